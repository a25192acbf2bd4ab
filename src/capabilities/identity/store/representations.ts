import type { Basis, Citizen } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import { maskCpr } from '../cpr.ts'
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

/** Whom a session may act for, for update: what is decided on it holds until the transaction ends. */
export async function mayActFor(tx: Tx, sessionId: string): Promise<MayActFor[]> {
  const sessions = on(tx).selectFrom('identity.session').select('mayActFor')
  const session = await sessions.where('id', '=', sessionId).forUpdate().executeTakeFirst()
  return (session?.mayActFor ?? []) as MayActFor[]
}

/** Whether a privilege, by its name in Digital Fuldmagt, is among what the citizen may do for the one they act for. */
export type May = (privilege: string) => boolean

/**
 * What the citizen may do for the one they act for. A power of attorney gives what it names and no more; every other basis
 * gives what the party could do itself, so nothing is asked.
 */
export async function mayFor(tx: Tx, { sessionId, behalf }: Citizen): Promise<May> {
  if (behalf.basis !== 'power-of-attorney') return () => true
  const sessions = on(tx).selectFrom('identity.session').select('mayActFor')
  const session = await sessions.where('id', '=', sessionId).executeTakeFirst()
  const powers = ((session?.mayActFor ?? []) as MayActFor[]).filter(
    ({ id, basis }) => id === behalf.id && basis === 'power-of-attorney',
  )
  const given = new Set(powers.flatMap(({ privileges = [] }) => privileges))
  return (privilege) => given.has(privilege)
}

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

/** The same, with the day of birth of those whose name may not be said or is not known. */
export async function choices(tx: Tx, keys: Keys, citizen: Citizen): Promise<Choice[]> {
  const all = await representations(tx, citizen)
  const hidden = all.filter((one) => one.basis !== 'self' && (one.protected || !one.name))
  const born = await maskedNumbers(
    tx,
    keys,
    hidden.map(({ id }) => id),
  )
  return all.map((one) => ({ ...one, masked: born.get(one.id) }))
}

export type Choice = Representation & { masked?: string | undefined }

async function maskedNumbers(tx: Tx, keys: Keys, ids: string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const rows = await on(tx)
    .selectFrom('identity.party')
    .select(['id', 'cprSealed'])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    rows.flatMap(({ id, cprSealed }) =>
      cprSealed ? [[id, maskCpr(keys.open('cpr', cprSealed))] as const] : [],
    ),
  )
}
