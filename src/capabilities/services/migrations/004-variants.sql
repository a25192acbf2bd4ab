-- One form, 98 variants. A service that is shared is blocks with permanent ids (src/merging); a tenant's variant of it is a
-- shared revision and the operations it lays over it. What citizens meet is still services.definition, and nothing else.

-- What is shared: the same for all, owned by the one that wrote it. Written through services.share only.
create table services.shared (
  id         uuid primary key,
  owner_id   uuid not null references platform.tenant,
  -- What the service is called in data, for everybody who has it.
  service_id text not null check (service_id ~ '^[a-z][a-zA-Z0-9]{0,59}$'),
  title      text not null,
  summary    text not null,
  kle        text not null,
  unique (owner_id, service_id)
);

-- Never changed and never removed.
create table services.shared_revision (
  shared_id     uuid not null references services.shared,
  no            int not null,
  -- [{ id, type, data, lock?, legal? }]
  blocks        jsonb not null,
  change_class  text not null check (change_class in ('editorial', 'substantive', 'legal')),
  change_note   text not null,
  -- The day (Europe/Copenhagen) from which it is what holds.
  in_force_from date,
  -- [{ label, href }]
  legal_refs    jsonb not null default '[]',
  shared_at     timestamptz not null default now(),
  -- The person, whose name only the owner knows.
  shared_by     uuid,
  primary key (shared_id, no)
);

-- Who has it, and how much they do differently: counts, never what. Kept by a trigger on services.variant.
create table services.adopter (
  shared_id  uuid not null references services.shared,
  adopter_id uuid not null references platform.tenant,
  base_no    int not null,
  changed    int not null,
  primary key (shared_id, adopter_id)
);

-- Blocks an owner wants tried in all adopters before they are shared.
create table services.trial (
  shared_id    uuid not null references services.shared,
  hash         text not null,
  blocks       jsonb not null,
  change_class text not null,
  at           timestamptz not null default now(),
  primary key (shared_id, hash)
);

-- What would become of it in each, worked out behind the adopter's own fence: a verdict and counts.
create table services.preview (
  shared_id  uuid not null references services.shared,
  hash       text not null,
  adopter_id uuid not null references platform.tenant,
  verdict    text not null check (verdict in ('publish', 'review', 'wait')),
  -- { merged: 1, conflict: 0, tests: 2 … }
  counts     jsonb not null,
  primary key (shared_id, hash, adopter_id)
);

create table services.variant (
  tenant_id  uuid not null default platform.current_tenant() references platform.tenant,
  service_id text not null,
  shared_id  uuid not null,
  -- The shared revision that what citizens meet is laid over.
  base_no    int not null,
  operations jsonb not null,
  policy     jsonb not null,
  primary key (tenant_id, service_id),
  unique (tenant_id, shared_id)
);

-- A shared change and what became of it here. What it finds is worked out when it is looked at; the counts are for lists.
create table services.proposal (
  tenant_id     uuid not null default platform.current_tenant(),
  service_id    text not null,
  from_no       int not null,
  to_no         int not null,
  change_class  text not null check (change_class in ('editorial', 'substantive', 'legal')),
  in_force_from date,
  -- { choice, look, clean, stops }
  counts        jsonb not null,
  state         text not null check (state in ('open', 'waiting', 'accepted', 'published', 'superseded')),
  -- The version it was published as.
  version       int,
  made_at       timestamptz not null,
  decided_by    uuid,
  decided_at    timestamptz,
  primary key (tenant_id, service_id, to_no),
  foreign key (tenant_id, service_id) references services.variant (tenant_id, service_id),
  foreign key (tenant_id, decided_by) references identity.party (tenant_id, id)
);
create unique index proposal_one_open on services.proposal (tenant_id, service_id) where state in ('open', 'waiting');

-- Something better, offered to the owner of what is shared. The same offer lies with both: sent here, received there.
create table services.offer (
  tenant_id   uuid not null default platform.current_tenant(),
  id          uuid not null,
  direction   text not null check (direction in ('sent', 'received')),
  other_id    uuid not null references platform.tenant,
  shared_id   uuid not null,
  -- What is offered, and what belongs to it: a question comes with its options.
  blocks      jsonb not null,
  note        text not null,
  state       text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  answer      text not null default '',
  at          timestamptz not null default now(),
  answered_at timestamptz,
  primary key (tenant_id, id, direction)
);

select platform.isolate('services.variant'), platform.isolate('services.proposal'), platform.isolate('services.offer');
grant select on services.shared, services.shared_revision, services.adopter, services.trial, services.preview to faelled_web;
grant select, insert, update on services.variant, services.proposal, services.offer to faelled_web;

-- What is shared changes a working copy too, and nobody of ours did it.
alter table services.change alter by_id drop not null;
alter table services.change drop constraint change_kind_check;
alter table services.change add constraint change_kind_check
  check (kind in ('begun', 'imported', 'changed', 'restored', 'published', 'shared'));

-- Door: shares a revision as the current tenant. Null when somebody shared one after `after_no`, who is to be read first.
create function services.share(
  id uuid, service_id text, title text, summary text, kle text, after_no int, blocks jsonb, change_class text,
  change_note text, in_force_from date, legal_refs jsonb, shared_by uuid
) returns int language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
  owner uuid;
  latest int;
begin
  insert into services.shared (id, owner_id, service_id, title, summary, kle)
  values (share.id, tenant, share.service_id, share.title, share.summary, share.kle) on conflict do nothing;
  select one.owner_id into owner from services.shared one where one.id = share.id for update;
  if owner is distinct from tenant then raise exception 'another owns it'; end if;
  select coalesce(max(one.no), 0) into latest from services.shared_revision one where one.shared_id = share.id;
  if latest <> share.after_no then return null; end if;
  update services.shared one set title = share.title, summary = share.summary, kle = share.kle where one.id = share.id;
  insert into services.shared_revision (shared_id, no, blocks, change_class, change_note, in_force_from, legal_refs, shared_by)
  values (share.id, latest + 1, share.blocks, share.change_class, share.change_note, share.in_force_from,
    share.legal_refs, share.shared_by);
  return latest + 1;
end $$;

-- Door: tells every adopter of what the current tenant shares, each as an event of its own, behind its own fence.
create function services.tell_adopters(shared uuid, event text, payload json) returns int
language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
  one uuid;
  told int := 0;
begin
  if not exists (select from services.shared s where s.id = tell_adopters.shared and s.owner_id = tenant) then
    raise exception 'another owns it';
  end if;
  if event not in ('services.revision-shared', 'services.trial-asked') then
    raise exception 'this is not told';
  end if;
  for one in select a.adopter_id from services.adopter a where a.shared_id = tell_adopters.shared loop
    perform set_config('app.tenant', one::text, true);
    perform platform.emit(event, payload, null, 'services:' || event || ':' || shared, null);
    told := told + 1;
  end loop;
  perform set_config('app.tenant', tenant::text, true);
  return told;
end $$;

-- Door: lays blocks out to be tried in all adopters. The owner's only.
create function services.put_trial(shared uuid, hash text, blocks jsonb, change_class text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from services.shared s where s.id = put_trial.shared and s.owner_id = platform.current_tenant()
  ) then
    raise exception 'another owns it';
  end if;
  insert into services.trial values (put_trial.shared, put_trial.hash, put_trial.blocks, put_trial.change_class)
  on conflict on constraint trial_pkey do update set change_class = excluded.change_class, at = now();
  delete from services.preview p where p.shared_id = put_trial.shared and p.hash = put_trial.hash;
end $$;

-- Door: the current tenant says how a trial went here: a verdict and counts, never a word.
create function services.put_preview(shared uuid, hash text, verdict text, counts jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from jsonb_each(counts) one where jsonb_typeof(one.value) <> 'number' or one.key !~ '^[a-z-]{1,30}$'
  ) then
    raise exception 'only counts are told';
  end if;
  insert into services.preview values (put_preview.shared, put_preview.hash, platform.current_tenant(),
    put_preview.verdict, put_preview.counts)
  on conflict on constraint preview_pkey do update set verdict = excluded.verdict, counts = excluded.counts;
end $$;

-- Door: lays an offer the current tenant has sent with the owner of what it is about.
create function services.pass_offer(offer uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
  sent services.offer;
  owner uuid;
begin
  select * into sent from services.offer o
  where o.tenant_id = tenant and o.id = pass_offer.offer and o.direction = 'sent';
  select s.owner_id into owner from services.shared s where s.id = sent.shared_id;
  if owner is null or owner = tenant then raise exception 'there is nobody to offer it to'; end if;
  perform set_config('app.tenant', owner::text, true);
  insert into services.offer (tenant_id, id, direction, other_id, shared_id, blocks, note)
  values (owner, sent.id, 'received', tenant, sent.shared_id, sent.blocks, sent.note)
  on conflict do nothing;
  perform set_config('app.tenant', tenant::text, true);
end $$;

-- Door: brings the owner's answer back to the one that offered.
create function services.answer_offer(offer uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
  got services.offer;
begin
  select * into got from services.offer o
  where o.tenant_id = tenant and o.id = answer_offer.offer and o.direction = 'received';
  if got.id is null or got.state = 'open' then raise exception 'there is no answer'; end if;
  perform set_config('app.tenant', got.other_id::text, true);
  update services.offer o set state = got.state, answer = got.answer, answered_at = got.answered_at
  where o.tenant_id = got.other_id and o.id = got.id and o.direction = 'sent';
  perform set_config('app.tenant', tenant::text, true);
end $$;

-- Keeps the register of adopters: the revision, and how many operations.
create function services.note_adopter() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into services.adopter (shared_id, adopter_id, base_no, changed)
  values (new.shared_id, new.tenant_id, new.base_no, jsonb_array_length(new.operations))
  on conflict on constraint adopter_pkey do update set base_no = excluded.base_no, changed = excluded.changed;
  return null;
end $$;
create trigger note_adopter after insert or update on services.variant
  for each row execute function services.note_adopter();
revoke execute on function services.note_adopter from public;
