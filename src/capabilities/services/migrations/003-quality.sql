-- What a person has vouched for on the checklist of a service (tjekliste for god selvbetjening): one row for each criterion
-- and each version, published or on its way. A new version is looked through anew.
create table services.quality_tick (
  tenant_id  uuid not null default platform.current_tenant() references platform.tenant,
  service_id text not null check (service_id ~ '^[a-z][a-zA-Z0-9]{0,59}$'),
  -- The version that was looked at; while it is being built, the one it will become.
  version    int not null check (version > 0),
  criterion  text not null check (criterion ~ '^[a-z][a-z-]{0,39}$'),
  note       text not null default '' check (length(note) <= 1000),
  by_id      uuid not null,
  at         timestamptz not null,
  primary key (tenant_id, service_id, version, criterion),
  foreign key (tenant_id, by_id) references identity.party (tenant_id, id)
);

select platform.isolate('services.quality_tick');
grant select, insert, update, delete on services.quality_tick to faelled_web;
