import type { Capability } from '../../platform/capability.ts'
import type { Keys } from '../../platform/keys.ts'
import { removeExpiredHolds } from './store/bookings.ts'

export { confirm } from './actions/appointments.ts'
export { freeTimes, hold } from './actions/times.ts'
export type { Audience, Booking, Details, Need, Place, Span } from './booking.ts'
export { bookingLink } from './links.ts'
export { bookingById, bookingOfHolder, upcomingBookings } from './store/bookings.ts'

declare module '../../platform/events.ts' {
  interface Events {
    'booking.confirmed': { bookingId: string }
    'booking.moved': { bookingId: string }
    'booking.cancelled': { bookingId: string }
    'booking.time-freed': { kind: string; start: string; end: string }
  }
}

const migrations = new URL('./migrations/', import.meta.url)
export const booking = (_parts: { keys: Keys }): Capability => ({
  name: 'booking',
  migrations,
  every: [
    {
      seconds: 300,
      name: 'expired-holds',
      work: ({ now, write }) => write((tx) => removeExpiredHolds(tx, now)),
    },
  ],
})
