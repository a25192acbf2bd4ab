import type { Tx } from '../../platform/db.ts'
import type { SlotDay } from '../../ui/parts/slots.tsx'
import { type Calendar, freeSpans, plan } from './availability.ts'
import type { Audience, Need, Span } from './booking.ts'
import { holidayOn } from '../../platform/civil-days.ts'
import { openDays } from './openings.ts'
import { calendarOf } from './store/calendar.ts'
import { addDays, dayAt, nextWeek, previousWeek, type Week, weekByKey, weekOf } from './weeks.ts'

/** A week of free times as the `Slots` part takes them: Monday to Friday always, the weekend when it has some. */
export function slotDays(times: Span[], week: Week, notes = new Map<string, string>()): SlotDay[] {
  return week.days.flatMap((day, index) => {
    const slots = times
      .filter(({ start }) => dayAt(start) === day)
      .map(({ start }) => ({ value: start.toISOString(), at: start }))
    return index < 5 || slots.length ? [{ day, note: notes.get(day), slots }] : []
  })
}

/** Weeks ahead that can be looked at, and in which a free time is looked for. */
const reach = 26
const search = 8

export type WeekOfTimes = {
  week: Week
  times: Span[]
  /** What is worth saying of a day: a holiday, a closed day, what the opening hours say of themselves. */
  notes: Map<string, string>
  /** The soonest time of all, when this week has none. */
  soonest: Span | undefined
  previous: Week | undefined
  next: Week | undefined
}

type Asked = { key: string | undefined; audience: Audience; except?: string[] }

/**
 * The free times of the week asked for (as '2026-W49'), held within this week and half a year; without one, of the first
 * week that has any. The bookings in `except` do not count.
 */
export async function timesToShow(
  tx: Tx,
  need: Need,
  now: Date,
  { key, audience, except }: Asked,
): Promise<WeekOfTimes> {
  const first = weekOf(dayAt(now))
  const last = weekOf(addDays(dayAt(now), reach * 7))
  const weeks = [first]
  while (weeks.length < search) weeks.push(nextWeek(weeks.at(-1)!))
  const given = weekByKey(key)
  const asked = given && (given.from < first.from ? first : given.from > last.from ? last : given)

  const load = (from: Date, to: Date) =>
    calendarOf(tx, { from, to: new Date(+to + need.minutes * 60_000) }, now, except)
  const timesIn = (calendar: Calendar, within: Week) =>
    freeSpans(calendar, need, within, now, audience)
  const firstIn = (calendar: Calendar) => weeks.find((one) => timesIn(calendar, one).length > 0)

  let calendar = asked ? await load(asked.from, asked.to) : await load(first.from, weeks.at(-1)!.to)
  const week = asked ?? firstIn(calendar) ?? first
  const times = timesIn(calendar, week)
  const notes = notesOf(calendar, need, week, audience)
  if (asked && !times.length) calendar = await load(first.from, weeks.at(-1)!.to)
  const soonestWeek = times.length ? undefined : firstIn(calendar)
  return {
    week,
    times,
    notes,
    soonest: soonestWeek && timesIn(calendar, soonestWeek)[0],
    previous: week.from > first.from ? previousWeek(week) : undefined,
    next: week.from < last.from ? nextWeek(week) : undefined,
  }
}

function notesOf(
  calendar: Calendar,
  need: Need,
  week: Week,
  audience: Audience,
): Map<string, string> {
  const { people } = plan(calendar, need, audience)
  const notes = new Map<string, string>()
  for (const day of week.days) {
    const closed = calendar.closures.find(
      ({ resourceId, firstDay, lastDay }) =>
        resourceId === null && firstDay <= day && day <= lastDay,
    )
    const opening = people
      .flatMap(({ openings }) => openings)
      .find((one) => one.note && openDays(one, day, day).length > 0)
    const note = holidayOn(day) ?? closed?.reason ?? opening?.note
    if (note) notes.set(day, note)
  }
  return notes
}
