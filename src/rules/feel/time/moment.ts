// Wall clocks and moments as seconds, and back.
import type { FeelNumber } from '../number.ts'
import { add, decimal, divide } from '../number.ts'
import type { FeelDate, FeelDateTime, FeelTime } from '../value.ts'
import { dateOfDay, dayNumber } from './calendar.ts'
import { offsetAt, offsetOf, offsetOfTime } from './zone.ts'

/** Whole seconds, and the nanoseconds after them (0 to 999 999 999). */
export type Count = { seconds: number; nanoseconds: number }

const day = 86_400

export const timeOf = (
  hour: number,
  minute: number,
  second: number,
  nanosecond = 0,
  zone: { offset?: number; zone?: string } = {},
): FeelTime => ({ kind: 'time', hour, minute, second, nanosecond, ...zone })

export const midnight = timeOf(0, 0, 0)
export const atMidnight = (date: FeelDate): FeelDateTime => ({
  kind: 'date and time',
  date,
  time: midnight,
})

/** The zone of a clock, to give to another. */
export const zoneOf = ({ offset, zone }: FeelTime): { offset?: number; zone?: string } =>
  zone === undefined ? (offset === undefined ? {} : { offset }) : { zone }

const clock = ({ hour, minute, second }: FeelTime): number => hour * 3_600 + minute * 60 + second

/** A clock as a count from midnight, in UTC when it has a zone or is lent an offset. */
export const countOfTime = (time: FeelTime, offset = offsetOfTime(time)): Count => ({
  seconds: clock(time) - (offset ?? 0),
  nanoseconds: time.nanosecond,
})

/** A moment as a count from 1970, in UTC when it has a zone or is lent an offset, and else as the wall clock says. */
export const countOf = (moment: FeelDateTime, offset = offsetOf(moment)): Count => ({
  seconds: dayNumber(moment.date) * day + clock(moment.time) - (offset ?? 0),
  nanoseconds: moment.time.nanosecond,
})

const split = (seconds: number): [number, FeelTime] => {
  const days = Math.floor(seconds / day)
  const rest = seconds - days * day
  return [days, timeOf(Math.floor(rest / 3_600), Math.floor((rest % 3_600) / 60), rest % 60)]
}

/** The clock that shows a count from midnight; what is beyond a day is let go. */
export function clockOf({ seconds, nanoseconds }: Count, like: FeelTime): FeelTime {
  const [, { hour, minute, second }] = split(seconds + (offsetOfTime(like) ?? 0))
  return timeOf(hour, minute, second, nanoseconds, zoneOf(like))
}

/** The moment of a count, with the zone of a clock; null when it is beyond the last year. */
export function momentOf({ seconds, nanoseconds }: Count, like: FeelTime): FeelDateTime | null {
  const offset = like.zone === undefined ? (like.offset ?? 0) : offsetAt(like.zone, seconds)
  const [days, { hour, minute, second }] = split(seconds + offset)
  const date = dateOfDay(days)
  const time = timeOf(hour, minute, second, nanoseconds, zoneOf(like))
  return date && { kind: 'date and time', date, time }
}

/** Seconds with decimals as a count; null when they are more than can be counted. */
export function countOfSeconds(seconds: FeelNumber): Count | null {
  if (Number.isSafeInteger(seconds)) return { seconds: seconds as number, nanoseconds: 0 }
  const whole = decimal(seconds).floor()
  const nanoseconds = decimal(seconds).minus(whole).times(1e9).floor().toNumber()
  return Number.isSafeInteger(whole.toNumber()) ? { seconds: whole.toNumber(), nanoseconds } : null
}

/** A count as seconds with decimals. */
export const secondsOf = ({ seconds, nanoseconds }: Count): FeelNumber | null => {
  const rest = divide(nanoseconds, 1e9)
  return rest === null ? null : add(seconds, rest)
}

export function addCounts(a: Count, b: Count): Count {
  const nanoseconds = a.nanoseconds + b.nanoseconds
  const carried = nanoseconds >= 1e9 ? 1 : 0
  return { seconds: a.seconds + b.seconds + carried, nanoseconds: nanoseconds - carried * 1e9 }
}

export const minus = ({ seconds, nanoseconds }: Count): Count =>
  nanoseconds === 0
    ? { seconds: 0 - seconds, nanoseconds }
    : { seconds: 0 - seconds - 1, nanoseconds: 1e9 - nanoseconds }

export const compareCounts = (a: Count, b: Count): number =>
  a.seconds - b.seconds || a.nanoseconds - b.nanoseconds
