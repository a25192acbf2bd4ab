// A range from its text: its ends are literals, or dates and times made of them.
import type { Expr } from '../ast.ts'
import { compare } from '../equality.ts'
import { startRun } from '../run.ts'
import type { Range, Value } from '../value.ts'
import { builtins } from './all.ts'

const makers = new Set(['date', 'time', 'date and time', 'duration'])

function literal(expr: Expr | undefined): Value {
  if (expr?.kind === 'literal') return expr.value
  if (expr?.kind !== 'call' || expr.callee.kind !== 'name' || !makers.has(expr.callee.name)) {
    return null
  }
  const args = expr.args.map(({ name, value }) =>
    name === undefined && value.kind === 'literal' ? value.value : null,
  )
  return args.length > 0 && !args.includes(null)
    ? builtins.get(expr.callee.name)!.call(args, startRun(new Date(0)))
    : null
}

/** The range that an expression is, when both its ends are given and in order; else null. */
export function rangeFrom(expr: Expr): Range | null {
  if (expr.kind !== 'range') return null
  const [from, to] = [literal(expr.from), literal(expr.to)]
  const order = from === null || to === null ? null : compare(from, to)
  if (order === null || order > 0) return null
  return { kind: 'range', from, to, fromIncluded: expr.fromIncluded, toIncluded: expr.toIncluded }
}
