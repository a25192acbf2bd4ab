import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { Address } from '../address.ts'
import type { Entry } from './entry.ts'

/** A page was read so many times on a day. */
export type Views = { address: Address; day: string; entry: Entry; count: number }

/**
 * Adds to the counts of the pages that are there; an address without a page makes no row. In the order of the keys, so that
 * two who add never wait for each other in a ring.
 */
export async function addViews(tx: Tx, views: readonly Views[]): Promise<void> {
  const column = (of: (one: Views) => string | number) => views.map(of)
  await sql`
    insert into content.view as v (item_id, day, entry, count)
    select page.item_id, said.day, said.entry, sum(said.count)
    from unnest(${column(({ address }) => address.path)}::text[],
      ${column(({ address }) => address.language)}::text[], ${column(({ day }) => day)}::date[],
      ${column(({ entry }) => entry)}::text[], ${column(({ count }) => count)}::int[])
      as said(path, language, day, entry, count)
    join lateral (
      select p.item_id from content.published p
      where p.path = said.path and p.language in (said.language, 'da')
      order by (p.language = said.language) desc limit 1
    ) page on true
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (tenant_id, item_id, day, entry) do update set count = v.count + excluded.count`.execute(
    tx,
  )
}

/** The page at an address as visitors meet it: in that language or, where it is not there, in Danish. */
export async function pageAt(
  tx: Tx,
  { path, language }: Address,
): Promise<{ id: string; title: string } | undefined> {
  const { rows } = await sql<{ id: string; title: string }>`
    select item_id as id, title from content.published
    where path = ${path} and language in (${language}, 'da')
    order by (language = ${language}) desc limit 1`.execute(tx)
  return rows[0]
}

/** A week that begins on this Monday. */
export type Week = { week: string; views: number; server: number; yes: number; no: number }

/** What a page was read and answered in each of the last so many weeks, the newest last; weeks without are there as well. */
export async function weeksOf(tx: Tx, item: string, today: string, weeks: number): Promise<Week[]> {
  const { rows } = await sql<Week>`
    select week::date::text as week,
      coalesce((select sum(count) from content.view v where v.item_id = ${item}::uuid
        and v.day >= week and v.day < week + interval '7 days'), 0)::int as views,
      coalesce((select sum(count) from content.view v where v.item_id = ${item}::uuid and v.entry = 'server'
        and v.day >= week and v.day < week + interval '7 days'), 0)::int as server,
      (select count(*) from content.answer a where a.item_id = ${item}::uuid and a.useful
        and a.day >= week and a.day < week + interval '7 days')::int as yes,
      (select count(*) from content.answer a where a.item_id = ${item}::uuid and not a.useful
        and a.day >= week and a.day < week + interval '7 days')::int as no
    from generate_series(date_trunc('week', ${today}::date) - ${weeks - 1} * interval '7 days',
      date_trunc('week', ${today}::date), interval '7 days') as week
    order by week`.execute(tx)
  return rows
}

/** How many came from each sort of place since then. */
export async function entriesOf(
  tx: Tx,
  item: string,
  since: string,
): Promise<{ entry: Entry; count: number }[]> {
  const { rows } = await sql<{ entry: Entry; count: number }>`
    select entry, sum(count)::int as count from content.view
    where item_id = ${item}::uuid and day >= ${since}::date group by entry order by 2 desc, 1`.execute(
    tx,
  )
  return rows
}

/** Forgets counts of days before then. */
export async function forgetViews(tx: Tx, before: string): Promise<void> {
  await sql`delete from content.view where day < ${before}::date`.execute(tx)
}
