// Dates, times and durations as text, in the forms that read back.
import { decimal, negate, printNumber } from '../number.ts'
import type {
  DayTimeDuration,
  FeelDate,
  FeelDateTime,
  FeelTime,
  YearMonthDuration,
} from '../value.ts'

const two = (number: number): string => String(number).padStart(2, '0')

export function printDate({ year, month, day }: FeelDate): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}-${two(month)}-${two(day)}`
}

function printOffset(offset: number): string {
  if (offset === 0) return 'Z'
  const size = Math.abs(offset)
  const [hours, minutes, seconds] = [size / 3_600, (size / 60) % 60, size % 60].map(Math.floor)
  const parts = [hours!, minutes!, ...(seconds ? [seconds] : [])]
  return (offset < 0 ? '-' : '+') + parts.map(two).join(':')
}

export function printTime(time: FeelTime): string {
  const clock = [time.hour, time.minute, time.second].map(two).join(':')
  const digits = String(time.nanosecond).padStart(9, '0').replace(/0+$/, '')
  const zone = time.zone === undefined ? '' : `@${time.zone}`
  const offset = time.offset === undefined ? '' : printOffset(time.offset)
  return `${clock}${digits && `.${digits}`}${zone || offset}`
}

export const printDateTime = ({ date, time }: FeelDateTime): string =>
  `${printDate(date)}T${printTime(time)}`

export function printMonths({ months }: YearMonthDuration): string {
  const size = Math.abs(months)
  const [years, rest] = [Math.floor(size / 12), size % 12]
  const parts = (years ? `${years}Y` : '') + (rest || !years ? `${rest}M` : '')
  return `${months < 0 ? '-' : ''}P${parts}`
}

export function printSeconds({ seconds }: DayTimeDuration): string {
  const negative = decimal(seconds).isNegative()
  const whole = decimal(negative ? negate(seconds) : seconds)
  const part = (size: number, of?: number) => {
    const count = whole.dividedToIntegerBy(size)
    return of ? count.modulo(of) : count
  }
  const [days, hours, minutes] = [part(86_400), part(3_600, 24), part(60, 60)]
  const rest = whole.modulo(60)
  const clock = [
    hours.isZero() ? '' : `${hours}H`,
    minutes.isZero() ? '' : `${minutes}M`,
    rest.isZero() ? '' : `${printNumber(rest)}S`,
  ].join('')
  const text = (days.isZero() ? '' : `${days}D`) + (clock && `T${clock}`)
  return `${negative ? '-' : ''}P${text || 'T0S'}`
}
