-- What a transaction tells travels in one statement: [{ "name", "payload", "at" }], due now when `at` is missing.
create function platform.emit_all(events json) returns void
language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
begin
  if tenant is null then
    raise exception 'an event belongs to a tenant';
  end if;
  insert into graphile_worker._private_jobs (task_id, payload, run_at)
  select task.id, json_build_object('name', event ->> 'name', 'tenant', tenant, 'payload', event -> 'payload'),
    coalesce((event ->> 'at')::timestamptz, now())
  from json_array_elements(events) as event, graphile_worker._private_tasks task
  where task.identifier = 'event';
end $$;
