import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Sought } from '../search-words.ts'

/** What more cases than this have is not fetched; the list is read in its own order, and each case looked at. */
export const common = 1000

// Comparisons, not LIKE: PostgreSQL lets only those that cannot leak use an index behind row-level security.
export const within = ({ word, prefix }: Sought) =>
  prefix
    ? sql`word >= ${word} collate "C" and word < ${`${word}\u{10FFFF}`} collate "C"`
    : sql`word = ${word} collate "C"`

/** A query for the `case_id`s among which all that is sought must be; undefined when they are too many. */
export async function narrowest(
  tx: Tx,
  sought: readonly Sought[],
): Promise<RawBuilder<unknown> | undefined> {
  if (sought.length === 0) return undefined
  const having = sought.map((one) => sql`select case_id from cases.word where ${within(one)}`)
  const counts = await countEach(tx, having)
  const least = Math.min(...counts)
  if (least <= common)
    return sql`select distinct case_id from (${having[counts.indexOf(least)]}) as found`
  if (having.length === 1) return undefined
  // Each word is common, but few cases may have them both.
  const both = sql`${having[0]} intersect ${having[1]}`
  const [together] = await countEach(tx, [both])
  return together! <= common ? both : undefined
}

async function countEach(tx: Tx, queries: readonly RawBuilder<unknown>[]): Promise<number[]> {
  const counts = queries.map(
    (query) =>
      sql`(select count(*) from (select from (${query}) as found limit ${common + 1}) as few)`,
  )
  const { rows } = await sql<{
    counts: number[]
  }>`select array[${sql.join(counts)}]::int[] as counts`.execute(tx)
  return rows[0]!.counts
}
