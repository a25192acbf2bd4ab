create schema identity;

-- A natural or legal person in this tenant's eyes (part). CPR is sealed; equal numbers are found by a keyed hash.
create table identity.party (
  tenant_id  uuid not null default platform.current_tenant() references platform.tenant,
  id         uuid not null default gen_random_uuid(),
  kind       text not null check (kind in ('person', 'organisation', 'staff')),
  -- Empty when nobody has told us: a protected person's login does not say it.
  name       text not null,
  protected  boolean not null default false,
  cpr_sealed bytea,
  cpr_index  bytea check ((cpr_index is null) = (cpr_sealed is null)),
  cvr        text check (cvr ~ '^[0-9]{8}$'),
  -- The person's or employee's id at the login provider.
  subject    text,
  address    jsonb,
  email      text,
  phone      text,
  language   text not null default 'da' check (language in ('da', 'en')),
  created_at timestamptz not null default now(),
  erased_at  timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, cpr_index),
  unique (tenant_id, cvr),
  unique (tenant_id, kind, subject)
);

-- What an employee may do here (rolle), and on which teams.
create table identity.staff (
  tenant_id uuid not null default platform.current_tenant(),
  party_id  uuid not null,
  roles     text[] not null default '{}',
  teams     text[] not null default '{}',
  active    boolean not null default true,
  primary key (tenant_id, party_id),
  foreign key (tenant_id, party_id) references identity.party (tenant_id, id)
);

-- Whom we trust to say who somebody is (loginudbyder). `extra` is the adapter's own: scopes, Entra's tid, roles allowed.
create table identity.provider (
  tenant_id     uuid not null default platform.current_tenant() references platform.tenant,
  key           text not null check (key ~ '^[a-z][a-z0-9-]{0,30}$'),
  audience      text not null check (audience in ('citizen', 'staff')),
  issuer        text not null,
  client_id     text not null,
  secret_sealed bytea not null,
  adapter       text not null check (adapter in ('neb', 'idura', 'entra')),
  minimum_level text not null default 'substantial' check (minimum_level in ('low', 'substantial', 'high')),
  extra         jsonb not null default '{}',
  active        boolean not null default true,
  primary key (tenant_id, key)
);

-- A login that lasts. The cookie holds a random text; here lies its hash alone.
create table identity.session (
  tenant_id  uuid not null default platform.current_tenant(),
  id         uuid not null default gen_random_uuid(),
  token_hash bytea not null,
  kind       text not null check (kind in ('citizen', 'staff')),
  party_id   uuid not null,
  behalf_id  uuid,
  basis      text check (basis in ('self', 'parent', 'signatory', 'employee', 'power-of-attorney')),
  level      text not null check (level in ('low', 'substantial', 'high')),
  -- Whom the person may act for, as the provider said at login: [{ id, kind, basis, privileges }].
  may_act_for jsonb not null default '[]',
  provider   text not null,
  -- Subject and session at the provider, so that a logout there ends ours.
  provider_sub text,
  provider_sid text,
  id_token   bytea,
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  ends_at    timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  check (kind = 'staff' or (behalf_id is not null and basis is not null)),
  foreign key (tenant_id, party_id) references identity.party (tenant_id, id),
  foreign key (tenant_id, behalf_id) references identity.party (tenant_id, id),
  foreign key (tenant_id, provider) references identity.provider (tenant_id, key)
);
create index session_of_party on identity.session (tenant_id, party_id);
create index session_at_provider on identity.session (tenant_id, provider, provider_sub);

-- What may be used once: a login's state, a logout token's id. Kept until it would be too old anyway.
create table identity.used_once (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  hash      bytea not null,
  until     timestamptz not null,
  primary key (tenant_id, hash)
);

select platform.isolate('identity.party'), platform.isolate('identity.staff'), platform.isolate('identity.session'),
  platform.isolate('identity.provider'), platform.isolate('identity.used_once');
grant usage on schema identity to faelled_web;
grant select, insert, update on identity.party, identity.staff, identity.provider to faelled_web;
grant select, insert, update, delete on identity.session, identity.used_once to faelled_web;
