// Offsets from UTC, of named zones too.
import type { FeelDate, FeelDateTime, FeelTime } from '../value.ts'

const known = new Map<string, boolean>()

function isKnown(name: string): boolean {
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId !== ''
  } catch {
    return false
  }
}

/** Whether a text names a time zone. */
export function isZone(name: string): boolean {
  const before = known.get(name)
  if (before !== undefined) return before
  const is = /^[A-Za-z][A-Za-z0-9_+\-/]{0,99}$/.test(name) && isKnown(name)
  if (known.size < 1_000) known.set(name, is)
  return is
}

/** The year as the zone's rules know it: the calendar repeats every 400 years, and rules reach no further than Temporal. */
const knownYear = (year: number): number =>
  year > -200_000 && year < 200_000 ? year : 2_000 + (((year % 400) + 400) % 400)

/** Seconds from UTC of a wall clock on a day; undefined when it has no zone. */
export function offsetOn(date: FeelDate, time: FeelTime): number | undefined {
  if (time.zone === undefined) return time.offset
  const { hour, minute, second } = time
  const { month, day } = date
  const local = new Temporal.PlainDateTime(knownYear(date.year), month, day, hour, minute, second)
  return local.toZonedDateTime(time.zone).offsetNanoseconds / 1e9
}

/** Seconds from UTC of a zone at a moment, in seconds from 1970. */
export function offsetAt(zone: string, seconds: number): number {
  const cycle = 146_097 * 86_400
  const near = Math.abs(seconds) < 8e12 ? seconds : ((seconds % cycle) + cycle) % cycle
  const instant = Temporal.Instant.fromEpochMilliseconds(near * 1_000)
  return instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9
}

export const hasZone = (time: FeelTime): boolean =>
  time.offset !== undefined || time.zone !== undefined

const anyWinterDay: FeelDate = { kind: 'date', year: 1970, month: 1, day: 1 }

/** The offset of a clock without a day: a named zone is taken at its winter time. */
export const offsetOfTime = (time: FeelTime): number | undefined => offsetOn(anyWinterDay, time)

export const offsetOf = (moment: FeelDateTime): number | undefined =>
  offsetOn(moment.date, moment.time)
