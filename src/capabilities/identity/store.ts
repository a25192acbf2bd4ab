import type { Generated } from 'kysely'
import type { Basis, StaffRole } from '../../platform/actor.ts'
import type { Tx } from '../../platform/db.ts'
import { notFound } from '../../platform/errors.ts'
import type { Keys } from '../../platform/keys.ts'
import type { NewParty, Party } from './parties.ts'

type Owned = { tenantId: Generated<string> }
type Tables = {
  'identity.party': Owned &
    Omit<Party, 'id' | 'address'> & {
      id: Generated<string>
      address: unknown
      cprSealed: Buffer | null
      cprIndex: Buffer | null
      subject: string | null
    }
  'identity.staff': Owned & { partyId: string; roles: StaffRole[]; teams: string[]; active: Generated<boolean> }
  'identity.session': Owned & {
    id: Generated<string>
    tokenHash: Buffer
    kind: 'citizen' | 'staff'
    partyId: string
    behalfId: string | null
    basis: Basis | null
    level: 'low' | 'substantial' | 'high'
    mayActFor: unknown
    provider: string
    providerSid: string | null
    idToken: Buffer | null
    startedAt: Date
    seenAt: Date
    endsAt: Date
  }
}
export const on = (tx: Tx) => tx.$extendTables<Tables>()

const shown = ['id', 'kind', 'name', 'protected', 'cvr', 'address', 'email', 'phone', 'language'] as const

export async function partyById(tx: Tx, id: string): Promise<Party> {
  const parties = on(tx).selectFrom('identity.party').select(shown)
  return (await parties.where('id', '=', id).executeTakeFirstOrThrow(notFound)) as Party
}

export async function partiesByIds(tx: Tx, ids: string[]): Promise<Map<string, Party>> {
  if (!ids.length) return new Map()
  const parties = on(tx).selectFrom('identity.party').select(shown)
  const rows = (await parties.where('id', 'in', ids).execute()) as Party[]
  return new Map(rows.map((party) => [party.id, party]))
}

export async function addParty(tx: Tx, keys: Keys, { cpr, ...party }: NewParty): Promise<string> {
  const { id } = await on(tx)
    .insertInto('identity.party')
    .values({
      protected: false,
      cvr: null,
      email: null,
      phone: null,
      language: 'da',
      subject: null,
      ...party,
      address: JSON.stringify(party.address ?? null),
      cprSealed: cpr ? keys.seal('cpr', cpr) : null,
      cprIndex: cpr ? keys.index('cpr-index', cpr) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Somebody on our side of the desk, with what they may do here. */
export async function addStaff(
  tx: Tx,
  keys: Keys,
  { roles, teams, ...party }: Omit<NewParty, 'kind'> & { roles: StaffRole[]; teams: string[] },
): Promise<string> {
  const partyId = await addParty(tx, keys, { ...party, kind: 'staff' })
  await on(tx).insertInto('identity.staff').values({ partyId, roles, teams }).execute()
  return partyId
}

/** The tenant's active employees by name, for lists of whom a thing can be given to. */
export function staffMembers(tx: Tx): Promise<{ id: string; name: string; roles: StaffRole[]; teams: string[] }[]> {
  return on(tx)
    .selectFrom('identity.staff')
    .innerJoin('identity.party', (join) =>
      join
        .onRef('identity.party.tenantId', '=', 'identity.staff.tenantId')
        .onRef('identity.party.id', '=', 'identity.staff.partyId'),
    )
    .select(['identity.party.id', 'identity.party.name', 'identity.staff.roles', 'identity.staff.teams'])
    .where('identity.staff.active', '=', true)
    .orderBy('identity.party.name')
    .execute()
}
