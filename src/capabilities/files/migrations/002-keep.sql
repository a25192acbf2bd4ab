-- Keeps files, each for an owner: { "<file id>": "case:<id>" }. Those that are kept already cost nothing more. Refuses when
-- one of them is not there any more.
create function files.keep(owners jsonb) returns void language plpgsql as $$
declare
  ids uuid[] := array(select jsonb_object_keys(owners)::uuid);
  kept int;
begin
  select count(*) into kept from files.file where id = any(ids) and owners ->> id::text = any(kept_for);
  if kept = cardinality(ids) then
    return;
  end if;
  update files.file
  set kept_for = array_append(array_remove(kept_for, owners ->> id::text), owners ->> id::text)
  where id = any(ids);
  get diagnostics kept = row_count;
  if kept < cardinality(ids) then
    raise exception using errcode = 'FA409', message = 'file-gone';
  end if;
end $$;
