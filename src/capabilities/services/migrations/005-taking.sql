-- Takes drafts as they were read: `versions` are their xmin then. Refuses when one of them has been sent or changed since.
create function services.take_drafts(ids uuid[], versions xid[]) returns void language plpgsql as $$
declare
  taken int;
begin
  delete from services.draft
  where id = any(ids) and xmin = versions[array_position(ids, id)];
  get diagnostics taken = row_count;
  if taken < cardinality(ids) then
    raise exception using errcode = 'FA409', message = 'draft-changed';
  end if;
end $$;
