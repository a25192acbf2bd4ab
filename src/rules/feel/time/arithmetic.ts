// Sums and differences of dates, times and durations (DMN 1.5, 10.3.2.3 and tables 56 to 58). Null is what has no meaning.
import {
  add,
  compareNumbers,
  decimal,
  divide,
  held,
  isNumber,
  multiply,
  negate,
} from '../number.ts'
import type { FeelNumber } from '../number.ts'
import type {
  DayTimeDuration,
  FeelDate,
  FeelDateTime,
  FeelTime,
  Temporal,
  Value,
  YearMonthDuration,
} from '../value.ts'
import { addMonths, dateOfDay, dayNumber } from './calendar.ts'
import type { Count } from './moment.ts'
import {
  addCounts,
  clockOf,
  countOf,
  countOfSeconds,
  countOfTime,
  minus,
  momentOf,
  secondsOf,
  timeOf,
} from './moment.ts'
import { hasZone } from './zone.ts'

export const monthsOf = (months: number): YearMonthDuration | null =>
  Number.isSafeInteger(months) ? { kind: 'years and months duration', months: months + 0 } : null

export const secondsDuration = (seconds: FeelNumber | null): DayTimeDuration | null =>
  seconds === null ? null : { kind: 'days and time duration', seconds }

export const isTemporal = (value: Value): value is Temporal =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind !== 'range' &&
  value.kind !== 'function'

/** A date is its midnight in UTC beside a moment. */
export const asMoment = (value: FeelDate | FeelDateTime): FeelDateTime =>
  value.kind === 'date'
    ? { kind: 'date and time', date: value, time: timeOf(0, 0, 0, 0, { offset: 0 }) }
    : value

function move(value: FeelDate | FeelDateTime | FeelTime, by: Count): Value {
  if (value.kind === 'time') return clockOf(addCounts(countOfTime(value), by), value)
  if (value.kind === 'date and time') return momentOf(addCounts(countOf(value), by), value.time)
  return dateOfDay(dayNumber(value) + Math.floor(by.seconds / 86_400))
}

function moveMonths(value: FeelDate | FeelDateTime, months: number): Value {
  if (value.kind === 'date') return addMonths(value, months)
  const date = addMonths(value.date, months)
  return date && { ...value, date }
}

export function addTemporals(a: Temporal, b: Temporal): Value {
  if (b.kind === 'years and months duration') {
    if (a.kind === b.kind) return monthsOf(a.months + b.months)
    return a.kind === 'date' || a.kind === 'date and time' ? moveMonths(a, b.months) : null
  }
  if (b.kind === 'days and time duration') {
    if (a.kind === b.kind) return secondsDuration(add(a.seconds, b.seconds))
    if (a.kind === 'years and months duration') return null
    const count = countOfSeconds(b.seconds)
    return count && move(a, count)
  }
  const duration = a.kind === 'years and months duration' || a.kind === 'days and time duration'
  return duration ? addTemporals(b, a) : null
}

export function negateDuration(a: Value): Value {
  if (!isTemporal(a)) return null
  if (a.kind === 'years and months duration') return monthsOf(0 - a.months)
  return a.kind === 'days and time duration' ? secondsDuration(negate(a.seconds)) : null
}

export function subtractTemporals(a: Temporal, b: Temporal): Value {
  if (b.kind === 'years and months duration' || b.kind === 'days and time duration') {
    const opposite = negateDuration(b)
    return isTemporal(opposite) ? addTemporals(a, opposite) : null
  }
  if (a.kind === 'time' && b.kind === 'time') {
    if (hasZone(a) !== hasZone(b)) return null
    return difference(countOfTime(a), countOfTime(b))
  }
  if (a.kind === 'date' && b.kind === 'date') {
    return secondsDuration((dayNumber(a) - dayNumber(b)) * 86_400)
  }
  if (a.kind !== 'date' && a.kind !== 'date and time') return null
  if (b.kind !== 'date' && b.kind !== 'date and time') return null
  const [left, right] = [asMoment(a), asMoment(b)]
  if (hasZone(left.time) !== hasZone(right.time)) return null
  return difference(countOf(left), countOf(right))
}

const difference = (a: Count, b: Count): Value => secondsDuration(secondsOf(addCounts(a, minus(b))))

/** Months with a part of one let go. */
const wholeMonths = (months: FeelNumber | null): YearMonthDuration | null =>
  months === null ? null : monthsOf(decimal(months).trunc().toNumber())

export function multiplyDuration(a: Value, b: Value): Value {
  if (isNumber(a)) return isNumber(b) ? null : multiplyDuration(b, a)
  if (!isTemporal(a) || !isNumber(b)) return null
  if (a.kind === 'years and months duration') return wholeMonths(multiply(a.months, b))
  return a.kind === 'days and time duration' ? secondsDuration(multiply(a.seconds, b)) : null
}

export function divideDuration(a: Value, b: Value): Value {
  if (!isTemporal(a)) return null
  if (a.kind === 'years and months duration') {
    if (isNumber(b)) return wholeMonths(divide(a.months, b))
    return isTemporal(b) && b.kind === a.kind ? divide(a.months, b.months) : null
  }
  if (a.kind !== 'days and time duration') return null
  if (isNumber(b)) return secondsDuration(divide(a.seconds, b))
  return isTemporal(b) && b.kind === a.kind ? divide(a.seconds, b.seconds) : null
}

/** The months between the days of two dates or moments, those begun not counted. */
export function monthsBetween(from: FeelDate, to: FeelDate): YearMonthDuration | null {
  const months = (to.year - from.year) * 12 + to.month - from.month
  if (months > 0 && to.day < from.day) return monthsOf(months - 1)
  return monthsOf(months < 0 && to.day > from.day ? months + 1 : months)
}

/** A part of a duration without its sign: seconds of a minute, hours of a day; the sign of the whole is given back. */
export function partOf({ seconds }: DayTimeDuration, size: number, of?: number): FeelNumber | null {
  const count = decimal(seconds).abs().dividedToIntegerBy(size)
  const part = held(of === undefined ? count : count.modulo(of))
  return part !== null && compareNumbers(seconds, 0) < 0 ? negate(part) : part
}

/** What is left of a duration beyond so many seconds, with decimals and the sign of the whole. */
export const restOf = ({ seconds }: DayTimeDuration, of: number): FeelNumber | null =>
  held(decimal(seconds).modulo(of))
