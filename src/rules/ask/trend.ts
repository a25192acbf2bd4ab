// Which operations rise or fall with an argument when the others stand still: for those, the answer that tips a
// comparison can be found by halving.
import type { Expr } from '../feel/index.ts'
import { Decimal, isNumber } from '../feel/index.ts'
import type { Term } from './term.ts'

export type Trend = (at: number, terms: readonly Term[]) => 1 | -1 | undefined

const rising: Trend = () => 1
const risingParts = new Set(['year', 'years', 'days'])
const functions: Record<string, (1 | -1)[]> = {
  floor: [1],
  ceiling: [1],
  'round up': [1],
  'round down': [1],
  'round half up': [1],
  'round half down': [1],
  decimal: [1],
  sqrt: [1],
  exp: [1],
  log: [1],
  min: [1, 1, 1, 1, 1, 1],
  max: [1, 1, 1, 1, 1, 1],
  sum: [1, 1, 1, 1, 1, 1],
  number: [1],
  date: [1],
  'years and months duration': [-1, 1],
}

/** How an operation goes with its arguments, or undefined when nothing is known. */
export function trendOf(expr: Expr): Trend | undefined {
  if (expr.kind === 'negate') return () => -1
  if (expr.kind === 'path') return risingParts.has(expr.name) ? rising : undefined
  if (expr.kind === 'call') {
    const known = expr.callee.kind === 'name' ? functions[expr.callee.name] : undefined
    const named = expr.args.some(({ name }) => name !== undefined)
    return known && !named ? (at) => known[at] : undefined
  }
  if (expr.kind !== 'arithmetic') return undefined
  if (expr.operator === '+') return rising
  if (expr.operator === '-') return (at) => (at === 0 ? 1 : -1)
  if (expr.operator === '*') return (at, terms) => signOf(terms[1 - at]!)
  if (expr.operator === '/') return (at, terms) => (at === 0 ? signOf(terms[1]!) : undefined)
  return undefined
}

function signOf(term: Term): 1 | -1 | undefined {
  if (term.kind !== 'value' || !isNumber(term.value)) return undefined
  return new Decimal(term.value).isNegative() ? -1 : 1
}
