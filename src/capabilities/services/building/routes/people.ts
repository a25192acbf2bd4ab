import type { Tx } from '../../../../platform/db.ts'
import { partiesByIds, staffMembers } from '../../../identity/index.ts'
import type { Change, Work } from '../work.ts'

/** A change with the name of whoever made it, when that is known. */
export type Told = Change & { name: string | undefined }

export async function withNames(tx: Tx, changes: Change[]): Promise<Told[]> {
  const names = await namesOf(
    tx,
    changes.map(({ byId }) => byId),
  )
  return changes.map((change) => ({ ...change, name: names.get(change.byId ?? '') }))
}

export async function namesOf(tx: Tx, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  return new Map([...(await partiesByIds(tx, wanted))].map(([id, { name }]) => [id, name]))
}

/** The teams that employees are of, in the order of the alphabet. */
export async function knownTeams(tx: Tx): Promise<string[]> {
  const members = await staffMembers(tx)
  return [...new Set(members.flatMap(({ teams }) => teams))].toSorted((a, b) =>
    a.localeCompare(b, 'da'),
  )
}

/** What the services here are filed under, each with a name. */
export const kleUsed = (works: Pick<Work, 'kle' | 'title'>[]): string =>
  [...new Map(works.map(({ kle, title }) => [kle, title.da]))]
    .filter(([kle]) => kle !== '00.00.00')
    .map(([kle, title]) => `${kle} (${title})`)
    .slice(0, 6)
    .join(', ')
