// Civil days of the Gregorian calendar, run backwards and forwards without end: FEEL's years reach further than Temporal's.
import type { FeelDate } from '../value.ts'

export const mostYears = 999_999_999

const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && leap(year) ? 29 : lengths[month - 1]!

/** A date, or null when there is no such day. */
export function dateOf(year: number, month: number, day: number): FeelDate | null {
  if (Math.abs(year) > mostYears || month < 1 || month > 12) return null
  return day >= 1 && day <= daysInMonth(year, month) ? { kind: 'date', year, month, day } : null
}

/** Days from 1970-01-01. The year is counted from March, so that the leap day comes last. */
export function dayNumber({ year, month, day }: FeelDate): number {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468
}

/** The date that is so many days from 1970-01-01, or null when it is beyond the last year. */
export function dateOfDay(number: number): FeelDate | null {
  const days = number + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const passed =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - passed) / 365)
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfYear = dayOfEra - (365 * yearOfEra + leaps)
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return dateOf(yearOfEra + era * 400 + (month > 2 ? 0 : 1), month, day)
}

/** The same day so many months on, or the last of a month that is too short. */
export function addMonths({ year, month, day }: FeelDate, months: number): FeelDate | null {
  const count = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return dateOf(y, m, Math.min(day, daysInMonth(y, m)))
}

/** Monday is 1, Sunday 7. */
export const weekday = (date: FeelDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

export const dayOfYear = (date: FeelDate): number =>
  dayNumber(date) - dayNumber({ kind: 'date', year: date.year, month: 1, day: 1 }) + 1

/** The week by ISO 8601: the one that holds the year's first Thursday is the first. */
export function weekOfYear(date: FeelDate): number {
  const thursday = dateOfDay(dayNumber(date) + 4 - weekday(date))
  return thursday ? Math.floor((dayOfYear(thursday) - 1) / 7) + 1 : 53
}
