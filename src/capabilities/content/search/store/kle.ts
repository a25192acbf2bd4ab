import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import { weights } from '../words/analyse.ts'
import { keyOf } from '../words/key.ts'
import { stopWords } from '../words/stop-words.ts'
import { tokensOf } from '../words/tokens.ts'

export type KleWord = { kle: string; said: string }

/** Takes the subjects of KLE in, over those that were there; what is filed under them is found by their words at once. */
export async function importKle(tx: Tx, words: readonly KleWord[]): Promise<void> {
  const last = [...new Map(words.map((one) => [one.kle, one])).values()]
  await sql`
    insert into content.kle_word (kle, said)
    select kle, said from unnest(${last.map(({ kle }) => kle)}::text[], ${last.map(({ said }) => said)}::text[])
      as new(kle, said)
    on conflict (tenant_id, kle) do update set said = excluded.said`.execute(tx)
  const { rows } = await sql<{ doc: number; said: string[]; keys: string[] }>`
    select doc, array_agg(said) as said, f.keys from content.found f join content.kle_word k on k.kle = any(f.kle)
    group by doc, f.keys order by doc`.execute(tx)
  for (const { doc, said, keys } of rows) await add(tx, doc, said, new Set(keys))
}

async function add(tx: Tx, doc: number, said: string[], known: ReadonlySet<string>): Promise<void> {
  const words = said.flatMap(tokensOf).filter((word) => !stopWords.has(word))
  const fresh = [...new Set(words.map(keyOf))].filter((key) => !known.has(key)).toSorted()
  if (!fresh.length) return
  const heavy = fresh.map(() => weights.kle)
  await sql`
    with filed as (
      insert into content.word (word, doc, weight)
      select word, ${doc}::int, ${weights.kle}::real from unnest(${fresh}::text[]) as new(word)
      on conflict do nothing)
    update content.found set keys = keys || ${fresh}::text[], weights = weights || ${heavy}::real[]
    where doc = ${doc}::int`.execute(tx)
}

export async function countKle(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from content.kle_word`.execute(tx)
  return rows[0]!.count
}
