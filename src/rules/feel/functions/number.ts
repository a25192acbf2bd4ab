// Numeric functions (DMN 1.5, 10.3.4.5).
import type { FeelNumber } from '../number.ts'
import { Decimal, decimal, held, isNumber, negate, wholeOf } from '../number.ts'
import type { Run } from '../run.ts'
import { refuse, spend } from '../run.ts'
import { isTemporal, negateDuration } from '../time/arithmetic.ts'
import { compare } from '../equality.ts'
import type { FeelFunction, Value } from '../value.ts'
import { define } from './define.ts'

type Rounding = 0 | 1 | 2 | 3 | 4 | 5 | 6

const smallestScale = -6_111
const largestScale = 6_176

/** A number with so many decimals, or rounded to a power of ten when the scale is negative. */
function rounded(number: FeelNumber, scale: number, mode: Rounding): FeelNumber | null {
  if (scale === 0 && Number.isSafeInteger(number)) return number
  if (scale >= 0) return held(decimal(number).toDecimalPlaces(scale, mode))
  const unit = new Decimal(10).pow(-scale)
  return held(decimal(number).dividedBy(unit).toDecimalPlaces(0, mode).times(unit))
}

/** What rounding costs in steps: a number far from 1 has many digits on the way. */
const costOf = (number: FeelNumber, scale: number): number =>
  typeof number === 'number' ? Math.abs(scale) >> 5 : (Math.abs(number.e) + Math.abs(scale)) >> 5

const rounding = (name: string, mode: Rounding, optional = false): FeelFunction =>
  define(
    name,
    `n: number, scale${optional ? '?' : ''}: number`,
    ([number, scale]: [FeelNumber, FeelNumber?], run: Run) => {
      if (scale === null && optional) return refuse(run, `»${name}« mangler antallet af decimaler.`)
      const whole = decimal(scale ?? 0)
        .trunc()
        .toNumber()
      if (whole < smallestScale || whole > largestScale) {
        return refuse(run, `»${name}« kan ikke give så mange decimaler.`)
      }
      return spend(run, costOf(number, whole)) ? rounded(number, whole, mode) : null
    },
  )

/** The rest of a division, with the sign of the divisor. */
function modulo([dividend, divisor]: [FeelNumber, FeelNumber], run: Run): Value {
  if (divisor === 0) return refuse(run, 'Der kan ikke deles med nul.')
  if (Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor)) {
    const rest = (dividend as number) % (divisor as number)
    return (
      (rest !== 0 && rest < 0 !== (divisor as number) < 0 ? rest + (divisor as number) : rest) + 0
    )
  }
  const [a, b] = [decimal(dividend), decimal(divisor)]
  if (!spend(run, 5 + (Math.abs(a.e - b.e) >> 5))) return null
  const rest = a.modulo(b)
  return held(!rest.isZero() && rest.isNegative() !== b.isNegative() ? rest.plus(b) : rest)
}

function absolute([of]: [Value], run: Run): Value {
  if (isNumber(of)) return compare(of, 0)! < 0 ? negate(of) : of
  const opposite = isTemporal(of) ? negateDuration(of) : null
  if (opposite === null) return refuse(run, '»abs« tager et tal eller en varighed.')
  return compare(of, opposite)! < 0 ? opposite : of
}

/** A function of one number, and what it costs in steps; null where it has no value. */
const ofNumber = (name: string, cost: number, give: (number: Decimal) => Decimal): FeelFunction =>
  define(name, 'number: number', ([number]: [FeelNumber], run: Run) => {
    if (!spend(run, cost)) return null
    const result = held(give(decimal(number)))
    return result ?? refuse(run, `»${name}« har ingen værdi her.`)
  })

const isEven = ([number]: [FeelNumber], odd: boolean): boolean => {
  const whole = wholeOf(number)
  if (whole !== null) return (whole % 2 !== 0) === odd
  const value = decimal(number)
  return value.isInteger() && !value.modulo(2).isZero() === odd
}

/** e to a power; beyond the range of numbers there is no need to try. */
const exponential = (number: Decimal): Decimal =>
  number.abs().greaterThan(15_000) ? new Decimal(number.isNegative() ? 0 : Infinity) : number.exp()

export const numberFunctions: FeelFunction[] = [
  rounding('decimal', Decimal.ROUND_HALF_EVEN),
  rounding('floor', Decimal.ROUND_FLOOR, true),
  rounding('ceiling', Decimal.ROUND_CEIL, true),
  rounding('round up', Decimal.ROUND_UP),
  rounding('round down', Decimal.ROUND_DOWN),
  rounding('round half up', Decimal.ROUND_HALF_UP),
  rounding('round half down', Decimal.ROUND_HALF_DOWN),
  define('abs', 'n: amount', absolute),
  define('modulo', 'dividend: number, divisor: number', modulo),
  ofNumber('sqrt', 20, (number) => number.sqrt()),
  ofNumber('log', 100, (number) => number.ln()),
  ofNumber('exp', 200, exponential),
  define('odd', 'number: number', (args: [FeelNumber]) => isEven(args, true)),
  define('even', 'number: number', (args: [FeelNumber]) => isEven(args, false)),
]
