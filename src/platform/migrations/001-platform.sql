create schema platform;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table platform.tenant (
  id      uuid primary key default gen_random_uuid(),
  key     text not null unique check (key ~ '^[a-z][a-z0-9-]{1,40}$'),
  host    text not null unique check (host = lower(host)),
  name    text not null,
  kind    text not null check (kind in ('municipality', 'authority', 'school', 'community')),
  -- How the tenant presents itself: short name, mark, telephone, theme, menu.
  profile jsonb not null default '{}'
);

-- The tenant of this transaction. Unset means null, and null matches no row.
create function platform.current_tenant() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '')::uuid;

create function platform.isolate(tbl regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy tenant on %s using (tenant_id = platform.current_tenant())', tbl);
end $$;

-- graphile_worker's tables belong to the owner; the web role may only speak through these doors.
insert into graphile_worker._private_tasks (identifier) values ('event') on conflict do nothing;

-- Most events are due now and wait for nobody: they are put in the queue as they are. NOTIFY, which add_job does, makes all
-- commits of the database wait for one another; the worker asks each second instead.
create function platform.emit(name text, payload json, run_at timestamptz, key text, queue text)
returns void language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
  told json := json_build_object('name', emit.name, 'tenant', tenant, 'payload', emit.payload);
begin
  if tenant is null then
    raise exception 'an event belongs to a tenant';
  elsif emit.key is null and emit.queue is null then
    insert into graphile_worker._private_jobs (task_id, payload, run_at)
    select task.id, told, coalesce(emit.run_at, now())
    from graphile_worker._private_tasks task where task.identifier = 'event';
  else
    perform graphile_worker.add_job(
      'event', told, queue_name => tenant || ':' || emit.queue, run_at => emit.run_at,
      job_key => tenant || ':' || emit.key);
  end if;
end $$;

create function platform.withdraw(key text) returns void
language sql security definer set search_path = ''
begin atomic
  select graphile_worker.remove_job(platform.current_tenant() || ':' || key);
end;

-- Effects made: one row per effect and key, written in the effect's own transaction.
create table platform.effect (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  key       text not null,
  made_at   timestamptz not null default now(),
  primary key (tenant_id, key)
);
select platform.isolate('platform.effect');

-- Who saw whose data, when and why. Each entry holds the hash of the one before it, so that a changed, removed
-- or inserted entry shows; the head is told to the log every hour, so that a cut-off tail shows too.
create table platform.access_log (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  no        bigint not null,
  at        timestamptz not null,
  actor     text not null,
  action    text not null,
  subject   text not null,
  reason    text not null,
  request   text not null,
  hash      bytea not null,
  primary key (tenant_id, no)
);
create index access_log_of_subject on platform.access_log (tenant_id, subject, no desc);
select platform.isolate('platform.access_log');

create table platform.access_log_head (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  no        bigint not null,
  hash      bytea not null,
  primary key (tenant_id)
);
select platform.isolate('platform.access_log_head');

create function platform.access_hash(
  previous bytea, tenant_id uuid, no bigint, at timestamptz,
  actor text, action text, subject text, reason text, request text
) returns bytea language sql immutable
  return sha256(previous || convert_to(jsonb_build_array(
    tenant_id, no, extract(epoch from at), actor, action, subject, reason, request)::text, 'UTF8'));

create function platform.log_access(actor text, action text, subject text, reason text, request text)
returns void language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
  head platform.access_log_head;
  entry_hash bytea;
  moment timestamptz := clock_timestamp();
begin
  insert into platform.access_log_head (tenant_id, no, hash) values (tenant, 0, sha256(''))
  on conflict on constraint access_log_head_pkey do nothing;
  select * into head from platform.access_log_head where tenant_id = tenant for update;
  entry_hash := platform.access_hash(
    head.hash, tenant, head.no + 1, moment, actor, action, subject, reason, request);
  insert into platform.access_log
  values (tenant, head.no + 1, moment, actor, action, subject, reason, request, entry_hash);
  update platform.access_log_head set no = head.no + 1, hash = entry_hash where tenant_id = tenant;
end $$;

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the access log is only added to';
end $$;
create trigger append_only before update or delete or truncate on platform.access_log
  for each statement execute function platform.refuse_change();

grant usage on schema platform to faelled_web;
grant select on platform.tenant to faelled_web;
grant select, insert on platform.effect to faelled_web;
grant select on platform.access_log, platform.access_log_head to faelled_web;
revoke execute on function platform.isolate, platform.refuse_change from public;

-- What was tried until it was given up: shown at the desk, retried by hand.
create function platform.parked_jobs()
returns table (id bigint, event text, capability text, attempts int, error text, parked_at timestamptz)
language sql security definer stable set search_path = ''
begin atomic
  select job.id, job.payload ->> 'name', job.payload ->> 'capability', job.attempts::int,
    left(job.last_error, 300), job.updated_at
  from graphile_worker._private_jobs job
  where job.attempts >= job.max_attempts
    and job.payload ->> 'tenant' = platform.current_tenant()::text
  order by job.updated_at desc;
end;

create function platform.retry_parked(job_id bigint) returns void
language sql security definer set search_path = ''
begin atomic
  update graphile_worker._private_jobs set attempts = 0, run_at = now()
  where id = job_id and attempts >= max_attempts
    and payload ->> 'tenant' = platform.current_tenant()::text;
end;
