// Values that have an order lie on a line. A place on it is a decimal, so that cutting, halving and "the day after" are
// done in one way for numbers, dates, times and durations.
import { Decimal, isNumber } from '../feel/index.ts'
import type { FeelDate, Value } from '../feel/index.ts'
import { held } from '../feel/number.ts'

export type LineName =
  | 'number'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'

/** `step` is the distance between neighbours where there are such: days, months. `far` is beyond what anyone compares with. */
export type Line = {
  name: LineName
  placeOf: (value: Value) => Decimal | undefined
  at: (place: Decimal) => Value
  step?: 1
  first?: Decimal
  end?: Decimal
  far: Decimal
}

const day = 86_400

/** Days since 1970-01-01 in the Gregorian calendar, carried back before its time. */
export function dayNumber({ year, month, day }: FeelDate): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    (yearOfEra >> 2) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

/** The date of a day number. */
export function dateOf(number: number): FeelDate {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const d = z - era * 146_097
  const y = Math.floor(
    (d - Math.floor(d / 1460) + Math.floor(d / 36_524) - Math.floor(d / 146_096)) / 365,
  )
  const dayOfYear = d - (365 * y + (y >> 2) - Math.floor(y / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  const year = y + era * 400 + (month <= 2 ? 1 : 0)
  return { kind: 'date', year, month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 }
}

const isKind = <K extends string>(value: Value, kind: K): value is Extract<Value, { kind: K }> =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind

const secondsOf = (time: { hour: number; minute: number; second: number; nanosecond: number }) =>
  new Decimal(time.nanosecond).div(1e9).plus(time.hour * 3600 + time.minute * 60 + time.second)

function timeOf(seconds: Decimal) {
  const whole = seconds.floor().toNumber()
  const nanosecond = seconds.minus(whole).times(1e9).floor().toNumber()
  const [hour, minute, second] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return { kind: 'time' as const, hour, minute, second, nanosecond }
}

const isLocal = (time: { offset?: number; zone?: string }) =>
  time.offset === undefined && time.zone === undefined

const lines: Line[] = [
  {
    name: 'number',
    placeOf: (value) => (isNumber(value) ? new Decimal(value) : undefined),
    at: (place) => held(place),
    far: new Decimal('1e24'),
  },
  {
    name: 'date',
    placeOf: (value) => (isKind(value, 'date') ? new Decimal(dayNumber(value)) : undefined),
    at: (place) => dateOf(place.toNumber()),
    step: 1,
    far: new Decimal(2_000_000),
  },
  {
    name: 'time',
    placeOf: (value) => (isKind(value, 'time') && isLocal(value) ? secondsOf(value) : undefined),
    at: timeOf,
    first: new Decimal(0),
    end: new Decimal(day),
    far: new Decimal(day),
  },
  {
    name: 'date and time',
    placeOf: (value) =>
      isKind(value, 'date and time') && isLocal(value.time)
        ? secondsOf(value.time).plus(dayNumber(value.date) * day)
        : undefined,
    at: (place) => {
      const days = place.div(day).floor()
      const time = timeOf(place.minus(days.times(day)))
      return { kind: 'date and time', date: dateOf(days.toNumber()), time }
    },
    far: new Decimal(2_000_000 * day),
  },
  {
    name: 'days and time duration',
    placeOf: (value) =>
      isKind(value, 'days and time duration') ? new Decimal(value.seconds) : undefined,
    at: (place) => ({ kind: 'days and time duration', seconds: held(place) ?? 0 }),
    far: new Decimal('1e15'),
  },
  {
    name: 'years and months duration',
    placeOf: (value) =>
      isKind(value, 'years and months duration') ? new Decimal(value.months) : undefined,
    at: (place) => ({ kind: 'years and months duration', months: place.toNumber() }),
    step: 1,
    far: new Decimal(10_000_000),
  },
]

/** The line of a type, for the types that have one. */
export const lineOf = (type: string): Line | undefined => lines.find((line) => line.name === type)

/** The decimal with fewest digits between two that are so near to each other that only rounding parts them. */
export function simplest(low: Decimal, high: Decimal): Decimal {
  const slack = Decimal.max(low.abs(), high.abs(), '0.01').times('1e-28')
  const [least, most] = [low.minus(slack), high.plus(slack)]
  if (least.lte(0) && most.gte(0)) return new Decimal(0)
  for (let digits = 1; digits < 34; digits++) {
    const short = high.toSignificantDigits(digits)
    if (short.gte(least) && short.lte(most)) return short
  }
  return high
}
