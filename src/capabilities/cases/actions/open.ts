import { lastly, type Tx } from '../../../platform/db.ts'
import { keepFiles } from '../../files/index.ts'
import { partiesByIds } from '../../identity/index.ts'
import { keeperOf, type NewCase } from '../cases.ts'
import { caseWords } from '../search-words.ts'
import { numberOfCase } from '../store/find.ts'
import { insertsOf } from '../store/open.ts'

/** Opens a case and gives it its number. Asked twice with the same id, it is opened once. */
export async function openCase(
  tx: Tx,
  wanted: NewCase,
  now: Date,
): Promise<{ id: string; number: string }> {
  const { id } = wanted
  const [insert] = insertsOf(await withWords(tx, [wanted]), now)
  const { rows } = await insert!.execute(tx)
  if (!rows[0]) return { id, number: (await numberOfCase(tx, id))! }
  const files = wanted.documents.map(({ fileId }) => fileId)
  await keepFiles(tx, files, keeperOf(id))
  return rows[0]
}

/**
 * Opens cases that are not there yet, as the transaction commits. Their documents are kept for them already, since what they
 * come from is kept under the same name.
 */
export async function openCasesAtTheEnd(tx: Tx, wanted: NewCase[], now: Date): Promise<void> {
  for (const insert of insertsOf(await withWords(tx, wanted), now)) lastly(tx, insert)
}

async function withWords(tx: Tx, wanted: NewCase[]) {
  const strangers = wanted.flatMap(({ parties }) =>
    parties.filter(({ known }) => !known).map(({ partyId }) => partyId),
  )
  const people = strangers.length ? await partiesByIds(tx, [...new Set(strangers)]) : new Map()
  return wanted.map((one) => ({ ...one, words: wordsFor(one, people) }))
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
