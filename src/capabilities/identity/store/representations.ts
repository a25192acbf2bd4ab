import type { Basis, Citizen } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Party } from '../parties.ts'
import { partiesByIds } from './parties.ts'
import { on } from './tables.ts'

/** One whom the session may act for, as kept with it. `privileges` are a power of attorney's names. */
export type MayActFor = {
  id: string
  kind: 'person' | 'organisation'
  basis: Basis
  privileges?: string[]
}

/** Somebody whose matters the person may see (repræsentation), oneself among them. */
export type Representation = MayActFor & { name: string; protected: boolean; cvr: string | null }

/** All whose matters this session may see, as the provider and the registers said when it began. */
export async function representations(tx: Tx, { sessionId }: Citizen): Promise<Representation[]> {
  const sessions = on(tx).selectFrom('identity.session').select('mayActFor')
  const session = await sessions.where('id', '=', sessionId).executeTakeFirst()
  const allowed = (session?.mayActFor ?? []) as MayActFor[]
  const parties = await partiesByIds(
    tx,
    allowed.map(({ id }) => id),
  )
  return allowed.flatMap((one) => {
    const party: Party | undefined = parties.get(one.id)
    return party ? [{ ...one, name: party.name, protected: party.protected, cvr: party.cvr }] : []
  })
}
