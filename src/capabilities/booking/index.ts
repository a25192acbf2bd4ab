import type { Capability } from '../../platform/capability.ts'
import type { Tx } from '../../platform/db.ts'
import type { Keys } from '../../platform/keys.ts'
import type { Audience, Booking, Details, Need, Span } from './booking.ts'

export type { Audience, Booking, Details, Need, Place, Span } from './booking.ts'

declare module '../../platform/events.ts' {
  interface Events {
    'booking.confirmed': { bookingId: string }
    'booking.moved': { bookingId: string }
    'booking.cancelled': { bookingId: string }
    'booking.time-freed': { kind: string; start: string; end: string }
  }
}

const soon = (): never => {
  throw new Error('booking is being built')
}
export const freeTimes = (_tx: Tx, _need: Need, _within: { from: Date; to: Date }, _now: Date, _audience: Audience): Promise<Span[]> => soon()
export const hold = (_tx: Tx, _need: Need, _start: Date, _holder: string, _now: Date): Promise<{ id: string; until: Date } | 'taken'> => soon()
export const confirm = (_tx: Tx, _keys: Keys, _holdId: string, _holder: string, _details: Details, _now: Date): Promise<Booking | 'expired'> => soon()
export const bookingById = (_tx: Tx, _id: string): Promise<Booking> => soon()
export const bookingOfHolder = (_tx: Tx, _holder: string): Promise<Booking | undefined> => soon()
export const upcomingBookings = (_tx: Tx, _partyId: string, _now: Date): Promise<Booking[]> => soon()
export const bookingLink = (_keys: Keys, _booking: Booking, _origin: string): string => soon()

const migrations = new URL('./migrations/', import.meta.url)
export const booking = (_parts: { keys: Keys }): Capability => ({ name: 'booking', migrations })
