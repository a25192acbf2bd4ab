import { randomUUID } from 'node:crypto'
import type { Staff, StaffRole } from '../../../platform/actor.ts'
import { town } from '../../../../test/town.ts'
import { addStaff } from '../../identity/index.ts'
import type { PageKindName } from '../page-kind.ts'
import { putPage } from '../put-page.ts'

/** Klitby with a page of its own that is live, and its staff. */
export async function withPage() {
  const here = await town()
  const put = (path: string, title = 'Pas', kind: PageKindName = 'answer') =>
    here.write((tx) => {
      const blocks = [
        { id: 'title', type: 'title', data: { text: title } },
        { id: 'a', type: 'text', data: { text: 'Et pas tager to uger.' } },
      ]
      return putPage(tx, { kind, meta: { path }, blocks }, { now: here.clock.now })
    })
  const staff = async (name: string, role: StaffRole): Promise<Staff> => {
    const subject = name.toLowerCase()
    const duties = { roles: [role], teams: ['web'] }
    const party = { name, subject, email: `${subject}@klitby.example`, ...duties }
    const id = await here.write((tx) => addStaff(tx, here.keys, party))
    const person = { id, name, protected: false }
    return { kind: 'staff', sessionId: randomUUID(), person, ...duties }
  }
  return Object.assign(here, { put, staff, pas: await put('/side/pas') })
}
