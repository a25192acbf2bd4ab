// Operations and built-in functions: run on the values that their arguments can have.
import { compileExpression, typeOf } from '../feel/index.ts'
import type { Expr } from '../feel/index.ts'
import type { Ref } from './diagram.ts'
import { readRef } from './expression.ts'
import type { Names, Pass } from './pass.ts'
import { applied, freshRun, lift, refOf } from './pass.ts'
import type { Term } from './term.ts'
import { settled } from './term.ts'
import { trendOf } from './trend.ts'
import { partsOf, textOf } from './variable.ts'

/** An operation or a built-in function, argument by argument. */
export function pieces(pass: Pass, expr: Expr, args: Expr[], names: Names): Ref {
  const shell = shellOf(expr, args)
  const refs = args.map((arg) => readRef(pass, arg, names))
  return lift(pass, refs, expr.kind, (terms) => shell(pass, terms))
}

type Shell = (pass: Pass, terms: readonly Term[]) => Term
const shells = new WeakMap<Expr, Shell>()

/** An expression with its arguments taken out, to be run on values of them. */
export function shellOf(expr: Expr, args: Expr[]): Shell {
  const known = shells.get(expr)
  if (known) return known
  const slots = args.map((_, i) => `argument${i}`)
  const emptied = replaced(expr, new Map(args.map((arg, i) => [arg, slots[i]!])))
  const code = compileExpression(emptied, slots)
  const trend = trendOf(expr)
  const text = textOf(emptied)
  const shell: Shell = (pass, terms) =>
    timesZero(pass, expr, terms) ??
    applied(terms, text, (values) => code([...values], freshRun(pass)), trend)
  shells.set(expr, shell)
  return shell
}

/** Nothing times a number is nothing, whichever number it is: here the answer does not matter. */
function timesZero(pass: Pass, expr: Expr, terms: readonly Term[]): Term | undefined {
  if (expr.kind !== 'arithmetic' || expr.operator !== '*') return undefined
  const harmless = terms.every((term) =>
    term.kind === 'value' ? term.value === 0 : isNumeric(pass, term),
  )
  return harmless && terms.some((term) => term.kind === 'value') ? settled(0) : undefined
}

function isNumeric(pass: Pass, term: Term): boolean {
  if (term.kind !== 'open' || !term.along?.trend) return false
  const { level, cell, run } = term.along
  return typeOf(run(pass.variables[level]!.cells[cell]!.value)) === 'number'
}

function replaced(expr: Expr, by: ReadonlyMap<unknown, string>): Expr {
  const swap = (part: unknown): unknown => {
    const name = by.get(part)
    if (name !== undefined) return { kind: 'name', name, at: 0 }
    if (Array.isArray(part)) return part.map(swap)
    const holder = typeof part === 'object' && part !== null && 'value' in part && !('kind' in part)
    return holder ? { ...part, value: swap(part.value) } : part
  }
  return Object.fromEntries(Object.entries(expr).map(([key, part]) => [key, swap(part)])) as Expr
}

/** An expression that is not taken apart: worked out on all the values that the names in it can have. */
export function whole(pass: Pass, expr: Expr, names: Names): Ref {
  const free = freeNames(expr, names)
  const code = compileExpression(expr, free)
  const refs = free.map((name) => refOf(pass, names.get(name)!))
  const text = textOf(expr)
  return lift(pass, refs, text, (terms) =>
    applied(terms, text, (values) => code([...values], freshRun(pass))),
  )
}

/** The names that an expression speaks of, among those in sight. */
export function freeNames(expr: object, names: Names): string[] {
  const found = new Set<string>()
  const visit = (part: { kind?: string; name?: string }) => {
    if (part.kind === 'name' && names.has(part.name!)) found.add(part.name!)
    partsOf(part).forEach(visit)
  }
  visit(expr)
  return [...found]
}
