create schema booking;

-- What a meeting is about (mødetype).
create table booking.kind (
  tenant_id  uuid not null default platform.current_tenant() references platform.tenant,
  key        text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  title      text not null,
  minutes    int not null check (minutes between 5 and 480),
  competence text,
  -- Whose meetings they are: only that team sees who comes. Without one, every caseworker does.
  team       text,
  primary key (tenant_id, key)
);

-- A caseworker or a room (ressource). Seats: how many meetings it takes at once.
create table booking.resource (
  tenant_id   uuid not null default platform.current_tenant() references platform.tenant,
  id          uuid not null default gen_random_uuid(),
  kind        text not null check (kind in ('caseworker', 'room')),
  name        text not null,
  party_id    uuid,
  competences text[] not null default '{}',
  seats       int not null default 1 check (seats between 1 and 100),
  "where"     text,
  active      boolean not null default true,
  primary key (tenant_id, id),
  foreign key (tenant_id, party_id) references identity.party (tenant_id, id)
);

-- Opening hours (åbningstider): an RFC 5545 rule over days, and wall time in Denmark.
create table booking.opening (
  tenant_id   uuid not null default platform.current_tenant(),
  id          uuid not null default gen_random_uuid(),
  resource_id uuid not null,
  rule        text not null,
  valid_from  date not null,
  valid_until date,
  opens       text not null check (opens ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  closes      text not null check (closes ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'),
  grid        int not null check (grid between 5 and 480),
  audience    text not null check (audience in ('public', 'staff')),
  kinds       text[] not null default '{}',
  places      text[] not null check (places <@ array['office', 'video', 'phone'] and cardinality(places) > 0),
  note        text,
  primary key (tenant_id, id),
  foreign key (tenant_id, resource_id) references booking.resource (tenant_id, id) on delete cascade,
  check (opens < closes),
  check (valid_until >= valid_from)
);
create index opening_of_resource on booking.opening (tenant_id, resource_id);

-- Days on which a resource, or without one everything, is closed (lukkedage).
create table booking.closure (
  tenant_id   uuid not null default platform.current_tenant() references platform.tenant,
  id          uuid not null default gen_random_uuid(),
  resource_id uuid,
  first_day   date not null,
  last_day    date not null,
  reason      text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, resource_id) references booking.resource (tenant_id, id) on delete cascade,
  check (last_day >= first_day)
);

-- An appointment (aftale), first held while the rest is answered.
create table booking.booking (
  tenant_id  uuid not null default platform.current_tenant() references platform.tenant,
  id         uuid not null default gen_random_uuid(),
  state      text not null check (state in ('held', 'confirmed', 'cancelled')),
  need       jsonb not null,
  during     tstzrange not null check (not isempty(during)),
  -- Under row-level security an index on a range is not used for &&, which is not leakproof; one on a time is for <.
  starts_at  timestamptz not null generated always as (lower(during)) stored,
  ends_at    timestamptz not null generated always as (upper(during)) stored,
  holder     text not null,
  party_id   uuid,
  details    jsonb,
  received   text[] not null default '{}',
  sequence   int not null default 0,
  uid        text not null,
  code       text not null,
  hold_until timestamptz,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, uid),
  unique (tenant_id, code),
  foreign key (tenant_id, party_id) references identity.party (tenant_id, id),
  check ((state = 'held') = (hold_until is not null)),
  check (upper(during) - lower(during) <= interval '8 hours')
);
create unique index one_hold_each on booking.booking (tenant_id, holder) where state = 'held';
create index booking_of_holder on booking.booking (tenant_id, holder);
create index booking_of_party on booking.booking (tenant_id, party_id, ends_at);
create index booking_by_time on booking.booking (tenant_id, starts_at);
create index holds_by_expiry on booking.booking (tenant_id, hold_until) where state = 'held';

-- What a booking takes up: one seat of each of its resources. Two bookings that still count can never have the same
-- seat at the same time, whatever the code above it does.
create table booking.reservation (
  tenant_id   uuid not null default platform.current_tenant(),
  booking_id  uuid not null,
  resource_id uuid not null,
  seat        int not null check (seat >= 1),
  during      tstzrange not null,
  starts_at   timestamptz not null generated always as (lower(during)) stored,
  ends_at     timestamptz not null generated always as (upper(during)) stored,
  state       text not null check (state in ('held', 'confirmed', 'cancelled')),
  primary key (tenant_id, booking_id, resource_id),
  foreign key (tenant_id, booking_id) references booking.booking (tenant_id, id) on delete cascade,
  foreign key (tenant_id, resource_id) references booking.resource (tenant_id, id),
  constraint one_meeting_at_a_time exclude using gist
    (tenant_id with =, resource_id with =, seat with =, during with &&) where (state in ('held', 'confirmed'))
);
create index reservation_by_time on booking.reservation (tenant_id, starts_at);

-- Those who want to be told when a time is freed (venteliste).
create table booking.waiting (
  tenant_id  uuid not null default platform.current_tenant() references platform.tenant,
  id         uuid not null default gen_random_uuid(),
  need       jsonb not null,
  first_day  date not null,
  last_day   date not null,
  party_id   uuid not null,
  name       text not null,
  email      text,
  phone      text,
  language   text not null check (language in ('da', 'en')),
  -- Where on our own site they choose the time.
  back       text not null check (back like '/%' and back not like '//%'),
  joined_at  timestamptz not null,
  told_at    timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, party_id) references identity.party (tenant_id, id),
  check (last_day >= first_day),
  check (email is not null or phone is not null)
);
create index waiting_in_line on booking.waiting (tenant_id, joined_at) where told_at is null;

select platform.isolate('booking.kind'), platform.isolate('booking.resource'), platform.isolate('booking.opening'),
  platform.isolate('booking.closure'), platform.isolate('booking.booking'), platform.isolate('booking.reservation'),
  platform.isolate('booking.waiting');
grant usage on schema booking to faelled_web;
grant select, insert, update, delete on all tables in schema booking to faelled_web;
