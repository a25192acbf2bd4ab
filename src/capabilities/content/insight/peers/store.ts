import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'

/**
 * What the others who have a shared item come to together in a period, where so many are in it that none can be made out.
 * `views` is rounded to `step`, `share` (percent, 5 to 95) to `shareStep`. What is not told is null.
 */
export type Together = {
  libraryItem: string
  firstDay: string
  tenants: number | null
  views: number | null
  step: number | null
  answering: number | null
  share: number | null
  shareStep: number | null
  alone: number | null
  decided: number | null
}

/** For each item the tenant owns or has adopted, and each closed period, the newest first. */
export async function sharedReadings(tx: Tx): Promise<Together[]> {
  const { rows } = await sql<Together>`select * from content.shared_readings()`.execute(tx)
  return rows
}

/** Closes a period for all tenants. True the first time. */
export async function closePeriod(tx: Tx, firstDay: string): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`
    select content.close_period(${firstDay}::date) as closed`.execute(tx)
  return rows[0]!.closed
}

/** Whether a period has been closed. */
export async function isClosed(tx: Tx, firstDay: string): Promise<boolean> {
  const { rows } = await sql`
    select from content.closed_period where first_day = ${firstDay}::date`.execute(tx)
  return rows.length > 0
}

/** How a page of our own was found useful in a period. */
export async function ownAnswers(
  tx: Tx,
  item: string,
  firstDay: string,
  lastDay: string,
): Promise<{ yes: number; no: number }> {
  const { rows } = await sql<{ yes: number; no: number }>`
    select count(*) filter (where useful)::int as yes, count(*) filter (where not useful)::int as no
    from content.answer where item_id = ${item}::uuid and day between ${firstDay}::date and ${lastDay}::date`.execute(
    tx,
  )
  return rows[0]!
}

/** The titles of the shared items a tenant owns. */
export async function ownedItems(tx: Tx): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from content.library_item
    where owner_id = platform.current_tenant() and archived_at is null order by title`.execute(tx)
  return rows
}

/** Our own pages over shared items, and the items' titles as they are in the library. */
export async function adoptedItems(
  tx: Tx,
): Promise<{ id: string; title: string; libraryItem: string }[]> {
  const { rows } = await sql<{ id: string; title: string; libraryItem: string }>`
    select id, title, library_item from content.item
    where library_item is not null and status = 'live' order by title`.execute(tx)
  return rows
}
