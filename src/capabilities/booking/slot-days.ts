import type { Tx } from '../../platform/db.ts'
import type { SlotDay } from '../../ui/parts/slots.tsx'
import { type Audience, type Need, type Span } from './booking.ts'
import { freeTimes } from './actions/times.ts'
import { plan } from './availability.ts'
import { holidayOn } from './danish-holidays.ts'
import { openDays } from './openings.ts'
import { calendarOf } from './store/calendar.ts'
import { addDays, dayAt, startOf, type Week, weekByKey, weekOf } from './weeks.ts'

/** A week of free times as the `Slots` part takes them: Monday to Friday always, the weekend when it has some. */
export function slotDays(times: Span[], week: Week, notes = new Map<string, string>()): SlotDay[] {
  return week.days.flatMap((day, index) => {
    const slots = times
      .filter(({ start }) => dayAt(start) === day)
      .map(({ start }) => ({ value: start.toISOString(), at: start }))
    return index < 5 || slots.length ? [{ day, note: notes.get(day), slots }] : []
  })
}

/** What is worth saying of a week's days: a holiday, a closed day, what the opening hours say of themselves. */
export async function dayNotes(tx: Tx, need: Need, week: Week, now: Date, audience: Audience) {
  const calendar = await calendarOf(tx, week, now)
  const { people } = plan(calendar, need, audience)
  const notes = new Map<string, string>()
  for (const day of week.days) {
    const closed = calendar.closures.find(
      ({ resourceId, firstDay, lastDay }) => resourceId === null && firstDay <= day && day <= lastDay,
    )
    const opening = people
      .flatMap(({ openings }) => openings)
      .find((one) => one.note && openDays(one, day, day).length > 0)
    const note = holidayOn(day) ?? closed?.reason ?? opening?.note
    if (note) notes.set(day, note)
  }
  return notes
}

/** Weeks ahead that can be looked at. */
const reach = 26

/** The week asked for, held within this week and half a year; without one, the first week with a free time. */
export async function weekToShow(tx: Tx, key: string | undefined, need: Need, now: Date, audience: Audience) {
  const asked = weekByKey(key)
  const [first, last] = [weekOf(dayAt(now)), weekOf(addDays(dayAt(now), reach * 7))]
  if (asked) return asked.from < first.from ? first : asked.from > last.from ? last : asked
  const next = await firstFreeTime(tx, need, now, audience)
  return next ? weekOf(dayAt(next.start)) : first
}

/** The soonest time in the next eight weeks. */
export async function firstFreeTime(tx: Tx, need: Need, now: Date, audience: Audience): Promise<Span | undefined> {
  const to = startOf(addDays(dayAt(now), 56))
  return (await freeTimes(tx, need, { from: now, to }, now, audience))[0]
}

/** Whether one can go a week back or on from here. */
export function neighbours(week: Week, now: Date) {
  const [first, last] = [weekOf(dayAt(now)), weekOf(addDays(dayAt(now), reach * 7))]
  return {
    previous: week.from > first.from ? weekOf(addDays(week.days[0]!, -7)) : undefined,
    next: week.from < last.from ? weekOf(addDays(week.days[0]!, 7)) : undefined,
  }
}
