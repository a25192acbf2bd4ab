// What can be asked of a date, a time, a duration or a range with a dot (DMN 1.5, tables 65 to 67).
import type { Range, Value } from '../value.ts'
import { partOf, restOf, secondsDuration } from './arithmetic.ts'
import { weekday } from './calendar.ts'
import { secondsOf } from './moment.ts'
import { offsetOf, offsetOfTime } from './zone.ts'

type Members<T> = Record<string, (value: T) => Value>
type Of<K> = Extract<Value, { kind: K }>

const offset = (seconds: number | undefined): Value => secondsDuration(seconds ?? null)

const secondOf = ({ second, nanosecond }: Of<'time'>): Value =>
  nanosecond === 0 ? second : secondsOf({ seconds: second, nanoseconds: nanosecond })

const time: Members<Of<'time'>> = {
  hour: ({ hour }) => hour,
  minute: ({ minute }) => minute,
  second: secondOf,
  'time offset': (value) => offset(offsetOfTime(value)),
  timezone: ({ zone }) => zone ?? null,
}
const date: Members<Of<'date'>> = {
  year: ({ year }) => year,
  month: ({ month }) => month,
  day: ({ day }) => day,
  weekday,
}
const moment: Members<Of<'date and time'>> = {
  ...Object.fromEntries(
    Object.entries(time).map(([name, member]) => [
      name,
      (value: Of<'date and time'>) => member(value.time),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(date).map(([name, member]) => [
      name,
      (value: Of<'date and time'>) => member(value.date),
    ]),
  ),
  'time offset': (value) => offset(offsetOf(value)),
}
const months: Members<Of<'years and months duration'>> = {
  years: (value) => Math.trunc(value.months / 12) + 0,
  months: (value) => (value.months % 12) + 0,
}
const seconds: Members<Of<'days and time duration'>> = {
  days: (value) => partOf(value, 86_400),
  hours: (value) => partOf(value, 3_600, 24),
  minutes: (value) => partOf(value, 60, 60),
  seconds: (value) => restOf(value, 60),
}
const range: Members<Range> = {
  start: ({ from }) => from ?? null,
  end: ({ to }) => to ?? null,
  'start included': ({ fromIncluded }) => fromIncluded,
  'end included': ({ toIncluded }) => toIncluded,
}

const all: Record<string, Members<never>> = {
  time,
  date,
  'date and time': moment,
  'years and months duration': months,
  'days and time duration': seconds,
  range,
}

/** The member of a value that is not a context; undefined when it has none of that name. */
export function memberOf(value: { kind: string }, name: string): Value | undefined {
  const members = all[value.kind]
  return members && Object.hasOwn(members, name) ? members[name]!(value as never) : undefined
}
