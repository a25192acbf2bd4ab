import type { StaffRole } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import type { NewParty } from '../parties.ts'
import { addParty } from './parties.ts'
import { endSessionsOf } from './sessions.ts'
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

const employees = (tx: Tx) =>
  on(tx)
    .selectFrom('identity.staff')
    .innerJoin('identity.party', (join) =>
      join
        .onRef('identity.party.tenantId', '=', 'identity.staff.tenantId')
        .onRef('identity.party.id', '=', 'identity.staff.partyId'),
    )

/** The tenant's active employees by name, for lists of whom a thing can be given to. */
export function staffMembers(tx: Tx): Promise<({ id: string; name: string } & StaffDuties)[]> {
  return employees(tx)
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

/** The employee with this id in the directory, active or not. */
export async function staffBySubject(tx: Tx, subject: string) {
  return employees(tx)
    .select([
      'identity.party.id',
      'identity.staff.roles',
      'identity.staff.teams',
      'identity.staff.active',
    ])
    .where('identity.party.kind', '=', 'staff')
    .where('identity.party.subject', '=', subject)
    .forUpdate()
    .executeTakeFirst()
}

/** Keeps name and address of mail as the directory has them. */
export async function renameStaff(tx: Tx, id: string, said: { name?: string; email?: string }) {
  if (Object.keys(said).length === 0) return
  await on(tx).updateTable('identity.party').set(said).where('id', '=', id).execute()
}

/** What an employee may do from now on. Sessions with what they could do before end at once. */
export async function changeDuties(tx: Tx, partyId: string, duties: StaffDuties): Promise<void> {
  await on(tx).updateTable('identity.staff').set(duties).where('partyId', '=', partyId).execute()
  await endSessionsOf(tx, partyId)
}

/** Lets an employee in no more, or again. Their sessions end at once. */
export async function setActive(tx: Tx, partyId: string, active: boolean): Promise<void> {
  await on(tx)
    .updateTable('identity.staff')
    .set({ active })
    .where('partyId', '=', partyId)
    .execute()
  await endSessionsOf(tx, partyId)
}
