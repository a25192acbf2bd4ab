// Arithmetic, comparison and three-valued logic. Whole and short decimal numbers go straight through.
import type { Comparison, Expr } from '../ast.ts'
import { compare, equal } from '../equality.ts'
import * as number from '../number.ts'
import type { Run } from '../run.ts'
import { refuse, spend } from '../run.ts'
import {
  addTemporals,
  divideDuration,
  isTemporal,
  multiplyDuration,
  negateDuration,
  subtractTemporals,
} from '../time/arithmetic.ts'
import type { Range, Value } from '../value.ts'
import { codeOf } from './expression.ts'
import type { Code, Scope } from './scope.ts'
import { placeAt } from './scope.ts'

type Of<K extends Expr['kind']> = Extract<Expr, { kind: K }>
type Operation = (a: Value, b: Value, run: Run) => Value

const { isNumber } = number

/** The longest string that an expression may make, in UTF-16 units. */
export const longestString = 1_000_000

/** What it costs to look up a time zone, in steps. */
const zoned = 5

/** What it costs to raise a number to a power. */
const costOfPower = (power: number.FeelNumber): number =>
  Number.isInteger(power) ? 5 + Math.min(Math.abs(power as number) >> 5, 200) : 200

const operations: Record<'+' | '-' | '*' | '/' | '**', Operation> = {
  '+': (a, b, run) => {
    if (isNumber(a) && isNumber(b)) return number.add(a, b)
    if (typeof a === 'string' && typeof b === 'string') {
      const fits = a.length + b.length <= longestString && spend(run, (a.length + b.length) >> 6)
      return fits ? a + b : null
    }
    return isTemporal(a) && isTemporal(b) && spend(run, zoned) ? addTemporals(a, b) : null
  },
  '-': (a, b, run) => {
    if (isNumber(a) && isNumber(b)) return number.subtract(a, b)
    return isTemporal(a) && isTemporal(b) && spend(run, zoned) ? subtractTemporals(a, b) : null
  },
  '*': (a, b) => (isNumber(a) && isNumber(b) ? number.multiply(a, b) : multiplyDuration(a, b)),
  '/': (a, b) => (isNumber(a) && isNumber(b) ? number.divide(a, b) : divideDuration(a, b)),
  '**': (a, b, run) => {
    if (!isNumber(a) || !isNumber(b) || !spend(run, costOfPower(b))) return null
    return number.power(a, b)
  },
}

export function arithmeticCode(
  { operator, left, right, at }: Of<'arithmetic'>,
  scope: Scope,
): Code {
  const [a, b] = [codeOf(left, scope), codeOf(right, scope)]
  const operation = operations[operator]
  const place = placeAt(scope, at)
  const slow: Operation = (x, y, run) =>
    operation(x, y, run) ?? refuse(run, `Det kan ikke regnes ud med »${operator}«.`, place)
  if (operator === '+' || operator === '-') {
    const sign = operator === '+' ? 1 : -1
    return (slots, run) => {
      const [x, y] = [a(slots, run), b(slots, run)]
      if (Number.isInteger(x) && Number.isInteger(y)) {
        const sum = (x as number) + sign * (y as number)
        if (Number.isSafeInteger(sum)) return sum
      }
      return slow(x, y, run)
    }
  }
  return (slots, run) => slow(a(slots, run), b(slots, run), run)
}

export function negateCode({ value, at }: Of<'negate'>, scope: Scope): Code {
  const code = codeOf(value, scope)
  const place = placeAt(scope, at)
  return (slots, run) => {
    const of = code(slots, run)
    const opposite = isNumber(of) ? number.negate(of) : negateDuration(of)
    return opposite ?? refuse(run, 'Kun tal og varigheder kan have minus foran.', place)
  }
}

const isClock = (value: Value): boolean =>
  isTemporal(value) && (value.kind === 'time' || value.kind === 'date and time')

/** What a comparison says of two values; null when it cannot be told. */
function compared(operator: Comparison, a: Value, b: Value, run: Run): boolean | null {
  if (operator === '=') return equal(a, b, run)
  if (operator === '!=') {
    const same = equal(a, b, run)
    return same === null ? null : !same
  }
  if (isClock(a) && !spend(run, zoned)) return null
  const order = compare(a, b)
  if (order === null) return null
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

const native: Record<Comparison, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

/** A comparison that notes a problem when two values have no order. */
export function comparisonOf(operator: Comparison, scope: Scope, at: number): Operation {
  const place = placeAt(scope, at)
  const quick = native[operator]
  return (a, b, run) => {
    if (typeof a === 'number' && typeof b === 'number') return quick(a, b)
    const told = compared(operator, a, b, run)
    return told ?? refuse(run, 'De to værdier kan ikke sammenlignes.', place)
  }
}

export function comparisonCode(
  { operator, left, right, at }: Of<'comparison'>,
  scope: Scope,
): Code {
  const [a, b] = [codeOf(left, scope), codeOf(right, scope)]
  const operation = comparisonOf(operator, scope, at)
  return (slots, run) => operation(a(slots, run), b(slots, run), run)
}

export function andCode({ left, right }: Of<'and' | 'or'>, scope: Scope): Code {
  const [a, b] = [codeOf(left, scope), codeOf(right, scope)]
  return (slots, run) => {
    const x = a(slots, run)
    if (x === false) return false
    const y = b(slots, run)
    return y === false ? false : x === true && y === true ? true : null
  }
}

export function orCode({ left, right }: Of<'and' | 'or'>, scope: Scope): Code {
  const [a, b] = [codeOf(left, scope), codeOf(right, scope)]
  return (slots, run) => {
    const x = a(slots, run)
    if (x === true) return true
    const y = b(slots, run)
    return y === true ? true : x === false && y === false ? false : null
  }
}

export function betweenCode({ value, low, high, at }: Of<'between'>, scope: Scope): Code {
  const [x, a, b] = [value, low, high].map((part) => codeOf(part, scope)) as [Code, Code, Code]
  const [above, below] = [comparisonOf('>=', scope, at), comparisonOf('<=', scope, at)]
  return (slots, run) => {
    const of = x(slots, run)
    const [from, to] = [above(of, a(slots, run), run), below(of, b(slots, run), run)]
    return from === false || to === false ? false : from === true && to === true ? true : null
  }
}

export function rangeCode(expr: Of<'range'>, scope: Scope): Code {
  const { fromIncluded, toIncluded } = expr
  const from = expr.from && codeOf(expr.from, scope)
  const to = expr.to && codeOf(expr.to, scope)
  const place = placeAt(scope, expr.at)
  return (slots, run) => {
    const range: Range = { kind: 'range', fromIncluded, toIncluded }
    if (from) range.from = from(slots, run)
    if (to) range.to = to(slots, run)
    const [a, b] = [range.from ?? null, range.to ?? null]
    if (a === null || b === null || expr.from === expr.to) return range
    const order = compare(a, b)
    if (order === null) return refuse(run, 'Intervallets ender kan ikke sammenlignes.', place)
    return order <= 0 ? range : refuse(run, 'Intervallet slutter, før det begynder.', place)
  }
}
