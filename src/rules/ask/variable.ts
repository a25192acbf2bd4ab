// A variable is one thing that can be asked: an input, or one part of an input that has parts. Its cells are cut by the
// constants that the rules compare it with; which those are shows while the rules are read.
import { compileExpression, compileUnaryTests, isNumber, startRun, typeOf } from '../feel/index.ts'
import type { Expr, UnaryTests, Value } from '../feel/index.ts'
import { fits } from '../decide/coerce.ts'
import { allowedOf } from '../decide/type.ts'
import type { Type } from '../decide/type.ts'
import type { Cell } from './cell.ts'
import { cutLine, otherText } from './cell.ts'
import { lineOf } from './line.ts'
import { keyOfValue } from './term.ts'

export type Variable = {
  /** The input's name, and the parts below it. */
  path: readonly string[]
  type: Type
  /** Other types it must be of too: those that other versions of the rules give it. */
  also: Type[]
  /** What it can be, by the name of the type; filled in on the way when the model does not say. */
  kinds: Set<string>
  /** The constants it is compared with, by key. */
  cuts: Map<string, Value>
  /** What columns say that it may be, when its own type does not say. */
  columns: Map<string, UnaryTests>
  /** When the answer is known: the one value it has. */
  pinned?: { value: Value }
  cells: readonly Cell[]
}

export const nameOf = (variable: Variable): string => variable.path.join('.')

/** The variables of an input: itself, or its parts, however deep. */
export function variablesOf(path: readonly string[], type: Type, depth = 0): Variable[] {
  if (type.shape.kind === 'context' && depth < 8 && !allowedOf(type)) {
    return [...type.shape.parts].flatMap(([name, part]) =>
      variablesOf([...path, name], part, depth + 1),
    )
  }
  const kinds = new Set(type.shape.kind === 'simple' ? [type.shape.name] : [])
  const variable: Variable = {
    path,
    type,
    also: [],
    kinds,
    cuts: new Map(),
    columns: new Map(),
    cells: [],
  }
  for (const value of constantsIn(allowedOf(type)?.tests)) cut(variable, value)
  return [variable]
}

/** Says that another version of the rules gives the variable another type. */
export function alsoOf(variable: Variable, type: Type): void {
  variable.also.push(type)
  for (const value of constantsIn(allowedOf(type)?.tests)) cut(variable, value)
}

/** Notes a constant that the variable is compared with. True when that is news. */
export function cut(variable: Variable, value: Value): boolean {
  const kind = typeOf(value)
  const key = `${kind} ${keyOfValue(value)}`
  if (value === null || variable.cuts.has(key) || variable.cuts.size >= 500) return false
  if (!isFree(variable) && !variable.kinds.has(kind)) return false
  variable.cuts.set(key, value)
  if (isFree(variable)) variable.kinds.add(kind)
  return true
}

/** Notes what a column allows, for an input whose own type does not say. True when that is news. */
export function notedColumn(variable: Variable, tests: UnaryTests): boolean {
  const key = textOf(tests)
  const constants = constantsIn(tests)
  if (allowedOf(variable.type) || variable.columns.has(key) || constants.length === 0) return false
  variable.columns.set(key, tests)
  for (const value of constants) cut(variable, value)
  return true
}

/** Whether the model says nothing of what it is. */
export const isFree = (variable: Variable): boolean => variable.type.shape.kind === 'any'

/** Makes the cells anew from all that is known of the constants. */
export function cutCells(variable: Variable): void {
  variable.cells = variable.pinned
    ? [{ kind: 'point', value: variable.pinned.value }]
    : allowedCells(variable)
}

function allowedCells(variable: Variable): Cell[] {
  const cells = [...variable.kinds].flatMap((kind) => cellsOfKind(variable, kind))
  if (cells.length === 0) return [{ kind: 'whatever', value: null }]
  const own = allowedOf(variable.type)?.tests
  const others = variable.also.map((type) => fits(type))
  const tests = (own ? [own] : [...variable.columns.values()]).map((one) => compileUnaryTests(one))
  if (tests.length === 0 && others.length === 0) return cells
  const run = startRun(new Date(0))
  const passes = (value: Value) =>
    tests.length === 0 || tests.some((test) => test(value, [], run) === true)
  const all = [fits(variable.type), ...others]
  const left = cells.filter((cell) =>
    samplesOf(cell).some((v) => passes(v) && all.every((fit) => fit(v, run))),
  )
  if (tests.length > 0 && passes(null)) left.push({ kind: 'point', value: null })
  return left.length ? left : cells
}

function cellsOfKind(variable: Variable, kind: string): Cell[] {
  const constants = [...variable.cuts.values()].filter((value) => typeOf(value) === kind)
  const point = (value: Value): Cell => ({ kind: 'point', value })
  if (kind === 'boolean') return [point(true), point(false)]
  if (kind === 'string') {
    const other: Cell = { kind: 'other', value: otherText(constants), than: constants }
    return [...constants.map(point), other]
  }
  const line = lineOf(kind)
  if (!line) return [...constants.map(point), { kind: 'whatever', value: null }]
  const places = constants.flatMap((value) => line.placeOf(value) ?? [])
  const apart = new Map(places.map((place) => [place.toString(), place]))
  return cutLine(line, [...apart.values()])
}

/** Values of a cell to try a test on whose constants did not cut it. */
function samplesOf(cell: Cell): Value[] {
  if (cell.kind !== 'between') return [cell.value]
  const { line, low, high } = cell
  const middle = line.placeOf(cell.value)!
  const near = [1, 2, 3, 7].flatMap((n) => [middle.plus(n), middle.minus(n)])
  const inside = near.filter((place) => (!low || place.gt(low)) && (!high || place.lt(high)))
  return [cell.value, ...inside.map(line.at)]
}

/** Every constant that stands in unary tests: what can be worked out without knowing any name. */
export function constantsIn(tests: UnaryTests | undefined): Value[] {
  if (!tests || tests.kind === 'anything') return []
  return tests.tests.flatMap((test) => constantsOf(test.value))
}

function constantsOf(expr: Expr): Value[] {
  const value = speaksOfNames(expr) ? null : compileExpression(expr)([], startRun(new Date(0)))
  if (value !== null) return scalarsOf(value)
  return partsOf(expr).flatMap(constantsOf)
}

function scalarsOf(value: Value): Value[] {
  if (Array.isArray(value)) return value.flatMap(scalarsOf)
  if (value === null || typeof value !== 'object' || isNumber(value)) return [value]
  if ('kind' in value && value.kind === 'range') return [value.from ?? null, value.to ?? null]
  return [value]
}

const isExpr = (part: unknown): part is Expr =>
  typeof part === 'object' && part !== null && 'at' in part && 'kind' in part

/** The expressions right below one, in whatever shape its node holds them. */
export function partsOf(node: object): Expr[] {
  return Object.values(node).flatMap((part: unknown): Expr[] => {
    if (isExpr(part)) return [part]
    if (Array.isArray(part)) return part.flatMap((item) => (isExpr(item) ? [item] : wrapped(item)))
    return []
  })
}

const wrapped = (item: unknown): Expr[] =>
  typeof item === 'object' && item !== null ? partsOf(item) : []

/** Names that are called are built-in functions here: allowed values know no others. */
export const speaksOfNames = (expr: Expr): boolean =>
  expr.kind === 'name' ||
  partsOf(expr).some(
    (part) => !(expr.kind === 'call' && part === expr.callee) && speaksOfNames(part),
  )

/** What FEEL says, apart from where it stands. */
export const textOf = (part: object): string =>
  JSON.stringify(part, (key, value: unknown) => (key === 'at' ? undefined : value))
