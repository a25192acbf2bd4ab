-- What citizens find (søgning). Words are filed as they stand on the page; compounds, synonyms and misspellings are asked of
-- the tables below when somebody searches, so that a new synonym or a better list of words acts at once.
--
-- Comparisons of text, no text search: PostgreSQL uses an index behind row-level security only for operators that cannot
-- leak, and @@ is none of them.

-- A thing that can be found: a page, a piece of news, a unit, a hearing.
create table content.found (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  doc       int generated always as identity,
  kind      text not null,
  id        text not null,
  path      text not null,
  title     text not null,
  summary   text not null default '',
  -- { label, href }: what one can do here, besides reading.
  button    jsonb,
  language  text not null default 'da',
  kle       text[] not null default '{}',
  audiences text[] not null default '{}',
  shown_from timestamptz,
  -- What it is filed under in content.word, and how heavily: what must be taken away when it changes.
  keys      text[] not null default '{}',
  weights   real[] not null default '{}',
  primary key (tenant_id, doc),
  unique (tenant_id, kind, id)
);

-- A word that a thing holds, without its ending. Derived, so no foreign key is paid for on every word.
create table content.word (
  tenant_id uuid not null default platform.current_tenant(),
  word      text collate "C" not null,
  doc       int not null,
  weight    real not null,
  primary key (tenant_id, word, doc) include (weight)
);

-- Words as people write them, each with what it is filed under: for misspellings, and what compounds are made of.
create table content.vocabulary (
  tenant_id uuid not null default platform.current_tenant(),
  said      text collate "C" not null,
  word      text collate "C" not null,
  length    smallint not null,
  -- Which letters it has, a bit for each: words that lie near each other have nearly the same.
  letters   int not null,
  primary key (tenant_id, said)
);
create index vocabulary_by_length on content.vocabulary (tenant_id, length, letters) include (said, word);
create index vocabulary_by_word on content.vocabulary (tenant_id, word);

-- What a filed word is put together of (børnehave, plads).
create table content.part (
  tenant_id uuid not null default platform.current_tenant(),
  part      text collate "C" not null,
  word      text collate "C" not null,
  primary key (tenant_id, part, word)
);

-- Words that mean the same here. `word` is filed, `said` is as the editor wrote it; more words in one are parted by a space.
create table content.synonym (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  id        uuid not null,
  word      text collate "C" not null,
  said      text not null,
  place     smallint not null,
  primary key (tenant_id, word, id)
);
create index synonym_by_group on content.synonym (tenant_id, id);

-- The editors' own answer to a question, shown before all others.
create table content.best_bet (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  -- The question's words in order of the alphabet, so that »pas børn« is »børn pas«.
  words     text collate "C" not null,
  asked     text not null,
  path      text not null,
  title     text not null,
  summary   text not null default '',
  primary key (tenant_id, words)
);

-- Key words of the subjects of KLE, from the tenant's own import.
create table content.kle_word (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  kle       text not null,
  said      text not null,
  primary key (tenant_id, kle)
);

-- What people searched for, by the week: words and counts, nobody's name. What looks like personal data is never kept.
create table content.search (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  week      date not null,
  text      text not null check (length(text) <= 60),
  asked     int not null default 0,
  hits      int not null default 0,
  -- How often one of those who asked went on to something that was found.
  chosen    int not null default 0,
  primary key (tenant_id, week, text)
);

select platform.isolate('content.' || name)
from unnest(array['found', 'word', 'vocabulary', 'part', 'synonym', 'best_bet', 'kle_word', 'search']) as name;
grant select, insert, update, delete on content.found, content.word, content.vocabulary, content.part, content.synonym,
  content.best_bet, content.kle_word, content.search to faelled_web;
