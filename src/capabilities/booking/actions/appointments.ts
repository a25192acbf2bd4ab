import type { Tx } from '../../../platform/db.ts'
import { emit } from '../../../platform/events.ts'
import type { Keys } from '../../../platform/keys.ts'
import { plan } from '../availability.ts'
import { type Audience, type Booking, type Details, isOpen } from '../booking.ts'
import {
  bookingById,
  lockedBooking,
  markChanged,
  markConfirmed,
  removeExpiredHolds,
} from '../store/bookings.ts'
import { giveUpSeats, markSeats, takeTurn } from '../store/reservations.ts'
import { forgetReminder } from './letters.ts'
import { calendarAround, couldHave, spanFrom, takeFirstFree } from './times.ts'

/**
 * Makes a held time an appointment. Confirmed twice by its holder, it is confirmed once. A hold that ran out is still
 * confirmed as long as nobody else has asked for the time.
 */
export async function confirm(
  tx: Tx,
  _keys: Keys,
  holdId: string,
  holder: string,
  details: Details,
  now: Date,
): Promise<Booking | 'expired'> {
  if (!(await markConfirmed(tx, holdId, holder, details, now))) {
    const booking = await bookingById(tx, holdId).catch(() => undefined)
    return booking?.holder === holder && booking.state === 'confirmed' ? booking : 'expired'
  }
  await markSeats(tx, holdId, 'confirmed')
  await emit(tx, 'booking.confirmed', { bookingId: holdId })
  return bookingById(tx, holdId)
}

/** Moves an appointment, whole or not at all. The calendar entry keeps its uid and counts one up (RFC 5546 § 3.2.2.1). */
export async function move(
  tx: Tx,
  known: Booking,
  start: Date,
  now: Date,
  audience: Audience = 'public',
): Promise<'moved' | 'same' | 'taken' | 'closed'> {
  const { id, need } = known
  const span = spanFrom(start, need)
  const early = refusal(known, start, now)
  if (early) return early
  if (!(await couldHave(tx, need, span, now, audience, known))) return 'taken'

  await takeTurn(tx)
  const booking = await lockedBooking(tx, id)
  const late = refusal(booking, start, now)
  if (late) return late
  await removeExpiredHolds(tx, now, span)
  const calendar = await calendarAround(tx, span, now, [id])
  if (!plan(calendar, need, audience).choices(span).length) return 'taken'
  await giveUpSeats(tx, id)
  await takeSeatsOrFail(tx, id, { calendar, need, span, audience, state: 'confirmed' })
  await markChanged(tx, id, { state: 'confirmed', sequence: booking.sequence + 1, ...span }, now)
  await forgetReminder(tx, booking)
  await emit(tx, 'booking.moved', { bookingId: id })
  await tellFreed(tx, booking, now)
  return 'moved'
}

const refusal = (booking: Booking, start: Date, now: Date) =>
  !isOpen(booking, now)
    ? 'closed'
    : +booking.start === +start
      ? 'same'
      : start < now
        ? 'taken'
        : undefined

/** Cancels an appointment (aflysning). Cancelled twice, it is cancelled once. */
export async function cancel(tx: Tx, id: string, now: Date): Promise<'cancelled' | 'closed'> {
  await takeTurn(tx)
  const booking = await lockedBooking(tx, id)
  if (booking.state === 'cancelled') return 'cancelled'
  if (!isOpen(booking, now)) return 'closed'
  const { start, end, sequence } = booking
  await markChanged(tx, id, { state: 'cancelled', sequence: sequence + 1, start, end }, now)
  await markSeats(tx, id, 'cancelled')
  await forgetReminder(tx, booking)
  await emit(tx, 'booking.cancelled', { bookingId: id })
  await tellFreed(tx, booking, now)
  return 'cancelled'
}

/** Rolled back with all else if it fails, which it cannot as long as everybody takes turns. */
async function takeSeatsOrFail(tx: Tx, ...what: [string, Parameters<typeof takeFirstFree>[2]]) {
  if (!(await takeFirstFree(tx, ...what))) throw new Error('a time that was free is not')
}

async function tellFreed(tx: Tx, { need, start, end }: Booking, now: Date): Promise<void> {
  if (start <= now) return
  await emit(tx, 'booking.time-freed', {
    kind: need.kind,
    start: start.toISOString(),
    end: end.toISOString(),
  })
}
