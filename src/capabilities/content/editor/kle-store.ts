import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'

/** A subject of KLE as the tenant has imported it: its number, and what it is about. */
export type Subject = { kle: string; said: string }

/** Subjects whose words or number hold all of these words, at most `most`, and how many the tenant has imported at all. */
export async function findSubjects(
  tx: Tx,
  words: string,
  most = 12,
): Promise<{ found: Subject[]; imported: number }> {
  const parts = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
  const { rows } = await sql<Subject>`
    select kle, said from content.kle_word
    where ${parts.length > 0} and kle || ' ' || said ilike all (${parts}::text[])
    order by said ilike ${`${words}%`} desc, kle limit ${most}`.execute(tx)
  const count = await sql<{ count: number }>`
    select count(*)::int as count from content.kle_word`.execute(tx)
  return { found: rows, imported: count.rows[0]!.count }
}

/** What these subjects are about, where the tenant has imported them. */
export async function subjectsOf(tx: Tx, numbers: readonly string[]): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    select kle, said from content.kle_word where kle = any (${[...numbers]}::text[]) order by kle`.execute(
    tx,
  )
  return rows
}
