import type { StaffRole } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import type { NewParty } from '../parties.ts'
import { addParty } from './parties.ts'
import { on } from './tables.ts'

/** What an employee may do here, and on which teams. */
export type StaffDuties = { roles: StaffRole[]; teams: string[] }

/** Somebody on our side of the desk, with what they may do here. `subject` is their id in the directory (oid). */
export async function addStaff(
  tx: Tx,
  keys: Keys,
  { roles, teams, ...party }: Omit<NewParty, 'kind'> & StaffDuties,
): Promise<string> {
  const partyId = await addParty(tx, keys, { ...party, kind: 'staff' })
  await on(tx).insertInto('identity.staff').values({ partyId, roles, teams }).execute()
  return partyId
}

/** The tenant's active employees by name, for lists of whom a thing can be given to. */
export function staffMembers(tx: Tx): Promise<({ id: string; name: string } & StaffDuties)[]> {
  return on(tx)
    .selectFrom('identity.staff')
    .innerJoin('identity.party', (join) =>
      join
        .onRef('identity.party.tenantId', '=', 'identity.staff.tenantId')
        .onRef('identity.party.id', '=', 'identity.staff.partyId'),
    )
    .select([
      'identity.party.id',
      'identity.party.name',
      'identity.staff.roles',
      'identity.staff.teams',
    ])
    .where('identity.staff.active', '=', true)
    .orderBy('identity.party.name')
    .execute()
}
