import type { StaffRole } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import type { Provider, StaffIdentity } from '../providers.ts'
import { addStaff, changeDuties, renameStaff, staffBySubject } from '../store/staff.ts'

const roles: StaffRole[] = ['caseworker', 'editor', 'admin', 'auditor']

/** Why an employee was not let in: another tenant's, nothing to do here, or let go. */
export type NotAdmitted = 'other-tenant' | 'no-role' | 'closed'

/**
 * Lets an employee in with what the directory says they may do, within what this provider may give. Somebody
 * let go here stays out, whatever the directory says.
 */
export async function admitStaff(
  tx: Tx,
  keys: Keys,
  identity: StaffIdentity,
  { extra }: Pick<Provider, 'extra'>,
): Promise<{ personId: string } | NotAdmitted> {
  if (typeof extra.tid !== 'string' || identity.tid !== extra.tid) return 'other-tenant'
  const given = rolesWithin(identity.roles, extra.roles)
  const known = await staffBySubject(tx, identity.subject)
  if (known && !known.active) return 'closed'
  const duties = { roles: given, teams: teamsIn(identity.groups) ?? known?.teams ?? [] }
  if (known && !sameDuties(known, duties)) await changeDuties(tx, known.id, duties)
  if (given.length === 0) return 'no-role'
  const said = {
    ...(identity.name && { name: identity.name }),
    ...(identity.email && { email: identity.email }),
  }
  if (known) {
    await renameStaff(tx, known.id, said)
    return { personId: known.id }
  }
  const { subject, name } = identity
  return { personId: await addStaff(tx, keys, { subject, name, ...said, ...duties }) }
}

/** Without a list of its own, a provider may give any role. */
function rolesWithin(claimed: string[], allowed: unknown): StaffRole[] {
  const within = Array.isArray(allowed) ? allowed : roles
  return roles.filter((role) => claimed.includes(role) && within.includes(role))
}

const team = /^[\p{L}\p{N}._-]{1,60}$/u
const teamsIn = (groups: string[] | undefined) =>
  groups?.filter((name) => team.test(name)).slice(0, 200)

type Duties = { roles: string[]; teams: string[] }
const sameDuties = (a: Duties, b: Duties) =>
  a.roles.toSorted().join() === b.roles.toSorted().join() &&
  a.teams.toSorted().join() === b.teams.toSorted().join()
