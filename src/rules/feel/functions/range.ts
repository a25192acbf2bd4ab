// A range from its text: its ends are literals, or dates and times made of them.
import type { Expr } from '../ast.ts'
import { compare } from '../equality.ts'
import { parseExpression } from '../parse.ts'
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

const open = { fromIncluded: false, toIncluded: false }
const withoutStart = /^\s*[(\]]\s*\.\.(.+)([)[\]])\s*$/s
const withoutEnd = /^\s*([([\]])(.+)\.\.\s*[)[]\s*$/s

/** The range that a text says, when its ends are given and in order, or one of them is (rule 66); else null. */
export function rangeFrom(text: string): Range | null {
  const [, below, last] = withoutStart.exec(text) ?? []
  const [, first, above] = withoutEnd.exec(text) ?? []
  const ends = [below, above].map((end) => (end === undefined ? null : endFrom(end)))
  if (ends[0] != null) return { kind: 'range', ...open, to: ends[0], toIncluded: last === ']' }
  if (ends[1] != null) return { kind: 'range', ...open, from: ends[1], fromIncluded: first === '[' }
  const parsed = parseExpression(text)
  return parsed.ok ? between(parsed.value) : null
}

function endFrom(text: string): Value {
  const parsed = parseExpression(text)
  const end = parsed.ok ? literal(parsed.value) : null
  return compare(end, end) === null ? null : end
}

function between(expr: Expr): Range | null {
  if (expr.kind !== 'range') return null
  const [from, to] = [literal(expr.from), literal(expr.to)]
  const order = from === null || to === null ? null : compare(from, to)
  if (order === null || order > 0) return null
  return { kind: 'range', from, to, fromIncluded: expr.fromIncluded, toIncluded: expr.toIncluded }
}
