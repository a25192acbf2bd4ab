-- Whoever stands in line twice for the same kind of meeting keeps the place they took last.
delete from booking.waiting earlier using booking.waiting later
where earlier.tenant_id = later.tenant_id and earlier.party_id = later.party_id
  and earlier.need ->> 'kind' = later.need ->> 'kind' and earlier.told_at is null and later.told_at is null
  and (earlier.joined_at, earlier.id) < (later.joined_at, later.id);
-- One place each and kind of meeting.
create unique index one_place_in_line on booking.waiting (tenant_id, party_id, (need ->> 'kind')) where told_at is null;
