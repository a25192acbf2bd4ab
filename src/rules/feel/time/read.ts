// Dates, times and durations from their text (DMN 1.5, 10.3.2.3.4 to 10.3.2.3.8: the forms of XML Schema, and `@zone`).
import { add, multiply, negate, numberFrom } from '../number.ts'
import type { Duration, FeelDate, FeelDateTime, FeelTime, Value } from '../value.ts'
import { dateOf, dateOfDay, dayNumber } from './calendar.ts'
import { atMidnight, timeOf } from './moment.ts'
import { isZone } from './zone.ts'

const year = '(-?(?:\\d{4}|[1-9]\\d{4,8}))'
const dateForm = new RegExp(`^${year}-(\\d\\d)-(\\d\\d)$`)
const timeForm =
  /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:([Zz])|([+-])(\d\d):(\d\d)(?::(\d\d))?|@([^\s@]+))?$/

export function dateFrom(text: string): FeelDate | null {
  const form = dateForm.exec(text)
  return form && dateOf(Number(form[1]), Number(form[2]), Number(form[3]))
}

const mostOffset = 18 * 3_600

function zoneFrom(form: RegExpExecArray): { offset?: number; zone?: string } | null {
  const [utc, sign, hours, minutes, seconds, zone] = form.slice(5)
  if (utc) return { offset: 0 }
  if (zone !== undefined) return isZone(zone) ? { zone } : null
  if (!sign) return {}
  const size = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds ?? 0)
  if (size > mostOffset || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null
  return { offset: sign === '-' ? 0 - size : size }
}

/** A time of day; the end of the day (24:00:00) is the midnight it meets. */
export function timeFrom(text: string): FeelTime | null {
  const form = timeForm.exec(text)
  const zone = form && zoneFrom(form)
  if (!form || !zone) return null
  const [hour, minute, second] = form.slice(1, 4).map(Number) as [number, number, number]
  const end = hour === 24 && minute === 0 && second === 0 && !Number(form[4] ?? 0)
  if ((hour > 23 && !end) || minute > 59 || second > 59) return null
  return timeOf(end ? 0 : hour, minute, second, Number((form[4] ?? '').padEnd(9, '0')), zone)
}

/** A date alone is its midnight. */
export function dateTimeFrom(text: string): FeelDateTime | null {
  const [, day, clock] = /^([^T]*)(?:T(.*))?$/s.exec(text) as unknown as [string, string, string?]
  const date = dateFrom(day)
  if (!date || clock === undefined) return date && atMidnight(date)
  const time = timeFrom(clock)
  const on = clock.startsWith('24') ? dateOfDay(dayNumber(date) + 1) : date
  return time && on && { kind: 'date and time', date: on, time }
}

const monthsForm = /^(-?)P(?=\d)(?:(\d{1,15})Y)?(?:(\d{1,15})M)?$/
const secondsForm =
  /^(-?)P(?=.)(?:(\d{1,30})D)?(?:T(?=.)(?:(\d{1,30})H)?(?:(\d{1,30})M)?(?:(\d{1,30}(?:\.\d{1,30})?)S)?)?$/

export function durationFrom(text: string): Duration | null {
  const months = monthsForm.exec(text)
  if (months) return monthsDuration(months)
  const parts = secondsForm.exec(text)
  if (!parts) return null
  let seconds = numberFrom(parts[5] ?? '0')
  for (const [i, size] of [86_400, 3_600, 60].entries()) {
    const part = multiply(numberFrom(parts[i + 2] ?? '0') ?? 0, size)
    seconds = seconds === null || part === null ? null : add(seconds, part)
  }
  if (seconds === null) return null
  return { kind: 'days and time duration', seconds: parts[1] ? negate(seconds) : seconds }
}

function monthsDuration(form: RegExpExecArray): Duration | null {
  const months = Number(form[2] ?? 0) * 12 + Number(form[3] ?? 0)
  if (!Number.isSafeInteger(months)) return null
  return { kind: 'years and months duration', months: form[1] ? 0 - months : months }
}

/** The value that `@"…"` names, or null. */
export function temporalFrom(text: string): Value {
  if (/^-?P/.test(text)) return durationFrom(text)
  if (/^\d\d:/.test(text)) return timeFrom(text)
  return text.includes('T') ? dateTimeFrom(text) : dateFrom(text)
}
