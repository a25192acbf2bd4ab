import type { Tx } from '../../../platform/db.ts'
import { emit } from '../../../platform/events.ts'
import { keepFilesFor } from '../../files/index.ts'
import { partiesByIds } from '../../identity/index.ts'
import type { NewCase } from '../cases.ts'
import { caseWords } from '../search-words.ts'
import { numberOfCase } from '../store/find.ts'
import { insertCases } from '../store/open.ts'

/** Opens a case and gives it its number. Asked twice with the same id, it is opened once. */
export async function openCase(
  tx: Tx,
  wanted: NewCase,
  now: Date,
): Promise<{ id: string; number: string }> {
  const { id } = wanted
  const number = (await openCases(tx, [wanted], now)).get(id)
  return { id, number: number ?? (await numberOfCase(tx, id))! }
}

/** Opens several at once; gives the numbers of those that were not there already. */
export async function openCases(
  tx: Tx,
  wanted: NewCase[],
  now: Date,
): Promise<Map<string, string>> {
  const strangers = wanted.flatMap(({ parties }) =>
    parties.filter(({ known }) => !known).map(({ partyId }) => partyId),
  )
  const people = strangers.length ? await partiesByIds(tx, [...new Set(strangers)]) : new Map()
  const files = wanted.flatMap(({ id, documents }) =>
    [...new Set(documents.map(({ fileId }) => fileId))].map((fileId) => ({
      id: fileId,
      owner: `case:${id}`,
    })),
  )
  const [numbers] = await Promise.all([
    insertCases(
      tx,
      wanted.map((one) => ({ ...one, words: wordsFor(one, people) })),
      now,
    ),
    keepFilesFor(tx, files),
  ])
  for (const caseId of numbers.keys()) await emit(tx, 'cases.opened', { caseId })
  return numbers
}

type Known = { name: string; protected: boolean }

/** A protected name is not to be found by searching, so it is not among the words. */
function wordsFor({ title, summary, parties }: NewCase, people: ReadonlyMap<string, Known>) {
  const names = parties
    .flatMap(({ partyId, known }) => known ?? people.get(partyId) ?? [])
    .filter((party) => !party.protected)
    .map(({ name }) => name)
  return caseWords(title, summary, names)
}
