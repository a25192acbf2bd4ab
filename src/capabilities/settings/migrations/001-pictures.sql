create schema settings;

-- Pictures a tenant has put in for its theme. The bytes are a file's (room files), and what is served is only what is here.
create table settings.picture (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  id        uuid not null,
  kind      text not null check (kind in ('svg', 'png', 'webp')),
  width     int not null,
  height    int not null,
  at        timestamptz not null,
  primary key (tenant_id, id)
);
select platform.isolate('settings.picture');
grant usage on schema settings to faelled_web;
grant select, insert on settings.picture to faelled_web;
