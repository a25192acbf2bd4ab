create schema files;

-- A file somebody sent, or we made (fil). Its bytes lie in the storage under `key`, which is ours; `name` is for display.
create table files.file (
  tenant_id   uuid not null default platform.current_tenant() references platform.tenant,
  id          uuid not null default gen_random_uuid(),
  key         text not null,
  name        text not null check (char_length(name) between 1 and 120),
  type        text not null,
  size        integer not null check (size >= 0),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state       text not null check (state in ('waiting', 'clean', 'unscanned', 'quarantined')),
  -- What the scanner found, in its own words.
  found       text,
  scan_tries  integer not null default 0,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  -- Who needs it, as `case:<id>`. A file nobody needs is removed after a day.
  kept_for    text[] not null default '{}',
  primary key (tenant_id, id),
  foreign key (tenant_id, uploaded_by) references identity.party (tenant_id, id)
);
create index file_nobody_needs on files.file (tenant_id, uploaded_at) where kept_for = '{}';
create index file_not_served on files.file (tenant_id, state) where state in ('waiting', 'quarantined');
create index file_of_party on files.file (tenant_id, uploaded_by);

select platform.isolate('files.file');
grant usage on schema files to faelled_web;
grant select, insert, update, delete on files.file to faelled_web;
