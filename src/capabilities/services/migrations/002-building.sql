-- A service as those who build it have it now (kladde til en selvbetjening). What citizens meet is services.definition.
create table services.working (
  tenant_id    uuid not null default platform.current_tenant() references platform.tenant,
  service_id   text not null check (service_id ~ '^[a-z][a-zA-Z0-9]{0,59}$'),
  -- The published version it was begun from, or last published as.
  base_version int,
  -- Counts up with every change. Whoever has seen an older one is told what has happened since.
  revision     int not null,
  body         jsonb not null,
  changed_by   uuid not null,
  changed_at   timestamptz not null,
  primary key (tenant_id, service_id),
  foreign key (tenant_id, changed_by) references identity.party (tenant_id, id)
);

-- Who changed what, and when, in sentences. Nothing in it is changed afterwards.
create table services.change (
  tenant_id  uuid not null default platform.current_tenant(),
  service_id text not null,
  -- The revision it led to.
  revision   int not null,
  kind       text not null check (kind in ('begun', 'imported', 'changed', 'restored', 'published')),
  sentences  jsonb not null default '[]',
  -- Of an import: what its author should look at.
  notes      jsonb not null default '[]',
  -- The version that was published or restored.
  version    int,
  by_id      uuid not null,
  at         timestamptz not null,
  primary key (tenant_id, service_id, revision),
  foreign key (tenant_id, by_id) references identity.party (tenant_id, id)
);

select platform.isolate('services.working'), platform.isolate('services.change');
grant select, insert, update, delete on services.working to faelled_web;
grant select, insert, delete on services.change to faelled_web;
