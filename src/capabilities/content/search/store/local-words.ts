import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { BestBet } from '../found.ts'
import { synonymKey } from '../synonyms.ts'
import { questionKey } from '../words/sought.ts'

/** What means the same as each phrase here, by the editors' own lists: phrase → filed words. */
export async function localSynonymsOf(
  tx: Tx,
  phrases: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ phrase: string; word: string }>`
    select one.word as phrase, other.word from content.synonym one
    join content.synonym other on other.id = one.id and other.word <> one.word
    where one.word = any(${phrases}::text[])`.execute(tx)
  const found = new Map<string, string[]>()
  for (const { phrase, word } of rows) found.set(phrase, [...(found.get(phrase) ?? []), word])
  return found
}

export type SynonymGroup = { id: string; words: string[] }

export async function synonymGroups(tx: Tx): Promise<SynonymGroup[]> {
  const { rows } = await sql<SynonymGroup>`
    select id, array_agg(said order by place) as words from content.synonym
    group by id order by min(said)`.execute(tx)
  return rows
}

/** Puts a group in its place, over the one that was there; one of fewer than two words is taken away. */
export async function putSynonyms(tx: Tx, { id, words }: SynonymGroup): Promise<void> {
  await sql`delete from content.synonym where id = ${id}`.execute(tx)
  if (words.length < 2) return
  await sql`
    insert into content.synonym (id, word, said, place)
    select ${id}::uuid, word, said, place
    from unnest(${words.map(synonymKey)}::text[], ${words}::text[]) with ordinality as new(word, said, place)
    on conflict do nothing`.execute(tx)
}

export type Bet = BestBet & { asked: string }

export async function bestBetFor(tx: Tx, words: string): Promise<BestBet | undefined> {
  const { rows } = await sql<BestBet>`
    select path, title, summary from content.best_bet where words = ${words}`.execute(tx)
  return rows[0]
}

export async function bestBets(tx: Tx): Promise<Bet[]> {
  const { rows } = await sql<Bet>`
    select asked, path, title, summary from content.best_bet order by asked`.execute(tx)
  return rows
}

/** Gives a question an answer of the editors' own, over the one it had. */
export async function putBestBet(tx: Tx, { asked, path, title, summary }: Bet): Promise<void> {
  await sql`
    insert into content.best_bet (words, asked, path, title, summary)
    values (${questionKey(asked)}, ${asked}, ${path}, ${title}, ${summary})
    on conflict (tenant_id, words) do update set asked = excluded.asked, path = excluded.path,
      title = excluded.title, summary = excluded.summary`.execute(tx)
}

export async function removeBestBet(tx: Tx, asked: string): Promise<void> {
  await sql`delete from content.best_bet where words = ${questionKey(asked)}`.execute(tx)
}
