import type { Tx } from '../../../platform/db.ts'
import { dayOf } from '../../../ui/dates.ts'
import { freeTimes, type Need } from '../../booking/index.ts'
import type { TypedAppointment } from '../answers/typed.ts'
import { type Week, weekAt, weekByKey, weeksFrom } from './weeks.ts'

/** A week of free times. `days` are the working days and other days that have times. */
export type Times = {
  week: Week
  previous: Week | undefined
  next: Week | undefined
  days: { day: string; slots: { value: string; at: Date }[] }[]
}

/** How far ahead one can book. */
const weeksAhead = 12

/**
 * The free times of a week: the one asked for, else that of the time we hold, else the first that has any. The held time
 * is among them, for nobody else can have it.
 */
export async function timesFor(
  tx: Tx,
  need: Need,
  chosen: TypedAppointment | undefined,
  key: string | undefined,
  now: Date,
): Promise<Times> {
  const thisWeek = weekAt(now)
  const last = weeksFrom(thisWeek, weeksAhead)
  const held = chosen?.held && new Date(chosen.held.start)
  const asked = weekByKey(key)
  const within = asked && asked.to > now && asked.from <= last.from ? asked : undefined
  const free = await freeTimes(tx, need, { from: now, to: (within ?? last).to }, now, 'public')
  const starts = free.map(({ start }) => start)
  const week = within ?? weekAt(held ?? starts[0] ?? now)

  const inWeek = starts.filter((at) => at >= week.from && at < week.to)
  if (held && held >= week.from && held < week.to && !inWeek.some((at) => +at === +held)) inWeek.push(held)
  inWeek.sort((a, b) => +a - +b)
  return {
    week,
    previous: week.from > now ? weeksFrom(week, -1) : undefined,
    next: week.from < last.from ? weeksFrom(week, 1) : undefined,
    days: week.days
      .map((day) => ({
        day,
        slots: inWeek.filter((at) => dayOf(at) === day).map((at) => ({ value: at.toISOString(), at })),
      }))
      .filter(({ slots }, index) => slots.length > 0 || index < 5)
      .filter(({ day }) => day >= dayOf(now)),
  }
}
