create schema services;

-- A self-service as published (definition). Never changed: a new version is a new row, and a draft or a
-- submission names the one it was made by.
create table services.definition (
  tenant_id    uuid not null default platform.current_tenant() references platform.tenant,
  service_id   text not null,
  version      int not null,
  -- SHA-256 of the content, base64url.
  hash         text not null,
  slug         text not null,
  body         jsonb not null,
  published_at timestamptz not null,
  primary key (tenant_id, service_id, version),
  unique (tenant_id, hash)
);

-- A form somebody is filling in (kladde). `typed` is what was typed, right or wrong; nothing in it counts until sent.
create table services.draft (
  tenant_id       uuid not null default platform.current_tenant(),
  id              uuid not null,
  service_id      text not null,
  definition_hash text not null,
  -- Whose matter it is and who acts; without login, the hash of a cookie's text instead.
  party_id        uuid,
  person_id       uuid,
  cookie_hash     bytea,
  typed           jsonb not null default '{}',
  -- What the registers said, looked up once.
  known           jsonb not null default '{}',
  page            text not null,
  started_at      timestamptz not null,
  saved_at        timestamptz not null,
  expires_at      timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, definition_hash) references services.definition (tenant_id, hash),
  foreign key (tenant_id, party_id) references identity.party (tenant_id, id),
  check (party_id is not null or cookie_hash is not null)
);
create index draft_of_party on services.draft (tenant_id, party_id) where party_id is not null;
create index draft_by_expiry on services.draft (tenant_id, expires_at);

-- What was sent (indsendelse). Its id was made when the form was shown, so what is sent twice is received once.
create table services.submission (
  tenant_id       uuid not null default platform.current_tenant(),
  id              uuid not null,
  service_id      text not null,
  definition_hash text not null,
  party_id        uuid,
  person_id       uuid,
  -- On what ground the person acts for the party, and how surely we know them.
  basis           text,
  level           text,
  cookie_hash     bytea,
  language        text not null,
  answers         jsonb not null,
  next            jsonb not null,
  booking_id      uuid,
  -- The receipt as PDF, once made.
  pdf_id          uuid,
  received_at     timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, definition_hash) references services.definition (tenant_id, hash),
  foreign key (tenant_id, party_id) references identity.party (tenant_id, id)
);
create index submission_of_party on services.submission (tenant_id, party_id, received_at) where party_id is not null;

select platform.isolate('services.definition'), platform.isolate('services.draft'),
  platform.isolate('services.submission');
grant usage on schema services to faelled_web;
grant select, insert on services.definition to faelled_web;
grant select, insert, update, delete on services.draft, services.submission to faelled_web;
