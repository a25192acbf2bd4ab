import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import { fromTheList, type Known, possibleParts, split } from '../words/compound.ts'
import { fold } from '../words/fold.ts'
import { keyOf } from '../words/key.ts'
import { lettersOf } from '../words/near.ts'

export type Said = { said: string; key: string }

/** Words of the tenant's own, with a letter in them and neither too short nor too long to be misspelt. */
const isWord = (said: string) => /^\p{L}{3,40}$/u.test(said)

/** Takes words into the vocabulary, and those that are new apart. In the order of the alphabet, so that two who learn never wait for each other in a ring. */
export async function learn(tx: Tx, words: readonly Said[]): Promise<void> {
  const fitting = words
    .filter(({ said }) => isWord(said))
    .toSorted((a, b) => (a.said < b.said ? -1 : 1))
  if (!fitting.length) return
  const { rows } = await sql<{ said: string; word: string }>`
    insert into content.vocabulary (said, word, length, letters)
    select said, word, length, letters from unnest(${fitting.map(({ said }) => said)}::text[],
      ${fitting.map(({ key }) => key)}::text[], ${fitting.map(({ said }) => fold(said).length)}::int[],
      ${fitting.map(({ said }) => lettersOf(fold(said)))}::int[])
      as new(said, word, length, letters)
    on conflict (tenant_id, said) do nothing returning said, word`.execute(tx)
  await takeApart(
    tx,
    rows.map(({ said, word }) => ({ said, key: word })),
  )
}

/** Files what words are put together of, by the list and by the tenant's own words. */
export async function takeApart(tx: Tx, words: readonly Said[]): Promise<void> {
  const known = await knownAmong(
    tx,
    words.flatMap(({ said }) => possibleParts(said)),
  )
  await fileParts(tx, words, known)
}

async function fileParts(tx: Tx, words: readonly Said[], known: Known): Promise<void> {
  const pairs = words.flatMap(({ said, key }) =>
    (split(said, known) ?? []).map((part) => ({ part: keyOf(part), key })),
  )
  if (!pairs.length) return
  const sorted = pairs.toSorted((a, b) => (a.part + a.key < b.part + b.key ? -1 : 1))
  await sql`
    insert into content.part (part, word)
    select distinct part, word
    from unnest(${sorted.map(({ part }) => part)}::text[], ${sorted.map(({ key }) => key)}::text[]) as new(part, word)
    order by part, word
    on conflict (tenant_id, part, word) do nothing`.execute(tx)
}

const mostAsked = 4000

/** What of this the list or the tenant's own pages know as words. */
export async function knownAmong(tx: Tx, keys: readonly string[]): Promise<Known> {
  const open = [...new Set(keys)].filter((key) => !fromTheList(key))
  if (!open.length) return fromTheList
  // A whole website's words at once could be made of anything: then it is quicker to know all.
  const which = open.length > mostAsked ? sql`true` : sql`word = any(${open}::text[])`
  const { rows } = await sql<{ word: string }>`
    select distinct word from content.vocabulary where ${which}`.execute(tx)
  const seen = new Set(rows.map(({ word }) => word))
  return (key) => fromTheList(key) ?? (seen.has(key) ? 'seen' : undefined)
}

/** The tenant's words that may be this one with so many slips: of about its length, and of nearly its letters. */
export async function wordsNear(tx: Tx, folded: string, slips: number): Promise<Said[]> {
  const { length } = folded
  // Each slip changes two letters of the set at most.
  const { rows } = await sql<{ said: string; word: string }>`
    select said, word from content.vocabulary
    where length between ${length - slips}::smallint and ${length + slips}::smallint
      and bit_count((letters # ${lettersOf(folded)}::int)::bit(32)) <= ${2 * slips}::int`.execute(
    tx,
  )
  return rows.map(({ said, word }) => ({ said, key: word }))
}

/** Forgets words that nothing holds any more, and takes the long ones apart by what the tenant's pages know today. */
export async function tendVocabulary(tx: Tx): Promise<void> {
  await sql`
    delete from content.vocabulary v
    where not exists (select from content.word w where w.word = v.word)`.execute(tx)
  await sql`
    delete from content.part p
    where not exists (select from content.word w where w.word = p.word)`.execute(tx)
  const { rows } = await sql<{ said: string; word: string }>`
    select said, word from content.vocabulary order by said`.execute(tx)
  const seen = new Set(rows.map(({ word }) => word))
  const known: Known = (key) => fromTheList(key) ?? (seen.has(key) ? 'seen' : undefined)
  await fileParts(
    tx,
    rows.map(({ said, word }) => ({ said, key: word })),
    known,
  )
}
