import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../platform/db.ts'
import { type Calendar, freeSpans, plan } from '../availability.ts'
import {
  type Audience,
  type Booking,
  holdFor,
  type Need,
  type Span,
  type State,
} from '../booking.ts'
import { newCode } from '../links.ts'
import {
  addHold,
  bookingOfHolder,
  extendHold,
  removeExpiredHolds,
  removeHold,
} from '../store/bookings.ts'
import { calendarOf } from '../store/calendar.ts'
import { takeSeats, takeTurn } from '../store/reservations.ts'
import { dayAt, startOf, addDays } from '../weeks.ts'

/** The times at which a need can be met, soonest first: one caseworker who masters it and, at the office, a room. */
export async function freeTimes(
  tx: Tx,
  need: Need,
  within: { from: Date; to: Date },
  now: Date,
  audience: Audience,
  /** Bookings whose seats do not count, because they would be given up. */
  except: string[] = [],
): Promise<Span[]> {
  // A meeting that begins within may end after.
  const reach = { from: within.from, to: new Date(+within.to + need.minutes * 60_000) }
  return freeSpans(await calendarOf(tx, reach, now, except), need, within, now, audience)
}

/** The calendar of the whole day a meeting lies in, so that the least busy of the day is asked first. */
export function calendarAround(tx: Tx, span: Span, now: Date, except: string[]): Promise<Calendar> {
  const date = dayAt(span.start)
  return calendarOf(tx, { from: startOf(date), to: startOf(addDays(date, 2)) }, now, except)
}

/** Takes the first choice of seats that the constraint lets us have. Our turn must have been taken. */
export async function takeFirstFree(
  tx: Tx,
  bookingId: string,
  {
    calendar,
    need,
    span,
    audience,
    state,
  }: {
    calendar: Calendar
    need: Need
    span: Span
    audience: Audience
    state: State
  },
): Promise<boolean> {
  for (const seats of plan(calendar, need, audience).choices(span)) {
    if (await takeSeats(tx, bookingId, span, state, seats)) return true
  }
  return false
}

export const spanFrom = (start: Date, { minutes }: Need): Span => ({
  start,
  end: new Date(+start + minutes * 60_000),
})

const sameNeed = (a: Need, b: Need) =>
  a.kind === b.kind &&
  a.minutes === b.minutes &&
  a.competence === b.competence &&
  a.place === b.place

/**
 * Holds a time for 15 minutes while the rest is answered. It replaces what the holder held before, but only if the new
 * time could be had.
 */
export async function hold(
  tx: Tx,
  need: Need,
  start: Date,
  holder: string,
  now: Date,
  audience: Audience = 'public',
): Promise<{ id: string; until: Date } | 'taken'> {
  const span = spanFrom(start, need)
  const until = new Date(+now + holdFor)
  if (
    start < now ||
    !(await couldHave(tx, need, span, now, audience, await bookingOfHolder(tx, holder, 'held')))
  )
    return 'taken'

  await takeTurn(tx)
  const before = await bookingOfHolder(tx, holder, 'held')
  if (before && +before.start === +start && sameNeed(before.need, need)) {
    await extendHold(tx, before.id, until)
    return { id: before.id, until }
  }
  await removeExpiredHolds(tx, now, span)
  const calendar = await calendarAround(tx, span, now, before ? [before.id] : [])
  if (!plan(calendar, need, audience).choices(span).length) return 'taken'

  if (before) await removeHold(tx, before.id)
  const id = randomUUID()
  await addHold(
    tx,
    { ...span, id, need, holder, uid: `${id}@booking`, code: newCode(), holdUntil: until },
    now,
  )
  if (await takeFirstFree(tx, id, { calendar, need, span, audience, state: 'held' }))
    return { id, until }
  await removeHold(tx, id)
  return 'taken'
}

/** Asked before waiting for one's turn, so that those who come too late are told so at once. */
export async function couldHave(
  tx: Tx,
  need: Need,
  span: Span,
  now: Date,
  audience: Audience,
  before: Pick<Booking, 'id'> | undefined,
): Promise<boolean> {
  const calendar = await calendarAround(tx, span, now, before ? [before.id] : [])
  return plan(calendar, need, audience).choices(span).length > 0
}
