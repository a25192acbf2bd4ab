import { sql } from 'kysely'
import { refusedBy, type Tx } from '../../../platform/db.ts'
import type { Seat } from '../availability.ts'
import type { Span, State } from '../booking.ts'
import { on } from './tables.ts'

/**
 * Lets those who change bookings of one tenant do so one after another, until their transactions end. The exclusion
 * constraint alone keeps two meetings apart; this keeps those who compete from deadlocking, so each gets an answer.
 */
export async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('booking ' || platform.current_tenant(), 0))`.execute(
    tx,
  )
}

/** Takes the seats for a booking. False, and nothing taken, when the constraint says that one of them is. */
export async function takeSeats(
  tx: Tx,
  bookingId: string,
  { start, end }: Span,
  state: State,
  seats: Seat[],
): Promise<boolean> {
  await sql`savepoint seats`.execute(tx)
  try {
    for (const { resourceId, seat } of seats.toSorted((a, b) =>
      a.resourceId < b.resourceId ? -1 : 1,
    )) {
      await sql`insert into booking.reservation (booking_id, resource_id, seat, during, state)
        values (${bookingId}, ${resourceId}, ${seat}, tstzrange(${start}, ${end}), ${state})`.execute(
        tx,
      )
    }
    await sql`release savepoint seats`.execute(tx)
    return true
  } catch (error) {
    if (refusedBy(error) !== 'one_meeting_at_a_time') throw error
    await sql`rollback to savepoint seats`.execute(tx)
    return false
  }
}

export async function giveUpSeats(tx: Tx, bookingId: string): Promise<void> {
  await on(tx).deleteFrom('booking.reservation').where('bookingId', '=', bookingId).execute()
}

export async function markSeats(tx: Tx, bookingId: string, state: State): Promise<void> {
  await on(tx)
    .updateTable('booking.reservation')
    .set({ state })
    .where('bookingId', '=', bookingId)
    .execute()
}
