-- Cases whose words do not stand in cases.word yet. Opening a case writes one row here instead of forty there; the worker
-- files the words soon after, many cases at a time, and whoever searches meanwhile looks at these cases themselves.
create table cases.unfiled (
  tenant_id uuid not null default platform.current_tenant(),
  case_id   uuid not null,
  primary key (tenant_id, case_id)
);

select platform.isolate('cases.unfiled');
-- Update is the right to hold a row, so that two who file do not file the same.
grant select, insert, update, delete on cases.unfiled to faelled_web;

-- The first of so many numbers; the next is 32 further on. Takes the lowest slot that nobody holds, and waits for one only
-- when all are held, or the year has none yet.
create function cases.take_numbers(prefix text, year int, many int) returns int language plpgsql as $$
declare
  first int;
begin
  update cases.number_slot s set next = s.next + 32 * many
  where s.prefix = take_numbers.prefix and s.year = take_numbers.year and s.slot = (
    select free.slot from cases.number_slot free
    where free.prefix = take_numbers.prefix and free.year = take_numbers.year
    order by free.next limit 1 for update skip locked)
  returning s.next - 32 * many into first;
  if found then
    return first;
  end if;
  insert into cases.number_slot (prefix, year, slot, next)
  select take_numbers.prefix, take_numbers.year, slot, slot + 1 from generate_series(0, 31) as slot
  on conflict do nothing;
  update cases.number_slot s set next = s.next + 32 * many
  where s.prefix = take_numbers.prefix and s.year = take_numbers.year and s.slot = (
    select free.slot from cases.number_slot free
    where free.prefix = take_numbers.prefix and free.year = take_numbers.year
    order by free.next limit 1 for update)
  returning s.next - 32 * many into first;
  return first;
end $$;

-- A new case belongs to nobody yet. Those of nobody are found among the open ones, and need no place in this list.
drop index cases.case_open_assignee;
create index case_open_assignee on cases.case (tenant_id, assignee_id, due, id)
  where is_open and assignee_id is not null;
-- The open ones in the order they came are few enough to be put in order when somebody asks.
drop index cases.case_open_opened;
-- The applicant is of the tenant, so the tenant is there.
alter table cases.case drop constraint case_tenant_id_fkey;
-- What a case comes from has the case's own id, which is there once.
alter table cases.case drop constraint case_tenant_id_source_room_source_id_key;
