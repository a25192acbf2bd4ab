create schema notifications;

-- A message we send (besked), as it was written when it was queued. `key` names the occasion: one message each.
create table notifications.message (
  tenant_id      uuid not null default platform.current_tenant() references platform.tenant,
  id             uuid not null default gen_random_uuid(),
  key            text not null,
  seq            bigint not null generated always as identity,
  -- Messages of one thread and channel leave in order.
  thread         text not null,
  channel        text not null check (channel in ('email', 'sms')),
  template       text not null,
  party_id       uuid,
  -- Null: the party's own at the moment of sending.
  address        text,
  language       text not null check (language in ('da', 'en')),
  subject        text not null,
  text           text not null,
  html           text not null,
  attachments    jsonb not null default '[]',
  about          text,
  remind         boolean not null default false,
  urgent         boolean not null default false,
  state          text not null default 'queued'
                 check (state in ('queued', 'waiting', 'sent', 'failed', 'cancelled')),
  tries          integer not null default 0,
  last_error     text,
  created_at     timestamptz not null default now(),
  -- Null: at once.
  due_at         timestamptz,
  first_tried_at timestamptz,
  next_try_at    timestamptz,
  -- When somebody began to hand it over; taken away again once the answer is known.
  claimed_at     timestamptz,
  sent_at        timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  foreign key (tenant_id, party_id) references identity.party (tenant_id, id),
  check (party_id is not null or address is not null)
);
create index message_in_thread on notifications.message (tenant_id, thread, channel, seq)
  where state in ('queued', 'waiting');
create index message_in_trouble on notifications.message (tenant_id, seq) where state in ('waiting', 'failed');
create index message_about on notifications.message (tenant_id, about);
create index message_to_party on notifications.message (tenant_id, party_id);

select platform.isolate('notifications.message');
grant usage on schema notifications to faelled_web;
grant select, insert, update, delete on notifications.message to faelled_web;
