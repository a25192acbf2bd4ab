import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'

/** What was asked so many times; `hits` is how many things were found the last time. */
export type Count = { text: string; asked: number; hits: number; chosen: number }

/** Adds to this week's counts, in the order of the alphabet, so that two who add never wait for each other in a ring. */
export async function addCounts(tx: Tx, counts: readonly Count[], now: Date): Promise<void> {
  const sorted = counts.toSorted((a, b) => (a.text < b.text ? -1 : 1))
  const column = <Key extends keyof Count>(key: Key) => sorted.map((count) => count[key])
  await sql`
    insert into content.search as s (week, text, asked, hits, chosen)
    select date_trunc('week', ${now}::timestamptz at time zone 'Europe/Copenhagen')::date, text, asked, hits, chosen
    from unnest(${column('text')}::text[], ${column('asked')}::int[], ${column('hits')}::int[], ${column('chosen')}::int[])
      as new(text, asked, hits, chosen)
    on conflict (tenant_id, week, text) do update set asked = s.asked + excluded.asked,
      hits = case when excluded.asked > 0 then excluded.hits else s.hits end,
      chosen = s.chosen + excluded.chosen`.execute(tx)
}

const mostListed = 50

/** Questions that found nothing since then, those most often asked first. */
export const withoutHits = (tx: Tx, since: Date): Promise<Count[]> =>
  listed(tx, since, sql`(array_agg(hits order by week desc))[1] = 0`)

/** Questions that found something which next to nobody went on to: asked five times at least, chosen in one of five at most. */
export const abandoned = (tx: Tx, since: Date): Promise<Count[]> =>
  listed(
    tx,
    since,
    sql`(array_agg(hits order by week desc))[1] > 0 and sum(asked) >= 5 and sum(chosen) * 5 <= sum(asked)`,
  )

/** What is asked most. */
export const mostAsked = (tx: Tx, since: Date): Promise<Count[]> => listed(tx, since, sql`true`)

async function listed(tx: Tx, since: Date, which: ReturnType<typeof sql>): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select text, sum(asked)::int as asked, (array_agg(hits order by week desc))[1] as hits, sum(chosen)::int as chosen
    from content.search where week >= ${since}::date
    group by text having sum(asked) > 0 and ${which}
    order by sum(asked) desc, text limit ${mostListed}`.execute(tx)
  return rows
}

/** Forgets what was asked before then. */
export async function forgetAsked(tx: Tx, before: Date): Promise<void> {
  await sql`delete from content.search where week < ${before}::date`.execute(tx)
}
