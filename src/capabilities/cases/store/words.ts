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
  const filed = await narrowestFiled(tx, sought)
  // Whatever is not filed yet may have the words too: there are few of them, and each is looked at.
  return filed && sql`${filed} union select case_id from cases.unfiled`
}

async function narrowestFiled(
  tx: Tx,
  sought: readonly Sought[],
): Promise<RawBuilder<unknown> | undefined> {
  if (sought.length === 0) return undefined
  const having = sought.map((one) => sql`select case_id from cases.word where ${within(one)}`)
  const counts = await countEach(tx, having)
  const least = Math.min(...counts)
  if (least <= common) return having[counts.indexOf(least)]
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

/**
 * Files the words of cases that wait for it, at most `most` of them. Two may file at the same time: each takes its own.
 * Gives how many there were.
 */
export async function fileWords(tx: Tx, most: number): Promise<number> {
  const { rows } = await sql<{ caseId: string }>`
    delete from cases.unfiled where case_id in (
      select case_id from cases.unfiled limit ${most} for update skip locked)
    returning case_id`.execute(tx)
  if (!rows.length) return 0
  // Held, so that a name which is forgotten meanwhile is either read no more or deleted afterwards.
  await sql`
    insert into cases.word (word, case_id)
    select distinct word, id
    from (select id, words from cases.case where id = any(${rows.map(({ caseId }) => caseId)}::uuid[]) for share) as held,
      unnest(string_to_array(btrim(words), ' ')) as word
    where word <> ''
    order by word, id
    on conflict do nothing`.execute(tx)
  return rows.length
}

/** Takes words off cases, so that they are no longer found by them. */
export async function forgetWords(tx: Tx, caseIds: string[], words: string[]): Promise<void> {
  if (!caseIds.length || !words.length) return
  // The case first: whoever files its words right now is waited for, and what they filed is then deleted.
  await sql`
    update cases.case set words = ' ' || array_to_string(array(
      select word from unnest(string_to_array(btrim(words), ' ')) as word where word <> all(${words}::text[])), ' ') || ' '
    where id = any(${caseIds}::uuid[])`.execute(tx)
  await sql`
    delete from cases.word
    where case_id = any(${caseIds}::uuid[]) and word = any(${words}::text[])`.execute(tx)
}
