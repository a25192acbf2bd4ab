// Decimals of 34 digits, ties to even (DMN 1.5, 10.3.2.3.1). A number of at most 15 digits is held as a JavaScript number and means
// the decimal it prints as: such doubles and decimals correspond one to one, so comparison is native. The rest are Decimals.
import { Decimal as Library } from 'decimal.js'

export const Decimal = Library.clone({
  precision: 34,
  rounding: Library.ROUND_HALF_EVEN,
  maxE: 6144,
  minE: -6176,
  toExpNeg: -6200,
  toExpPos: 6200,
  defaults: true,
})
export type Decimal = Library

/** A number in its one form: a JavaScript number when it has at most 15 digits or is a safe integer, else a Decimal. */
export type FeelNumber = number | Decimal

export const isNumber = (value: unknown): value is FeelNumber =>
  typeof value === 'number' || value instanceof Decimal

export const decimal = (number: FeelNumber): Decimal =>
  typeof number === 'number' ? new Decimal(number) : number

/** The one form of a decimal; null when it is out of range or not a number. */
export function held(value: Decimal): FeelNumber | null {
  if (!value.isFinite()) return null
  if (value.precision() > 34) return held(value.toSignificantDigits(34))
  if (value.isZero()) return 0
  const near = value.toNumber()
  if (value.precision() <= 15) {
    const size = Math.abs(near)
    if (size > 1e-290 && size < 1e290) return near
  }
  return Number.isSafeInteger(near) && value.equals(near) ? near : value
}

/** The number a text of digits says, or null: `12`, `.5`, `-1.5e3`. */
export function numberFrom(text: string): FeelNumber | null {
  if (text.length > 10_000 || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null
  return held(new Decimal(text))
}

/** A JavaScript number, taken as the decimal it prints as; null for NaN and infinities. */
export const numberOf = (value: number): FeelNumber | null =>
  Number.isSafeInteger(value) ? value + 0 : held(new Decimal(value))

/** All the digits, without an exponent. */
export const printNumber = (number: FeelNumber): string =>
  Number.isSafeInteger(number) ? String(number) : decimal(number).toFixed()

/** A whole number as a JavaScript number, or null when it is not one or is beyond 2^53. */
export const wholeOf = (value: unknown): number | null =>
  Number.isSafeInteger(value) ? (value as number) : null

export function compareNumbers(a: FeelNumber, b: FeelNumber): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0
  return decimal(a).comparedTo(decimal(b))
}

/** The scale (1 to a million) at which a number is whole and of at most 15 digits, or 0: then double arithmetic on it is exact. */
function scaleOf(number: number): number {
  if (Number.isInteger(number)) return 1
  for (let scale = 100; scale <= 1e6; scale *= 100) {
    const whole = Math.round(number * scale)
    if (whole / scale === number) return Math.abs(whole) <= 1e15 ? scale : 0
  }
  return 0
}

export function add(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isInteger(a) && Number.isInteger(b)) {
      if (Number.isSafeInteger(sum)) return sum
    } else {
      const scale = Math.max(scaleOf(a), scaleOf(b))
      const [x, y] = [Math.round(a * scale), Math.round(b * scale)]
      const exact = scale > 1 && x / scale === a && y / scale === b
      if (exact && Math.abs(x) + Math.abs(y) <= 1e15) return (x + y) / scale
    }
  }
  return held(decimal(a).plus(decimal(b)))
}

export const negate = (a: FeelNumber): FeelNumber => (typeof a === 'number' ? 0 - a : a.negated())

export const subtract = (a: FeelNumber, b: FeelNumber): FeelNumber | null => add(a, negate(b))

export function multiply(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const [left, right] = [scaleOf(a), scaleOf(b)]
    const product = Math.round(a * left) * Math.round(b * right)
    if (left * right === 1 && Number.isSafeInteger(product)) return product + 0
    if (left && right && Math.abs(product) <= 1e15) return product / (left * right) + 0
  }
  return held(decimal(a).times(decimal(b)))
}

export function divide(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (b === 0) return null
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) {
    const quotient = (a as number) / (b as number)
    if (Number.isInteger(quotient) && quotient * (b as number) === a) return quotient + 0
    const scaled = Math.round(quotient * 1e6)
    const whole = scaled * (b as number)
    const exact = Math.abs(scaled) <= 1e15 && Number.isSafeInteger(whole)
    if (exact && whole === (a as number) * 1e6) return scaled / 1e6
  }
  return held(decimal(a).dividedBy(decimal(b)))
}

export function power(base: FeelNumber, exponent: FeelNumber): FeelNumber | null {
  if (exponent === 2) return multiply(base, base)
  return held(decimal(base).pow(decimal(exponent)))
}
