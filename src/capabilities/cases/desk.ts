import { daysAfter } from '../../platform/civil-days.ts'
import { h, type VNode } from 'preact'
import type { Capability } from '../../platform/capability.ts'
import { dayOf } from '../../ui/dates.ts'
import { deskTexts } from './desk-texts.ts'
import { inboxFrom } from './inbox.ts'
import { WorkCard } from './pages/desk-work.tsx'
import { deskPaths } from './paths.ts'
import { readers } from './policy.ts'
import { deskCounts, mineCount } from './store/desk-counts.ts'
import { inboxPage } from './store/list.ts'

const mayRead = ({ roles }: { roles: string[] }) => readers.some((role) => roles.includes(role))

/** What an employee meets of the cases on the start page, and in the menu. */
export const desk: NonNullable<Capability['desk']> = {
  async menu(tx, staff) {
    if (!mayRead(staff)) return []
    const count = await mineCount(tx, staff.person.id)
    return [
      {
        label: deskTexts.da.cases,
        href: deskPaths.inbox(),
        order: 10,
        ...(count > 0 && { count }),
      },
    ]
  },
  async cards(tx, staff, now) {
    if (!mayRead(staff)) return []
    const { id } = staff.person
    const counts = await deskCounts(tx, id, dayOf(now), daysAfter(now, 7))
    const { rows } = await inboxPage(tx, inboxFrom({ hos: 'mig' }, []), id, now)
    const body = h(WorkCard, { counts, rows: rows.slice(0, 8) }) as VNode
    return [{ key: 'cases', order: 10, title: deskTexts.da.cardMine, body }]
  },
}
