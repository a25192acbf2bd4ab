-- Shared and local content. A page is blocks with permanent ids; a tenant's page is a shared revision, or nothing, and the
-- operations it lays over it (src/merging). What visitors meet is content.published, and nothing else.

-- What is shared: the same for all, owned by the one that wrote it. Written through content.share only.
create table content.library_item (
  id            uuid primary key,
  owner_id      uuid not null references platform.tenant,
  kind          text not null,
  title         text not null,
  -- The address an adopter is offered.
  path_hint     text not null,
  kle           text[] not null default '{}',
  audiences     text[] not null default '{}',
  words         text[] not null default '{}',
  language      text not null default 'da',
  -- Where it came from, when it was not written here: 'borger.dk' and its own name for it.
  source_system text,
  source_ref    text,
  archived_at   timestamptz,
  unique (owner_id, source_system, source_ref)
);

-- Never changed and never removed.
create table content.library_revision (
  item_id       uuid not null references content.library_item,
  no            int not null,
  -- [{ id, type, data, lock?, legal? }]
  blocks        jsonb not null,
  hash          text not null,
  change_class  text not null check (change_class in ('editorial', 'substantive', 'legal')),
  change_note   text not null,
  -- The day (Europe/Copenhagen) from which it is what holds.
  in_force_from date,
  -- [{ label, href }]
  legal_refs    jsonb not null default '[]',
  shared_at     timestamptz not null default now(),
  -- The person, whose name only the owner knows.
  shared_by     uuid,
  primary key (item_id, no)
);

-- Who uses what, and how much of it in words of their own: counts, never the words. Kept by a trigger on content.item.
create table content.adopter (
  library_item uuid not null references content.library_item,
  adopter_id   uuid not null references platform.tenant,
  base_no      int not null,
  changed      int not null default 0,
  since        timestamptz not null default now(),
  primary key (library_item, adopter_id)
);

-- What would become of a change in each adopter, worked out behind the adopter's own fence: a verdict and counts.
create table content.preview (
  library_item uuid not null references content.library_item,
  -- Of the blocks that are tried.
  hash         text not null,
  adopter_id   uuid not null references platform.tenant,
  verdict      text not null check (verdict in ('publish', 'review', 'wait')),
  -- { taken: 2, merged: 1, conflict: 0 … }
  counts       jsonb not null,
  at           timestamptz not null default now(),
  primary key (library_item, hash, adopter_id)
);

-- Blocks an owner wants tried in all adopters before they are shared.
create table content.trial (
  library_item uuid not null references content.library_item,
  hash         text not null,
  blocks       jsonb not null,
  change_class text not null,
  at           timestamptz not null default now(),
  primary key (library_item, hash)
);

create table content.item (
  tenant_id    uuid not null default platform.current_tenant() references platform.tenant,
  id           uuid not null default gen_random_uuid(),
  kind         text not null,
  path         text not null check (path ~ '^/([a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*)?$' and length(path) <= 300),
  language     text not null default 'da' check (language ~ '^[a-z]{2}$'),
  title        text not null,
  -- What it is laid over: a shared item or, for a translation, a page of our own. base_no is that one's revision or version.
  library_item uuid,
  translates   uuid,
  base_no      int,
  policy       jsonb not null default '{"kind": "follow-editorial"}',
  status       text not null default 'draft' check (status in ('draft', 'live', 'withdrawn')),
  live_version int,
  -- In menus and under a topic: the page above it, and its place there.
  parent       uuid,
  place        int not null default 0,
  kle          text[] not null default '{}',
  audiences    text[] not null default '{}',
  words        text[] not null default '{}',
  picture      text,
  unit         text,
  owner_party  uuid,
  review_on    date,
  reminded_on  date,
  first_live   timestamptz,
  created_at   timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint item_path_taken unique (tenant_id, path, language),
  unique (tenant_id, library_item, language),
  foreign key (tenant_id, parent) references content.item (tenant_id, id),
  foreign key (tenant_id, translates) references content.item (tenant_id, id),
  foreign key (tenant_id, owner_party) references identity.party (tenant_id, id),
  check ((library_item is null and translates is null) = (base_no is null)),
  check (library_item is null or translates is null)
);
create index item_review on content.item (tenant_id, review_on) where review_on is not null;
create index item_translations on content.item (tenant_id, translates) where translates is not null;
create index item_children on content.item (tenant_id, parent, place);

-- A page as it was published. Never changed.
create table content.version (
  tenant_id    uuid not null default platform.current_tenant(),
  item_id      uuid not null,
  no           int not null,
  base_no      int,
  operations   jsonb not null,
  -- { path, parent, place, kle, audiences, words, picture }: what was beside the words.
  meta         jsonb not null,
  title        text not null,
  note         text not null default '',
  by_id        uuid,
  -- Who looked before it went out, when that was another.
  reviewed_by  uuid,
  at           timestamptz not null,
  primary key (tenant_id, item_id, no),
  foreign key (tenant_id, item_id) references content.item (tenant_id, id),
  foreign key (tenant_id, by_id) references identity.party (tenant_id, id),
  foreign key (tenant_id, reviewed_by) references identity.party (tenant_id, id)
);

-- A page as it is being written. One per item; `revision` counts up, and who saves over an older one is told.
create table content.draft (
  tenant_id    uuid not null default platform.current_tenant(),
  item_id      uuid not null,
  base_no      int,
  operations   jsonb not null,
  meta         jsonb not null,
  note         text not null default '',
  revision     int not null default 1,
  state        text not null default 'open' check (state in ('open', 'submitted', 'approved')),
  by_id        uuid,
  at           timestamptz not null,
  submitted_by uuid,
  reviewed_by  uuid,
  -- When it goes out, and when it is taken down: wall time in Europe/Copenhagen.
  publish_at   text check (publish_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
  withdraw_at  text check (withdraw_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
  primary key (tenant_id, item_id),
  foreign key (tenant_id, item_id) references content.item (tenant_id, id),
  foreign key (tenant_id, by_id) references identity.party (tenant_id, id),
  foreign key (tenant_id, submitted_by) references identity.party (tenant_id, id),
  foreign key (tenant_id, reviewed_by) references identity.party (tenant_id, id)
);

-- A shared change that waits for us. What it finds is worked out when it is looked at; `found` is for lists.
create table content.proposal (
  tenant_id     uuid not null default platform.current_tenant(),
  item_id       uuid not null,
  from_no       int not null,
  to_no         int not null,
  change_class  text not null check (change_class in ('editorial', 'substantive', 'legal')),
  in_force_from date,
  -- [{ what, block }]
  found         jsonb not null,
  state         text not null check (state in ('open', 'waiting', 'accepted', 'published', 'superseded')),
  made_at       timestamptz not null,
  decided_by    uuid,
  decided_at    timestamptz,
  primary key (tenant_id, item_id, to_no),
  foreign key (tenant_id, item_id) references content.item (tenant_id, id),
  foreign key (tenant_id, decided_by) references identity.party (tenant_id, id)
);
create unique index proposal_one_open on content.proposal (tenant_id, item_id) where state in ('open', 'waiting');

-- Better words, offered to the owner of what is shared. The same offer lies with both: sent here, received there.
create table content.offer (
  tenant_id    uuid not null default platform.current_tenant(),
  id           uuid not null,
  direction    text not null check (direction in ('sent', 'received')),
  other_id     uuid not null references platform.tenant,
  library_item uuid not null,
  base_no      int not null,
  block        text not null,
  type         text not null,
  data         jsonb not null,
  note         text not null,
  state        text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  answer       text not null default '',
  at           timestamptz not null default now(),
  answered_at  timestamptz,
  primary key (tenant_id, id, direction)
);

create table content.fact (
  tenant_id   uuid not null default platform.current_tenant() references platform.tenant,
  key         text not null check (key ~ '^[a-z][a-z0-9]*(\.[a-z0-9-]+)+$'),
  value       jsonb not null,
  owner_party uuid,
  verified_at timestamptz,
  changed_at  timestamptz not null default now(),
  primary key (tenant_id, key),
  foreign key (tenant_id, owner_party) references identity.party (tenant_id, id)
);

-- What visitors meet. Written whole, in one transaction, by publishing; html is null where the page is made on reading.
create table content.published (
  tenant_id    uuid not null default platform.current_tenant() references platform.tenant,
  path         text not null,
  language     text not null default 'da',
  item_id      uuid not null,
  version_no   int not null,
  base_no      int,
  kind         text not null,
  title        text not null,
  summary      text not null default '',
  -- { blocks, breadcrumb, … } with facts filled in: all that a page is, but for the house around it.
  page         jsonb not null,
  -- The words alone, for searching.
  body         text not null default '',
  html         text,
  br           bytea,
  etag         text,
  -- The program and the site it was rendered with; when they are not today's, it is rendered anew.
  build        text not null default '',
  -- item:<id>, library:<id>, fact:<key>, block:<type> …
  deps         text[] not null default '{}',
  kle          text[] not null default '{}',
  audiences    text[] not null default '{}',
  words        text[] not null default '{}',
  picture      text,
  parent       uuid,
  place        int not null default 0,
  first_live   timestamptz not null,
  changed_at   timestamptz not null,
  -- What it says holds until then: 'open today'.
  fresh_until  timestamptz,
  -- When the sweep last found that it says what it should.
  checked_at   timestamptz not null default now(),
  found_by     tsvector not null,
  primary key (tenant_id, path, language),
  unique (tenant_id, item_id, language),
  foreign key (tenant_id, item_id) references content.item (tenant_id, id)
);
create index published_deps on content.published using gin (deps);
create index published_found_by on content.published using gin (found_by);
create index published_checked on content.published (tenant_id, checked_at);
create index published_kind on content.published (tenant_id, kind, first_live desc);
create index published_children on content.published (tenant_id, parent, place);

-- Addresses that have been somebody's.
create table content.redirect (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  path      text not null,
  target    text not null check (target ~ '^(/|https?://)'),
  at        timestamptz not null default now(),
  primary key (tenant_id, path)
);

-- What the nightly sweep found: pages that said something else than they should, and what was done.
create table content.sweep (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  day       date not null,
  looked_at int not null default 0,
  -- [{ path, why }]
  drift     jsonb not null default '[]',
  at        timestamptz not null default now(),
  primary key (tenant_id, day)
);

-- Pages that could not go out, and why: a fact that is missing, most often.
create table content.blocked (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  item_id   uuid not null,
  -- [fact keys]
  missing   text[] not null,
  at        timestamptz not null default now(),
  primary key (tenant_id, item_id),
  foreign key (tenant_id, item_id) references content.item (tenant_id, id)
);

select platform.isolate(one::regclass) from unnest(array[
  'content.item', 'content.version', 'content.draft', 'content.proposal', 'content.offer', 'content.fact',
  'content.published', 'content.redirect', 'content.sweep', 'content.blocked']) one;

grant select on content.library_item, content.library_revision, content.adopter, content.preview, content.trial
  to faelled_web;
grant select, insert, update, delete on content.item, content.draft, content.proposal, content.offer, content.fact,
  content.published, content.redirect, content.sweep, content.blocked to faelled_web;
grant select, insert on content.version to faelled_web;

-- Door: shares a revision as the current tenant. Null when somebody shared one after `after_no`, who is to be read first.
create function content.share(
  id uuid, kind text, title text, path_hint text, kle text[], audiences text[], words text[], language text,
  source_system text, source_ref text, after_no int, blocks jsonb, hash text, change_class text, change_note text,
  in_force_from date, legal_refs jsonb, shared_by uuid
) returns int language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
  owner uuid;
  latest int;
begin
  if tenant is null then raise exception 'what is shared has an owner'; end if;
  insert into content.library_item as one (
    id, owner_id, kind, title, path_hint, kle, audiences, words, language, source_system, source_ref)
  values (share.id, tenant, share.kind, share.title, share.path_hint, share.kle, share.audiences, share.words,
    share.language, share.source_system, share.source_ref)
  on conflict on constraint library_item_pkey do nothing;
  select one.owner_id into owner from content.library_item one where one.id = share.id for update;
  if owner <> tenant then raise exception 'another owns it'; end if;
  select coalesce(max(one.no), 0) into latest from content.library_revision one where one.item_id = share.id;
  if latest <> share.after_no then return null; end if;
  update content.library_item one set kind = share.kind, title = share.title, path_hint = share.path_hint,
    kle = share.kle, audiences = share.audiences, words = share.words, archived_at = null where one.id = share.id;
  insert into content.library_revision (item_id, no, blocks, hash, change_class, change_note, in_force_from, legal_refs, shared_by)
  values (share.id, latest + 1, share.blocks, share.hash, share.change_class, share.change_note, share.in_force_from,
    share.legal_refs, share.shared_by);
  return latest + 1;
end $$;

-- Door: the owner takes an item out of the library. Those who have it keep it.
create function content.archive(item uuid, at timestamptz) returns boolean
language sql security definer set search_path = ''
begin atomic
  update content.library_item set archived_at = archive.at
  where id = archive.item and owner_id = platform.current_tenant() returning true;
end;

-- Door: tells every adopter of an item something about it, each as an event of its own, behind its own fence.
create function content.tell_adopters(item uuid, event text, payload json) returns int
language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
  one uuid;
  told int := 0;
begin
  if not exists (select from content.library_item i where i.id = tell_adopters.item and i.owner_id = tenant) then
    raise exception 'another owns it';
  end if;
  if event not in ('content.revision-shared', 'content.trial-asked') then
    raise exception 'this is not told';
  end if;
  for one in select a.adopter_id from content.adopter a where a.library_item = tell_adopters.item loop
    perform set_config('app.tenant', one::text, true);
    perform platform.emit(event, payload, null, 'content:' || event || ':' || item, null);
    told := told + 1;
  end loop;
  perform set_config('app.tenant', tenant::text, true);
  return told;
end $$;

-- Door: lays blocks out to be tried in all adopters. The owner's only.
create function content.put_trial(item uuid, hash text, blocks jsonb, change_class text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from content.library_item i where i.id = put_trial.item and i.owner_id = platform.current_tenant()
  ) then
    raise exception 'another owns it';
  end if;
  insert into content.trial values (put_trial.item, put_trial.hash, put_trial.blocks, put_trial.change_class)
  on conflict on constraint trial_pkey do update set change_class = excluded.change_class, at = now();
  delete from content.preview p where p.library_item = put_trial.item and p.hash = put_trial.hash;
end $$;

-- Door: the current tenant says how a trial went here: a verdict and counts, never a word.
create function content.put_preview(item uuid, hash text, verdict text, counts jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from jsonb_each(counts) one where jsonb_typeof(one.value) <> 'number' or one.key !~ '^[a-z-]{1,30}$'
  ) then
    raise exception 'only counts are told';
  end if;
  insert into content.preview values (put_preview.item, put_preview.hash, platform.current_tenant(),
    put_preview.verdict, put_preview.counts)
  on conflict on constraint preview_pkey do update
    set verdict = excluded.verdict, counts = excluded.counts, at = now();
end $$;

-- Door: lays an offer the current tenant has sent with the owner of what it is about.
create function content.pass_offer(offer uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
  sent content.offer;
  owner uuid;
begin
  select * into sent from content.offer o
  where o.tenant_id = tenant and o.id = pass_offer.offer and o.direction = 'sent';
  select i.owner_id into owner from content.library_item i where i.id = sent.library_item;
  if owner is null or owner = tenant then raise exception 'there is nobody to offer it to'; end if;
  perform set_config('app.tenant', owner::text, true);
  insert into content.offer (tenant_id, id, direction, other_id, library_item, base_no, block, type, data, note)
  values (owner, sent.id, 'received', tenant, sent.library_item, sent.base_no, sent.block, sent.type, sent.data, sent.note)
  on conflict do nothing;
  perform set_config('app.tenant', tenant::text, true);
end $$;

-- Door: brings the owner's answer back to the one that offered.
create function content.answer_offer(offer uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
  got content.offer;
begin
  select * into got from content.offer o
  where o.tenant_id = tenant and o.id = answer_offer.offer and o.direction = 'received';
  if got.id is null or got.state = 'open' then raise exception 'there is no answer'; end if;
  perform set_config('app.tenant', got.other_id::text, true);
  update content.offer o set state = got.state, answer = got.answer, answered_at = got.answered_at
  where o.tenant_id = got.other_id and o.id = got.id and o.direction = 'sent';
  perform set_config('app.tenant', tenant::text, true);
end $$;

-- Keeps the register of adopters: the item, the revision and how many operations.
create function content.note_adopter() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.library_item is null then return null; end if;
  insert into content.adopter (library_item, adopter_id, base_no)
  values (new.library_item, new.tenant_id, new.base_no)
  on conflict on constraint adopter_pkey do update set base_no = excluded.base_no;
  return null;
end $$;
create trigger note_adopter after insert or update of base_no on content.item
  for each row execute function content.note_adopter();

create function content.note_changes() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update content.adopter one set changed = jsonb_array_length(new.operations)
  from content.item item
  where item.tenant_id = new.tenant_id and item.id = new.item_id and item.library_item = one.library_item
    and one.adopter_id = new.tenant_id;
  return null;
end $$;
create trigger note_changes after insert on content.version
  for each row execute function content.note_changes();

-- Door: the current tenant's own menu, which is part of how it presents itself on every page.
create function content.set_menu(menu jsonb) returns void
language sql security definer set search_path = ''
begin atomic
  update platform.tenant set profile = jsonb_set(profile, '{menu}', set_menu.menu)
  where id = platform.current_tenant();
end;

revoke execute on function content.note_adopter, content.note_changes from public;

-- Pages as they were until now become pages of their tenants' own, in words that mark up nothing.
create function content.as_markdown(words text) returns text language sql immutable
  return regexp_replace(regexp_replace(
    regexp_replace(words, '([\\*_`{}\[\]])', '\\\1', 'g'), '^([#>+-])', '\\\1'), '^(\d+)([.)])', '\1\\\2');

do $$
declare
  tenant uuid;
  old record;
  parts jsonb;
  operations jsonb;
  kind text;
  path text;
begin
  for tenant in select id from platform.tenant loop
    perform set_config('app.tenant', tenant::text, true);
    for old in select * from content.page p where p.tenant_id = tenant loop
      kind := case old.kind when 'article' then 'answer' else old.kind end;
      path := case old.slug when 'privatliv' then '/privatliv' when 'tilgaengelighed' then '/was'
        else '/side/' || old.slug end;
      select jsonb_build_array(
          jsonb_build_object('id', 'title', 'type', 'title', 'data', jsonb_build_object('text', old.title)),
          jsonb_build_object('id', 'lead', 'type', 'lead', 'data', jsonb_build_object('text', old.lead)))
        || coalesce(jsonb_agg(jsonb_build_object('id', one.id, 'type', one.type, 'data', one.data) order by one.id), '[]')
      into parts from (
        select 'b' || lpad(b.n::text, 3, '0') || lpad(coalesce(l.n, 0)::text, 3, '0') as id,
          case b.block ->> 'kind' when 'links' then 'link' else 'text' end as type,
          case b.block ->> 'kind'
            when 'links' then jsonb_build_object('label', l.link ->> 'label', 'href', l.link ->> 'href')
            when 'heading' then jsonb_build_object('text', '## ' || content.as_markdown(b.block ->> 'text'))
            when 'list' then jsonb_build_object('text', (
              select string_agg('- ' || content.as_markdown(item), E'\n' order by n)
              from jsonb_array_elements_text(b.block -> 'items') with ordinality as items (item, n)))
            else jsonb_build_object('text', content.as_markdown(b.block ->> 'text')) end as data
        from jsonb_array_elements(old.body) with ordinality as b (block, n)
        left join lateral jsonb_array_elements(b.block -> 'links') with ordinality as l (link, n) on true
        where b.block ->> 'kind' <> 'links' or l.link is not null
      ) one;
      select jsonb_agg(jsonb_build_object('kind', 'insert', 'block', one -> 'id', 'type', one -> 'type',
          'data', one -> 'data', 'after', case when n = 1 then '[]'::jsonb else jsonb_build_array(parts #> array[(n - 2)::text, 'id']) end)
        order by n)
      into operations from jsonb_array_elements(parts) with ordinality as all_parts (one, n);
      insert into content.item (tenant_id, id, kind, path, title, status, live_version, words, picture, first_live, created_at)
      values (tenant, old.id, kind, path, old.title, 'live', 1, old.words, old.picture, old.published_at, old.published_at);
      insert into content.version (tenant_id, item_id, no, operations, meta, title, at)
      values (tenant, old.id, 1, operations, jsonb_build_object('path', path, 'parent', null, 'kle', '[]'::jsonb,
        'place', 0, 'audiences', '[]'::jsonb, 'words', to_jsonb(old.words), 'picture', old.picture), old.title, old.published_at);
      insert into content.published (tenant_id, path, item_id, version_no, kind, title, summary, page, deps, words,
        picture, first_live, changed_at, found_by)
      values (tenant, path, old.id, 1, kind, old.title, old.lead,
        jsonb_build_object('blocks', parts, 'breadcrumb', '[]'::jsonb), array['item:' || old.id], old.words, old.picture,
        old.published_at, old.published_at, old.found_by);
      if path in ('/privatliv', '/was') then
        insert into content.redirect (tenant_id, path, target) values (tenant, '/side/' || old.slug, path);
      end if;
    end loop;
  end loop;
  perform set_config('app.tenant', '', true);
end $$;

drop function content.as_markdown;
drop table content.page;
