import {
  type Expr,
  type Run,
  type TestCode,
  type UnaryTests,
  type Value,
  isNumber,
} from '../feel/index.ts'

/** The rules of a table, a bit for each, 32 to a word. */
export type RuleSet = Uint32Array

/** Which rules a value passes in one column; undefined for a value that must be tried rule by rule. */
export type ColumnIndex = (value: Value, run: Run) => RuleSet | undefined

/** What a column's rules say, and the code that tries it; undefined lets everything through. */
export type ColumnTests = { tests: UnaryTests | undefined; code: TestCode | undefined }[]

/** The memory one column may keep, in words. */
const room = 1_000_000

/**
 * An index of a column whose tests are settled by literals of one kind. Numbers fall in cells between the numbers that
 * the tests name, and pass the same rules throughout a cell; texts and truth values are remembered one by one.
 */
export function indexOf(column: ColumnTests): ColumnIndex | undefined {
  const literals: Value[] = []
  const settled = column.every(({ tests, code }) => !code || (tests && gather(tests, literals)))
  const [first] = literals
  if (!settled || first === undefined) return undefined
  const kind = typeof first
  if (kind === 'object' || literals.some((one) => typeof one !== kind)) return undefined
  const cells = new Map<Value, RuleSet>()
  const most = room / Math.ceil(column.length / 32)
  const cellOf = kind === 'number' ? cellsBetween(literals as number[]) : (value: Value) => value
  return (value, run) => {
    if (typeof value !== kind) return undefined
    const cell = cellOf(value as never)
    const known = cells.get(cell)
    if (known) return known
    const rules = passedBy(column, value, run)
    if (cells.size < most) cells.set(cell, rules)
    return rules
  }
}

function passedBy(column: ColumnTests, value: Value, run: Run): RuleSet {
  const rules = new Uint32Array(Math.ceil(column.length / 32))
  for (const [rule, { code }] of column.entries()) {
    if (!code || code(value, [], run) === true) rules[rule >>> 5]! |= 1 << (rule & 31)
  }
  return rules
}

/** The cell a number falls in: odd on a number that is named, even between two of them. */
function cellsBetween(named: number[]): (value: number) => number {
  const cuts = [...new Set(named)].toSorted((a, b) => a - b)
  return (value) => {
    let low = 0
    let high = cuts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (cuts[middle]! < value) low = middle + 1
      else high = middle
    }
    return cuts[low] === value ? 2 * low + 1 : 2 * low
  }
}

/** Gathers the literals that settle the tests; false when something else does. */
function gather(tests: UnaryTests, into: Value[]): boolean {
  return tests.kind === 'anything' || tests.tests.every(({ value }) => gatherFrom(value, into))
}

function gatherFrom(expr: Expr, into: Value[]): boolean {
  switch (expr.kind) {
    case 'literal':
      into.push(expr.value)
      return expr.value !== null
    case 'range':
      return [expr.from, expr.to].every((end) => !end || gatherFrom(end, into))
    case 'list':
      return expr.items.every((item) => gatherFrom(item, into))
    case 'negate': {
      const { value } = expr
      if (value.kind !== 'literal' || typeof value.value !== 'number') return false
      into.push(0 - value.value)
      return isNumber(value.value)
    }
    default:
      return false
  }
}
