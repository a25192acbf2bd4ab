import { daysAfter } from '../../../../platform/civil-days.ts'

/** Days in a period. */
export const length = 28
/** A period is closed when it has been over for so many days: what waited to be written has been. */
const settling = 2

// A Monday from which all periods are counted.
const start = Temporal.PlainDate.from('2026-01-05')

/** The last period that may be closed on a day: its first day, a Monday. */
export function lastOver(today: string): string {
  const days = start.until(Temporal.PlainDate.from(today)).days - settling
  return start.add({ days: (Math.floor(days / length) - 1) * length }).toString()
}

/** The last day of the period that begins on a day. */
export const lastDayOf = (firstDay: string): string => daysAfter(firstDay, length - 1)
