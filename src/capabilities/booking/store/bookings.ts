import { sql, type ExpressionBuilder } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Booking, Details, Need, Span } from '../booking.ts'
import { longBefore, on } from './tables.ts'

const columns = [
  'tenantId',
  'id',
  'state',
  'need',
  'holder',
  'partyId',
  'details',
  'received',
  'sequence',
  'uid',
  'code',
  'holdUntil',
  'changedAt',
] as const

const bookings = (tx: Tx) =>
  on(tx)
    .selectFrom('booking.booking')
    .select(columns)
    .select(['startsAt as start', 'endsAt as end'])
    .$castTo<Booking>()

const range = ({ start, end }: Span) => sql<string>`tstzrange(${start}, ${end})`

export const bookingById = (tx: Tx, id: string): Promise<Booking> =>
  bookings(tx).where('id', '=', id).executeTakeFirstOrThrow(notFound)

/** The same, and nobody else changes it until the transaction ends. */
export const lockedBooking = (tx: Tx, id: string): Promise<Booking> =>
  bookings(tx).where('id', '=', id).forUpdate().executeTakeFirstOrThrow(notFound)

export const bookingByCode = (tx: Tx, code: string): Promise<Booking> =>
  bookings(tx).where('code', '=', code).executeTakeFirstOrThrow(notFound)

/** The time a holder holds, or the newest of the appointments the holder has confirmed. */
export const bookingOfHolder = (
  tx: Tx,
  holder: string,
  state: 'held' | 'confirmed',
): Promise<Booking | undefined> =>
  bookings(tx)
    .where('holder', '=', holder)
    .where('state', '=', state)
    .orderBy('changedAt', 'desc')
    .executeTakeFirst()

const ofParty = (tx: Tx, partyId: string) => bookings(tx).where('partyId', '=', partyId)

/** A party's appointments that are not over, soonest first. */
export const upcomingBookings = (tx: Tx, partyId: string, now: Date): Promise<Booking[]> =>
  ofParty(tx, partyId)
    .where('state', '=', 'confirmed')
    .where('endsAt', '>', now)
    .orderBy('startsAt')
    .execute()

export const bookingsOfParty = (tx: Tx, partyId: string): Promise<Booking[]> =>
  ofParty(tx, partyId).orderBy('startsAt').execute()

/** Confirmed appointments between two moments, with what they take up. */
export function bookingsWithin(tx: Tx, { start, end }: Span) {
  return bookings(tx)
    .select((eb: ExpressionBuilder<any, any>) => [
      sql<string[]>`array(select r.resource_id from booking.reservation r
        where r.tenant_id = ${eb.ref('booking.booking.tenantId')} and r.booking_id = ${eb.ref('booking.booking.id')})`.as(
        'resourceIds',
      ),
    ])
    .$castTo<Booking & { resourceIds: string[] }>()
    .where('state', '=', 'confirmed')
    .where('startsAt', '>', longBefore(start))
    .where('startsAt', '<', end)
    .where('endsAt', '>', start)
    .orderBy('startsAt')
    .execute()
}

export async function resourcesOfBooking(tx: Tx, bookingId: string) {
  return on(tx)
    .selectFrom('booking.reservation')
    .innerJoin('booking.resource', (join) =>
      join
        .onRef('booking.resource.tenantId', '=', 'booking.reservation.tenantId')
        .onRef('booking.resource.id', '=', 'booking.reservation.resourceId'),
    )
    .select(['booking.resource.kind', 'booking.resource.name', 'booking.resource.where'])
    .where('booking.reservation.bookingId', '=', bookingId)
    .execute()
}

type NewHold = Span & {
  id: string
  need: Need
  holder: string
  uid: string
  code: string
  holdUntil: Date
}

export async function addHold(tx: Tx, hold: NewHold, now: Date): Promise<void> {
  const { need, start, end, ...rest } = hold
  await on(tx)
    .insertInto('booking.booking')
    .values({
      ...rest,
      need: JSON.stringify(need),
      during: range({ start, end }),
      state: 'held',
      details: null,
      partyId: null,
      changedAt: now,
    })
    .execute()
}

export const extendHold = (tx: Tx, id: string, holdUntil: Date) =>
  on(tx)
    .updateTable('booking.booking')
    .set({ holdUntil })
    .where('id', '=', id)
    .where('state', '=', 'held')
    .execute()

export async function removeHold(tx: Tx, id: string): Promise<void> {
  await on(tx)
    .deleteFrom('booking.booking')
    .where('id', '=', id)
    .where('state', '=', 'held')
    .execute()
}

/** Removes holds that have expired: all of them, or those in the way of a stretch of time. */
export async function removeExpiredHolds(tx: Tx, before: Date, span?: Span): Promise<void> {
  await on(tx)
    .deleteFrom('booking.booking')
    .where('state', '=', 'held')
    .where('holdUntil', '<=', before)
    .$if(span !== undefined, (query) =>
      query.where('startsAt', '<', span!.end).where('endsAt', '>', span!.start),
    )
    .execute()
}

/** Makes a held time an appointment. Says whether there was one to confirm. */
export async function markConfirmed(
  tx: Tx,
  id: string,
  holder: string,
  details: Details,
  now: Date,
) {
  const { numUpdatedRows } = await on(tx)
    .updateTable('booking.booking')
    .set({
      state: 'confirmed',
      holdUntil: null,
      details: JSON.stringify(details),
      partyId: details.partyId,
      changedAt: now,
    })
    .where('id', '=', id)
    .where('holder', '=', holder)
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

type Change = { state: 'confirmed' | 'cancelled'; sequence: number } & Span

export async function markChanged(
  tx: Tx,
  id: string,
  { state, sequence, start, end }: Change,
  now: Date,
) {
  await on(tx)
    .updateTable('booking.booking')
    .set({ state, sequence, during: range({ start, end }), changedAt: now })
    .where('id', '=', id)
    .execute()
}

export async function setReceived(tx: Tx, id: string, received: string[]): Promise<void> {
  await on(tx).updateTable('booking.booking').set({ received }).where('id', '=', id).execute()
}

/**
 * Forgets the telephone numbers of meetings that have been: they were given for the reminder. Looks some weeks back, so
 * that a worker that was away has not left any.
 */
export async function forgetPhones(tx: Tx, now: Date): Promise<void> {
  await on(tx)
    .updateTable('booking.booking')
    .set({ details: sql<string>`details - 'phone'` })
    .where('startsAt', '>', new Date(+now - 60 * 86_400_000))
    .where('endsAt', '<', now)
    .where(sql<boolean>`details ? 'phone'`)
    .execute()
}

/** Forgets a person in what has been; the times stay, so that the staff's calendar still adds up. */
export async function forgetParty(tx: Tx, partyId: string): Promise<void> {
  await on(tx)
    .updateTable('booking.booking')
    .set({ details: null, partyId: null, received: [] })
    .where('partyId', '=', partyId)
    .execute()
}
