-- Which power of attorney (fuldmagt) opens the cases of a kind, by its privilege's name in Digital Fuldmagt. A kind that is
-- not here is opened by none.
create table cases.power (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  kind      text not null,
  privilege text not null check (privilege <> ''),
  primary key (tenant_id, kind, privilege)
);

select platform.isolate('cases.power');
grant select, insert, delete on cases.power to faelled_web;
