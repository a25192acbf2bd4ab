// Dates, times and durations made and asked (DMN 1.5, 10.3.4.1, 10.3.4.6 and 10.3.4.7).
import type { FeelNumber } from '../number.ts'
import { decimal, isNumber, wholeOf } from '../number.ts'
import type { Run } from '../run.ts'
import { refuse, spend } from '../run.ts'
import { monthsBetween } from '../time/arithmetic.ts'
import { dateOf, dayOfYear, weekday, weekOfYear } from '../time/calendar.ts'
import { momentOf, timeOf } from '../time/moment.ts'
import { dateFrom, dateTimeFrom, durationFrom, temporalFrom, timeFrom } from '../time/read.ts'
import type { FeelDate, FeelDateTime, FeelFunction, FeelTime, Value } from '../value.ts'
import { typeOf } from '../value.ts'
import { define } from './define.ts'

const dateIn = (value: Value | undefined): FeelDate | null => {
  if (value === undefined || value === null) return null
  if (typeOf(value) === 'date') return value as FeelDate
  return typeOf(value) === 'date and time' ? (value as FeelDateTime).date : null
}

function date([from, month, day]: [Value, Value?, Value?], run: Run): Value {
  if (month === undefined && day === undefined) {
    const read = typeof from === 'string' ? dateFrom(from) : dateIn(from)
    return read ?? refuse(run, 'Det er ikke en dato.')
  }
  const [y, m, d] = [from, month, day].map(wholeOf)
  const made = y === null || m === null || d === null ? null : dateOf(y!, m!, d!)
  return made ?? refuse(run, 'Der er ingen dag med det år, den måned og den dag.')
}

/** Whole seconds and nanoseconds of a number of seconds below 60. */
function secondsIn(value: Value | undefined): { second: number; nanosecond: number } | null {
  if (!isNumber(value)) return null
  const whole = decimal(value).floor()
  const nanosecond = decimal(value).minus(whole).times(1e9).floor().toNumber()
  const second = whole.toNumber()
  return second >= 0 && second < 60 ? { second, nanosecond } : null
}

function offsetIn(value: Value | undefined): { offset?: number } | null {
  if (value === undefined || value === null) return {}
  if (typeOf(value) !== 'days and time duration') return null
  const offset = wholeOf((value as { seconds: FeelNumber }).seconds)
  return offset !== null && Math.abs(offset) <= 18 * 3_600 ? { offset } : null
}

function clock(hour: Value, minute?: Value, second?: Value, offset?: Value): FeelTime | null {
  const [h, m] = [wholeOf(hour), wholeOf(minute)]
  const [seconds, zone] = [secondsIn(second), offsetIn(offset)]
  if (h === null || m === null || !seconds || !zone) return null
  if (h < 0 || h > 23 || m < 0 || m > 59) return null
  return timeOf(h, m, seconds.second, seconds.nanosecond, zone)
}

function time([from, minute, second, offset]: Value[], run: Run): Value {
  let read: Value
  if (minute !== undefined || second !== undefined) read = clock(from!, minute, second, offset)
  else if (typeof from === 'string') read = reading(from, timeFrom, run)
  else if (typeOf(from!) === 'date and time') read = (from as FeelDateTime).time
  else if (typeOf(from!) === 'date') read = timeOf(0, 0, 0, 0, { offset: 0 })
  else read = typeOf(from!) === 'time' ? from! : null
  return read ?? refuse(run, 'Det er ikke et klokkeslæt.')
}

function dateAndTime(
  [from, at, day, hour, minute, second, zone]: [Value, ...(Value | undefined)[]],
  run: Run,
): Value {
  let read: Value = null
  if (day !== undefined) {
    const on = date([from, at ?? null, day], run)
    const clockRead =
      typeof zone === 'string'
        ? timeFrom(`00:00:00@${zone}`) && clock(hour!, minute, second)
        : clock(hour!, minute, second, zone)
    const timeRead = clockRead && typeof zone === 'string' ? { ...clockRead, zone } : clockRead
    read = on && timeRead && { kind: 'date and time', date: on as FeelDate, time: timeRead }
  } else if (at !== undefined) {
    const on = dateIn(from)
    if (on && at !== null && typeOf(at) === 'time') {
      read = { kind: 'date and time', date: on, time: at as FeelTime }
    }
  } else if (typeof from === 'string') read = reading(from, dateTimeFrom, run)
  else if (typeOf(from) === 'date and time') read = from
  else if (typeOf(from) === 'date') {
    read = {
      kind: 'date and time',
      date: from as FeelDate,
      time: timeOf(0, 0, 0, 0, { offset: 0 }),
    }
  }
  return read ?? refuse(run, 'Det er ikke en dato med klokkeslæt.')
}

function now(run: Run): FeelDateTime {
  const milliseconds = run.now.getTime()
  const seconds = Math.floor(milliseconds / 1_000)
  const count = { seconds, nanoseconds: (milliseconds - seconds * 1_000) * 1e6 }
  return momentOf(count, timeOf(0, 0, 0, 0, { offset: 0 }))!
}

const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const months =
  'January February March April May June July August September October November December'.split(' ')

/** What it costs to look up a name that may be a time zone, in steps. */
const zoned = 20

/** Reads a text, and spends what it may cost. */
const reading = <T>(text: string, read: (text: string) => T | null, run: Run): T | null =>
  spend(run, text.includes('@') ? zoned : 1) ? read(text) : null

/** A function of the day of a date or a moment. */
const ofDay = (name: string, give: (day: FeelDate) => Value): FeelFunction =>
  define(name, 'date: day', ([value]: [Value], run: Run) => {
    const day = dateIn(value)
    return day ? give(day) : refuse(run, `»${name}« tager en dato.`)
  })

export const timeFunctions: FeelFunction[] = [
  define('date', ['from: day text', 'year, month, day'], date),
  define('time', ['from: clock text', 'hour, minute, second, offset?'], time),
  define(
    'date and time',
    [
      'from: day text',
      'date: day, time: time',
      'year, month, day, hour, minute, second',
      'year, month, day, hour, minute, second, offset',
      'year, month, day, hour, minute, second, timezone',
    ],
    dateAndTime,
  ),
  define(
    '@',
    'from: string',
    ([from]: [string], run: Run) =>
      temporalFrom(from) ?? refuse(run, `»${from}« er hverken dato, klokkeslæt eller varighed.`),
  ),
  define('duration', 'from: duration text', ([from]: [Value], run: Run) => {
    const is = from !== null && typeOf(from).endsWith('duration')
    const read = typeof from === 'string' ? durationFrom(from) : is ? from : null
    return read ?? refuse(run, 'Det er ikke en varighed.')
  }),
  define(
    'years and months duration',
    'from: day, to: day',
    ([from, to]: [Value, Value], run: Run) => {
      const [a, b] = [dateIn(from), dateIn(to)]
      return a && b ? monthsBetween(a, b) : refuse(run, 'Der mangler en dato.')
    },
  ),
  define('now', '', (_: Value[], run: Run) => now(run)),
  define('today', '', (_: Value[], run: Run) => now(run).date),
  ofDay('day of year', dayOfYear),
  ofDay('day of week', (day) => days[weekday(day) - 1]!),
  ofDay('month of year', ({ month }) => months[month - 1]!),
  ofDay('week of year', weekOfYear),
]
