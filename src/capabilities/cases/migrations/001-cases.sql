create schema cases;

-- Whom a citizen calls about a case, and what the team promises.
create table cases.team (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  key       text not null,
  name      text not null,
  phone     text,
  email     text,
  promise   text,
  primary key (tenant_id, key)
);

-- Where a decision of a kind can be appealed (klageinstans). Forvaltningsloven § 25.
create table cases.appeal_body (
  tenant_id     uuid not null default platform.current_tenant() references platform.tenant,
  kind          text not null,
  body          text not null,
  deadline_days int not null check (deadline_days > 0),
  how           text not null,
  law           text not null,
  primary key (tenant_id, kind)
);

-- Who hands out the next number of a prefix and year. Each slot hands out every 32nd number, so that 32 cases can be
-- opened at the same time without waiting for each other's commit; a lone case takes the lowest.
create table cases.number_slot (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  prefix    text not null,
  year      int not null,
  slot      int not null,
  next      int not null,
  primary key (tenant_id, prefix, year, slot)
) with (fillfactor = 40);

create table cases.case (
  tenant_id       uuid not null default platform.current_tenant() references platform.tenant,
  id              uuid not null,
  number          text not null,
  kind            text not null,
  title           text not null,
  kle             text not null check (kle ~ '^[0-9]{2}\.[0-9]{2}\.[0-9]{2}$'),
  team            text not null,
  assignee_id     uuid,
  applicant_id    uuid not null,
  state           text not null check (state in ('received', 'in-progress', 'waiting-for-citizen', 'decided', 'closed')),
  turn            text not null check (turn in ('staff', 'citizen', 'nobody')),
  -- What the citizen has sent since somebody of ours last acted.
  news            text check (news in ('message', 'information')),
  deadline        date,
  deadline_reason text,
  source_room     text not null,
  source_id       uuid not null,
  language        text not null check (language in ('da', 'en')),
  summary         jsonb not null,
  next            jsonb not null,
  -- What the case is found by, with a space before and after each; they stand one by one in cases.word.
  words           text collate "C" not null default ' ',
  opened_at       timestamptz not null,
  begun_at        timestamptz,
  changed_at      timestamptz not null,
  is_open         boolean not null generated always as (state not in ('decided', 'closed')) stored,
  -- A case without a deadline comes last.
  due             date not null generated always as (coalesce(deadline, 'infinity'::date)) stored,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, source_room, source_id),
  foreign key (tenant_id, assignee_id) references identity.party (tenant_id, id),
  foreign key (tenant_id, applicant_id) references identity.party (tenant_id, id)
);
-- The desk's lists: everybody's, a team's and one's own, each in both orders one may read them.
create index case_open_due on cases.case (tenant_id, due, id) where is_open;
create index case_open_team on cases.case (tenant_id, team, due, id) where is_open;
create index case_open_assignee on cases.case (tenant_id, assignee_id, due, id) where is_open;
create index case_opened on cases.case (tenant_id, opened_at, id);
create index case_open_opened on cases.case (tenant_id, opened_at, id) where is_open;
create index case_state on cases.case (tenant_id, state, opened_at, id);
create index case_team on cases.case (tenant_id, team, opened_at, id);
create index case_assignee on cases.case (tenant_id, assignee_id, opened_at, id);

-- Words a case is found by. PostgreSQL's own text index cannot be used behind row-level security (its operators may
-- leak), and would be shared by all tenants; comparisons of text may, so an ordinary index of words serves.
-- It is derived, so no foreign key is paid for on every word.
create table cases.word (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  word      text collate "C" not null,
  case_id   uuid not null,
  primary key (tenant_id, word, case_id)
);

create table cases.party (
  tenant_id uuid not null default platform.current_tenant(),
  case_id   uuid not null,
  party_id  uuid not null,
  role      text not null check (role in ('applicant', 'representative')),
  primary key (tenant_id, party_id, case_id),
  foreign key (tenant_id, case_id) references cases.case (tenant_id, id),
  foreign key (tenant_id, party_id) references identity.party (tenant_id, id)
);
create index party_of_case on cases.party (tenant_id, case_id);

-- All that happened, who did it and why they might. Only added to.
create table cases.event (
  tenant_id   uuid not null default platform.current_tenant(),
  case_id     uuid not null,
  no          bigint generated always as identity,
  at          timestamptz not null,
  what        text not null,
  by_kind     text not null check (by_kind in ('citizen', 'staff', 'house')),
  by_id       uuid,
  detail      jsonb not null default '{}',
  legal_basis text,
  primary key (tenant_id, case_id, no),
  foreign key (tenant_id, case_id) references cases.case (tenant_id, id)
);

-- What we ask the citizen for (oplysninger), or hear them about (partshøring, forvaltningsloven § 19).
create table cases.request (
  tenant_id       uuid not null default platform.current_tenant(),
  id              uuid not null,
  case_id         uuid not null,
  kind            text not null check (kind in ('information', 'party-hearing')),
  why             text not null,
  due             date not null,
  -- Days from when we have it all until the citizen hears from us.
  answer_days     int not null check (answer_days between 1 and 365),
  asked_by        uuid not null,
  asked_at        timestamptz not null,
  answered_at     timestamptz,
  withdrawn_at    timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases.case (tenant_id, id),
  foreign key (tenant_id, asked_by) references identity.party (tenant_id, id)
);
create index request_of_case on cases.request (tenant_id, case_id);

create table cases.request_item (
  tenant_id   uuid not null default platform.current_tenant(),
  request_id  uuid not null,
  position    int not null,
  what        text not null,
  answer      text,
  answered_at timestamptz,
  primary key (tenant_id, request_id, position),
  foreign key (tenant_id, request_id) references cases.request (tenant_id, id)
);

-- Date received or sent and a short subject stand with every document (offentlighedsloven § 15).
create table cases.document (
  tenant_id  uuid not null default platform.current_tenant(),
  id         uuid not null default gen_random_uuid(),
  case_id    uuid not null,
  file_id    uuid not null,
  direction  text not null check (direction in ('in', 'out')),
  at         timestamptz not null,
  subject    text not null check (subject <> ''),
  title      text not null,
  by_id      uuid,
  request_id uuid,
  position   int,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases.case (tenant_id, id),
  foreign key (tenant_id, request_id, position) references cases.request_item (tenant_id, request_id, position)
);
create index document_of_case on cases.document (tenant_id, case_id);

create table cases.message (
  tenant_id uuid not null default platform.current_tenant(),
  id        uuid not null,
  case_id   uuid not null,
  at        timestamptz not null,
  from_kind text not null check (from_kind in ('citizen', 'staff')),
  from_id   uuid not null,
  text      text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases.case (tenant_id, id),
  foreign key (tenant_id, from_id) references identity.party (tenant_id, id)
);
create index message_of_case on cases.message (tenant_id, case_id);

-- What was said and done (notatpligt, offentlighedsloven § 13). Not for the citizen's page; open to access requests.
create table cases.note (
  tenant_id uuid not null default platform.current_tenant(),
  id        uuid not null,
  case_id   uuid not null,
  at        timestamptz not null,
  by_id     uuid not null,
  text      text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases.case (tenant_id, id),
  foreign key (tenant_id, by_id) references identity.party (tenant_id, id)
);
create index note_of_case on cases.note (tenant_id, case_id);

create table cases.task (
  tenant_id uuid not null default platform.current_tenant(),
  id        uuid not null,
  case_id   uuid not null,
  title     text not null,
  due       date,
  added_by  uuid not null,
  added_at  timestamptz not null,
  done_at   timestamptz,
  done_by   uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases.case (tenant_id, id)
);
create index task_of_case on cases.task (tenant_id, case_id);

-- A decision (afgørelse) as data. What a party did not get must carry its grounds, what was heard, and where to appeal.
create table cases.decision (
  tenant_id      uuid not null default platform.current_tenant(),
  id             uuid not null,
  case_id        uuid not null,
  outcome        text not null check (outcome in ('granted', 'granted-with-conditions', 'rejected', 'dismissed')),
  text           text not null,
  conditions     jsonb not null default '[]',
  rules          text,
  considerations text,
  facts          text,
  hearing        text check (hearing in ('known', 'heard', 'exempt')),
  hearing_reason text,
  appeal_body    text,
  appeal_days    int,
  appeal_until   date,
  appeal_how     text,
  decided_by     uuid not null,
  decided_at     timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases.case (tenant_id, id),
  foreign key (tenant_id, decided_by) references identity.party (tenant_id, id),
  check (outcome = 'granted' or (
    rules is not null and considerations is not null and facts is not null and hearing is not null
    and appeal_body is not null and appeal_days is not null and appeal_until is not null and appeal_how is not null))
);
create index decision_of_case on cases.decision (tenant_id, case_id);

create table cases.closure (
  tenant_id       uuid not null default platform.current_tenant(),
  id              uuid not null,
  case_id         uuid not null,
  closed_by       uuid not null,
  closed_at       timestamptz not null,
  reason          text not null,
  reopened_by     uuid,
  reopened_at     timestamptz,
  reopened_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases.case (tenant_id, id)
);
-- A case is closed once at a time.
create unique index closure_in_force on cases.closure (tenant_id, case_id) where reopened_at is null;

select platform.isolate(('cases.' || name)::regclass)
from unnest(array['team', 'appeal_body', 'number_slot', 'case', 'word', 'party', 'event', 'request', 'request_item',
  'document', 'message', 'note', 'task', 'decision', 'closure']) as name;

grant usage on schema cases to faelled_web;
grant select, insert, update on cases.team, cases.appeal_body, cases.number_slot, cases.case, cases.request,
  cases.request_item, cases.task, cases.closure to faelled_web;
grant select, insert, delete on cases.word to faelled_web;
-- History, letters and decisions are added to and never changed.
grant select, insert on cases.party, cases.event, cases.document, cases.message, cases.note, cases.decision
  to faelled_web;
