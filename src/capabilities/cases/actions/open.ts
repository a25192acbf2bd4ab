import type { Tx } from '../../../platform/db.ts'
import { emit } from '../../../platform/events.ts'
import { keepFiles } from '../../files/index.ts'
import { partiesByIds } from '../../identity/index.ts'
import type { NewCase } from '../cases.ts'
import { caseWords } from '../search-words.ts'
import { numberOfCase } from '../store/find.ts'
import { insertCase } from '../store/open.ts'

/** Opens a case and gives it its number. Asked twice with the same id, it is opened once. */
export async function openCase(
  tx: Tx,
  wanted: NewCase,
  now: Date,
): Promise<{ id: string; number: string }> {
  const { id, title, summary, parties, documents } = wanted
  const strangers = parties.filter(({ known }) => !known).map(({ partyId }) => partyId)
  const people = strangers.length ? await partiesByIds(tx, [...new Set(strangers)]) : undefined
  // A protected name is not to be found by searching, so it is not among the words.
  const names = [...parties.flatMap(({ known }) => known ?? []), ...(people?.values() ?? [])]
    .filter((party) => !party.protected)
    .map(({ name }) => name)
  const files = documents.map(({ fileId }) => fileId)
  const [number] = await Promise.all([
    insertCase(tx, wanted, caseWords(title, summary, names), now),
    files.length ? keepFiles(tx, files, `case:${id}`) : undefined,
  ])
  if (!number) return { id, number: (await numberOfCase(tx, id))! }
  await emit(tx, 'cases.opened', { caseId: id })
  return { id, number }
}
