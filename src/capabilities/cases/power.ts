import type { Citizen } from '../../platform/actor.ts'
import type { Tx } from '../../platform/db.ts'
import { mayFor } from '../identity/index.ts'
import type { Case } from './cases.ts'
import { powers } from './store/registers.ts'

/** Whether a case is among those the citizen's representation reaches: for a power of attorney, those of the kinds it opens. */
export type Reaches = (matter: Pick<Case, 'kind'>) => boolean

/** What the citizen's representation reaches of the party's cases (forvaltningsloven § 8). */
export async function reachOf(tx: Tx, citizen: Citizen): Promise<Reaches> {
  if (citizen.behalf.basis !== 'power-of-attorney') return () => true
  const may = await mayFor(tx, citizen)
  const kinds = new Set(
    (await powers(tx)).filter(({ privilege }) => may(privilege)).map(({ kind }) => kind),
  )
  return ({ kind }) => kinds.has(kind)
}
