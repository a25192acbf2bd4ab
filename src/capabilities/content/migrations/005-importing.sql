-- Moving in: what is brought from an old website, page by page, and what became of each.
create table content.import_run (
  tenant_id  uuid not null default platform.current_tenant() references platform.tenant,
  id         uuid not null,
  kind       text not null check (kind in ('wordpress', 'website', 'borgerdk')),
  -- An address, or the name of a file.
  origin     text not null,
  -- Within which a page's own name (ref) is the same each time it is brought; known once the source is being read.
  source     text not null default '',
  -- Where the bytes of a file lie until it has been read.
  file_key   text,
  language   text not null default 'da' check (language ~ '^[a-z]{2}$'),
  -- Whether pages with nothing left to do go out by themselves.
  publish    boolean not null default false,
  state      text not null default 'running' check (state in ('running', 'stopped', 'done', 'failed')),
  stage      text not null default 'reading' check (stage in ('reading', 'carrying', 'finishing')),
  -- Why it failed, or what was wrong with the source as a whole.
  problem    text,
  -- { menus, leftOut, … }: what is told of the source as a whole.
  report     jsonb not null default '{}',
  -- How much of the source has been read.
  seen       int not null default 0,
  by_id      uuid,
  begun_at   timestamptz not null,
  changed_at timestamptz not null,
  done_at    timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, by_id) references identity.party (tenant_id, id)
);
create index import_run_begun on content.import_run (tenant_id, begun_at desc);

create table content.import_page (
  tenant_id    uuid not null default platform.current_tenant() references platform.tenant,
  run_id       uuid not null,
  ref          text not null,
  place        int not null,
  address      text not null,
  title        text not null default '',
  -- The page as the source has it, until it is carried.
  found        jsonb,
  -- When the source says that it was changed.
  changed      text,
  state        text not null default 'waiting'
    check (state in ('waiting', 'carried', 'updated', 'same', 'proposed', 'skipped', 'failed')),
  -- [{ what, text? }]
  notes        jsonb not null default '[]',
  item_id      uuid,
  library_item uuid,
  -- Begun so many times: what takes its worker down again and again is put aside.
  tries        int not null default 0,
  finished     boolean not null default false,
  primary key (tenant_id, run_id, ref),
  foreign key (tenant_id, run_id) references content.import_run (tenant_id, id) on delete cascade,
  foreign key (tenant_id, item_id) references content.item (tenant_id, id)
);
create index import_page_waiting on content.import_page (tenant_id, run_id, place) where state = 'waiting';
create index import_page_unfinished on content.import_page (tenant_id, run_id, place) where not finished;

-- What a page was when it was last brought: so it is known again, and what is local is told from what came.
create table content.imported (
  tenant_id    uuid not null default platform.current_tenant() references platform.tenant,
  source       text not null,
  ref          text not null,
  item_id      uuid,
  library_item uuid,
  -- Its old addresses, as links are compared.
  keys         text[] not null default '{}',
  -- The ref of the page above it.
  above        text,
  changed      text,
  -- Of the source's words, and of what was laid here.
  hash         text not null,
  stamp        text not null default '',
  blocks       jsonb not null default '[]',
  primary key (tenant_id, source, ref),
  foreign key (tenant_id, item_id) references content.item (tenant_id, id)
);
create index imported_keys on content.imported using gin (keys);

-- Pictures and files of a source: what is said of them there, and what they are called here once they are fetched.
create table content.import_file (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  source    text not null,
  url       text not null,
  ref       text,
  parent    text,
  alt       text not null default '',
  caption   text not null default '',
  -- { id, href, kind?, bytes? }, or { refused } when it could not be kept.
  kept      jsonb,
  primary key (tenant_id, source, url)
);
create index import_file_ref on content.import_file (tenant_id, source, ref) where ref is not null;
create index import_file_parent on content.import_file (tenant_id, source, parent) where parent is not null;

select platform.isolate(one) from unnest(array['content.import_run', 'content.import_page', 'content.imported',
  'content.import_file']::regclass[]) one;
grant select, insert, update, delete on content.import_run, content.import_page, content.imported, content.import_file
  to faelled_web;
