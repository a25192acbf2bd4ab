create schema identity;

-- A natural or legal person in this tenant's eyes (part). CPR is sealed; equal numbers are found by a keyed hash.
create table identity.party (
  tenant_id  uuid not null default platform.current_tenant() references platform.tenant,
  id         uuid not null default gen_random_uuid(),
  kind       text not null check (kind in ('person', 'organisation', 'staff')),
  name       text not null,
  protected  boolean not null default false,
  cpr_sealed bytea,
  cpr_index  bytea,
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
  -- Whom the person may act for, as the provider said at login: [{ id, kind, basis }].
  may_act_for jsonb not null default '[]',
  provider   text not null,
  -- The provider's own session, so that a logout there ends ours.
  provider_sid text,
  id_token   bytea,
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  ends_at    timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, party_id) references identity.party (tenant_id, id),
  foreign key (tenant_id, behalf_id) references identity.party (tenant_id, id)
);
create index session_of_party on identity.session (tenant_id, party_id);

select platform.isolate('identity.party'), platform.isolate('identity.staff'), platform.isolate('identity.session');
grant usage on schema identity to faelled_web;
grant select, insert, update on identity.party, identity.staff to faelled_web;
grant select, insert, update, delete on identity.session to faelled_web;
