import type { Capability } from '../../platform/capability.ts'
import type { Keys } from '../../platform/keys.ts'
import { desk } from './desk.ts'
import { me } from './me.tsx'
import { person } from './person.ts'
import { offers } from './offers.ts'
import { reactions, ticks } from './reactions.ts'
import { routes } from './routes.ts'

export { confirm } from './actions/appointments.ts'
export { freeTimes, hold } from './actions/times.ts'
export type { Audience, Booking, Details, Need, Place, Span } from './booking.ts'
export { bookingLink } from './links.ts'
export { SlotPicker, type WeekLinks } from './pages/slot-picker.tsx'
export { waitingHref } from './routes/waiting.ts'
export { slotDays, timesToShow, type WeekOfTimes } from './slot-days.ts'
export { bookingById, bookingOfHolder, upcomingBookings } from './store/bookings.ts'
export { turnstile } from './turnstile.ts'
export { type Week, weekByKey, weekOf } from './weeks.ts'

declare module '../../platform/events.ts' {
  interface Events {
    'booking.confirmed': { bookingId: string }
    'booking.moved': { bookingId: string }
    'booking.cancelled': { bookingId: string }
    'booking.time-freed': { kind: string; start: string; end: string }
  }
}

const migrations = new URL('./migrations/', import.meta.url)
export const booking = ({ keys }: { keys: Keys }): Capability => ({
  name: 'booking',
  migrations,
  routes: routes(keys),
  offers,
  on: reactions(keys),
  every: ticks,
  me,
  desk,
  person,
})
