import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { Estimate } from './saving.ts'

/** What a tenant takes over of what others share, counted from its own pages. */
export type Reuse = {
  live: number
  adopted: number
  sharedBlocks: number
  changedBlocks: number
  pagesChanged: number
  /** Shared changes that came: with no hands, decided by somebody, and those that wait. */
  alone: number
  decided: number
  open: number
}

export async function reuseHere(tx: Tx): Promise<Reuse> {
  const { rows } = await sql<Reuse>`
    with theirs as (
      select i.id, i.library_item, i.status, i.live_version from content.item i
      join content.library_item l on l.id = i.library_item and l.owner_id <> platform.current_tenant()
    ), pages as (
      select jsonb_array_length(r.blocks) as blocks,
        (select count(distinct one ->> 'block') from jsonb_array_elements(v.operations) one
          where one ->> 'kind' <> 'insert') as changed
      from theirs i
      join content.version v on v.item_id = i.id and v.no = i.live_version
      join content.library_revision r on r.item_id = i.library_item and r.no = v.base_no
      where i.status = 'live'
    )
    select (select count(*) from content.item where status = 'live')::int as live,
      (select count(*) from pages)::int as adopted,
      (select coalesce(sum(blocks), 0) from pages)::int as shared_blocks,
      (select coalesce(sum(least(changed, blocks)), 0) from pages)::int as changed_blocks,
      (select count(*) from pages where changed > 0)::int as pages_changed,
      (select count(*) from content.proposal p join theirs i on i.id = p.item_id
        where p.state = 'published')::int as alone,
      (select count(*) from content.proposal p join theirs i on i.id = p.item_id
        where p.state = 'accepted')::int as decided,
      (select count(*) from content.proposal p join theirs i on i.id = p.item_id
        where p.state in ('open', 'waiting'))::int as open`.execute(tx)
  return rows[0]!
}

/** What others take over of what the tenant shares: adoptions, blocks and operations, from the register of adopters. */
export type LibraryReuse = {
  shared: number
  adopters: number
  adoptions: number
  sharedBlocks: number
  changed: number
}

export async function reuseOfOurs(tx: Tx): Promise<LibraryReuse> {
  const { rows } = await sql<LibraryReuse>`
    select count(distinct l.id)::int as shared, count(distinct a.adopter_id)::int as adopters,
      count(a.adopter_id)::int as adoptions,
      coalesce(sum(jsonb_array_length(r.blocks)), 0)::int as shared_blocks,
      coalesce(sum(least(a.changed, jsonb_array_length(r.blocks))), 0)::int as changed
    from content.library_item l
    left join content.adopter a on a.library_item = l.id and a.adopter_id <> l.owner_id
    left join content.library_revision r on r.item_id = l.id and r.no = a.base_no
    where l.owner_id = platform.current_tenant() and l.archived_at is null`.execute(tx)
  return rows[0]!
}

export async function estimateOf(tx: Tx): Promise<Estimate | undefined> {
  const { rows } = await sql<Estimate>`
    select write_hours, adapt_hours, update_hours from content.saving`.execute(tx)
  return rows[0]
}

export async function putEstimate(tx: Tx, estimate: Estimate): Promise<void> {
  const { writeHours, adaptHours, updateHours } = estimate
  await sql`
    insert into content.saving (write_hours, adapt_hours, update_hours)
    values (${writeHours}, ${adaptHours}, ${updateHours})
    on conflict (tenant_id) do update set write_hours = excluded.write_hours,
      adapt_hours = excluded.adapt_hours, update_hours = excluded.update_hours`.execute(tx)
}
