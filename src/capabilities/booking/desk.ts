import type { Capability } from '../../platform/capability.ts'
import { paths } from './paths.ts'
import { mayKeepCalendar, mayKeepHours } from './policy.ts'
import { bookingsWithin } from './store/bookings.ts'
import { deskTexts } from './desk-texts.ts'
import { addDays, dayAt, startOf } from './weeks.ts'

/** The calendar in the desk's menu, with the number of today's meetings, and the opening hours. */
export const desk: NonNullable<Capability['desk']> = {
  async menu(tx, staff, now) {
    const hours = mayKeepHours(staff)
      ? [{ label: deskTexts.da.hours, href: paths.hours(), order: 31 }]
      : []
    if (!mayKeepCalendar(staff)) return hours
    const today = { start: startOf(dayAt(now)), end: startOf(addDays(dayAt(now), 1)) }
    const { length: count } = await bookingsWithin(tx, today)
    return [
      { label: deskTexts.da.calendar, href: paths.desk(), order: 30, ...(count && { count }) },
      ...hours,
    ]
  },
}
