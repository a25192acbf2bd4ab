import { randomUUID } from 'node:crypto'
import type { Staff, StaffRole } from '../../../platform/actor.ts'
import type { Town } from '../../../../test/town.ts'
import { addStaff } from '../../identity/index.ts'

/** Somebody employed by the town, to be logged in as. */
export async function editor(here: Town, name: string, role: StaffRole = 'editor'): Promise<Staff> {
  const subject = name.toLowerCase()
  const duties = { roles: [role], teams: ['web'] }
  const party = { name, subject, email: `${subject}@klitby.example`, ...duties }
  const id = await here.write((tx) => addStaff(tx, here.keys, party))
  const sessionId = randomUUID()
  return { kind: 'staff', sessionId, person: { id, name, protected: false }, ...duties }
}
