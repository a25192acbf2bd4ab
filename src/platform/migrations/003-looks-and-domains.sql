-- How tenants look, and under which names they are found.

-- Every theme a tenant has saved, with its style sheet: pages made with an earlier one still ask for that.
create table platform.theme (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  no        int not null,
  choice    jsonb not null,
  -- '/tema/klitby.1b2c3d4e.css'
  path      text not null,
  css       text not null,
  by_id     uuid,
  at        timestamptz not null,
  primary key (tenant_id, no)
);
create index theme_path on platform.theme (tenant_id, path);

-- The names that lead to tenants, their main ones (platform.tenant.host) too. A name is one tenant's, so the table is shared.
create table platform.domain (
  host     text primary key check (host ~ '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$' and length(host) <= 253),
  owner_id uuid not null references platform.tenant,
  added_at timestamptz not null default now()
);
create index domain_owner on platform.domain (owner_id);
insert into platform.domain (host, owner_id) select host, id from platform.tenant;

create function platform.note_main_domain() returns trigger language plpgsql as $$
begin
  insert into platform.domain (host, owner_id) values (new.host, new.id) on conflict (host) do nothing;
  if not exists (select from platform.domain one where one.host = new.host and one.owner_id = new.id) then
    raise exception 'the name % is another tenant''s', new.host using errcode = 'unique_violation';
  end if;
  return null;
end $$;
create trigger main_domain after insert or update of host on platform.tenant
  for each row execute function platform.note_main_domain();

-- Names a tenant says are its own, and has not shown to be.
create table platform.domain_claim (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  host      text not null check (host ~ '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$' and length(host) <= 253),
  -- What is to be found in DNS or on the web server of the name.
  token     text not null,
  by_id     uuid,
  at        timestamptz not null,
  tried_at  timestamptz,
  -- Why the last try did not find it: 'nothing', 'other', 'unreachable'.
  problem   text,
  primary key (tenant_id, host)
);

select platform.isolate(one::regclass) from unnest(array['platform.theme', 'platform.domain_claim']) one;
grant select on platform.domain to faelled_web;
grant select, insert on platform.theme to faelled_web;
grant select, insert, update, delete on platform.domain_claim to faelled_web;

-- Door: makes a name the current tenant has claimed one of its own. False when it is another's.
create function platform.add_domain(host text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
begin
  delete from platform.domain_claim one where one.tenant_id = tenant and one.host = add_domain.host;
  if found then
    insert into platform.domain (host, owner_id) values (add_domain.host, tenant) on conflict do nothing;
  end if;
  return exists (select from platform.domain one where one.host = add_domain.host and one.owner_id = tenant);
end $$;

-- Door: makes one of the current tenant's names its main one. False when it is not its own.
create function platform.set_main_domain(host text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update platform.tenant one set host = set_main_domain.host
  where one.id = platform.current_tenant() and exists (
    select from platform.domain name where name.host = set_main_domain.host and name.owner_id = one.id);
  return found;
end $$;

-- Door: gives up a name, but never the main one.
create function platform.remove_domain(host text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  delete from platform.domain name using platform.tenant one
  where name.host = remove_domain.host and one.id = platform.current_tenant() and name.owner_id = one.id
    and one.host <> name.host;
  return found;
end $$;

-- Door: changes how the current tenant presents itself, where `expected` is still what it says. A null takes away.
create function platform.change_profile(changes jsonb, expected jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update platform.tenant one
  set profile = (
    select coalesce(jsonb_object_agg(field.key, field.value), '{}')
    from jsonb_each(one.profile || changes) field where field.value <> 'null')
  where one.id = platform.current_tenant() and not exists (
    select from jsonb_each(expected) was where coalesce(one.profile -> was.key, 'null') <> was.value);
  return found;
end $$;
revoke execute on function platform.note_main_domain from public;
