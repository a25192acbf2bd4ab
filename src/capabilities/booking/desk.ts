import type { Capability } from '../../platform/capability.ts'
import { paths } from './paths.ts'
import { mayKeepCalendar } from './policy.ts'
import { bookingsWithin } from './store/bookings.ts'
import { deskTexts } from './desk-texts.ts'
import { addDays, dayAt, startOf } from './weeks.ts'

/** The calendar in the desk's menu, with the number of today's meetings. */
export const desk: NonNullable<Capability['desk']> = {
  async menu(tx, staff, now) {
    if (!mayKeepCalendar(staff)) return []
    const today = { start: startOf(dayAt(now)), end: startOf(addDays(dayAt(now), 1)) }
    const { length: count } = await bookingsWithin(tx, today)
    return [{ label: deskTexts.da.calendar, href: paths.desk(), order: 30, ...(count && { count }) }]
  },
}
