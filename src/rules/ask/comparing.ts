// Comparing an input, or something that rises or falls with it, with a constant: either the whole cell is on one side, or
// the place where it turns is found, and the cell is cut there in the next reading.
import { compare, compileExpression, equal } from '../feel/index.ts'
import type { Comparison, Decimal, Value } from '../feel/index.ts'
import { endsOf } from './cell.ts'
import type { Cell } from './cell.ts'
import type { Line } from './line.ts'
import { simplest } from './line.ts'
import type { Pass } from './pass.ts'
import { applied, freshRun, wish } from './pass.ts'
import type { Along, Term } from './term.ts'
import { keyOf, settled } from './term.ts'

const name = (text: string) => ({ kind: 'name' as const, name: text, at: 0 })
const codes = new Map<Comparison, ReturnType<typeof compileExpression>>()

function compareValues(pass: Pass, operator: Comparison, left: Value, right: Value): Value {
  let code = codes.get(operator)
  if (!code) {
    const expr = { kind: 'comparison' as const, operator, left: name('a'), right: name('b'), at: 0 }
    code = compileExpression(expr, ['a', 'b'])
    codes.set(operator, code)
  }
  return code([left, right], freshRun(pass))
}

/** What a comparison says of two terms. */
export function compared(pass: Pass, operator: Comparison, left: Term, right: Term): Term {
  const run = ([a, b]: Value[]) => compareValues(pass, operator, a!, b!)
  if (left.kind === 'open' && right.kind === 'open' && keyOf(left) === keyOf(right)) {
    if (operator === '=') return settled(true)
    if (operator === '!=') return settled(false)
  }
  if (left.kind === 'open' && right.kind === 'value' && left.along) {
    const sample = sideOf(pass, left.along, right.value)
    if (sample) return settled(run([left.along.run(sample.value), right.value]))
  }
  if (right.kind === 'open' && left.kind === 'value' && right.along) {
    const sample = sideOf(pass, right.along, left.value)
    if (sample) return settled(run([left.value, right.along.run(sample.value)]))
  }
  return applied([left, right], operator, run)
}

/** A value that stands for the whole cell in this comparison; undefined when the cell has to be cut first, or cannot be. */
export function sideOf(pass: Pass, along: Along, constant: Value): { value: Value } | undefined {
  const cell = pass.variables[along.level]!.cells[along.cell]!
  const sample = { value: cell.value }
  if (cell.kind === 'point') return sample
  if (along.itself) {
    wish(pass, along.level, constant)
    const apart =
      cell.kind === 'other' && (typeof constant !== 'string' || cell.than.includes(constant))
    if (apart) return sample
  }
  if (cell.kind !== 'between' || !along.trend) return undefined
  if (along.itself) {
    const place = cell.line.placeOf(constant)
    if (place) return isInside(cell, place) ? undefined : sample
    return compare(cell.value, constant) === null ? sample : undefined
  }
  return turns(pass, along, cell, constant) ? undefined : sample
}

const isInside = ({ low, high }: Extract<Cell, { kind: 'between' }>, place: Decimal) =>
  (!low || place.gt(low)) && (!high || place.lt(high))

/** Whether a rising or falling function passes the constant within the cell. Where it does, cuts are asked for. */
function turns(
  pass: Pass,
  along: Along,
  cell: Extract<Cell, { kind: 'between' }>,
  constant: Value,
): boolean {
  const { line } = cell
  const side = (place: Decimal) => sideAt(along.run(line.at(place)), constant)
  const [low, high] = endsOf(cell)
  const stops = [low, line.placeOf(cell.value)!, high]
  let found = false
  for (let i = 1; i < stops.length; i++) {
    const [a, b] = [stops[i - 1]!, stops[i]!]
    if (side(a) === side(b)) continue
    found = true
    for (const place of turningPlaces(line, side, a, b)) {
      if (isInside(cell, place)) wish(pass, along.level, line.at(place))
    }
  }
  return found
}

function sideAt(value: Value, constant: Value): number | null {
  const order = compare(value, constant)
  return order === null ? (equal(value, constant) === true ? 0 : null) : Math.sign(order)
}

/** Where the side changes between two places: one turn, or two with "equal" between them. */
function turningPlaces(
  line: Line,
  side: (place: Decimal) => number | null,
  low: Decimal,
  high: Decimal,
): Decimal[] {
  const [first, last] = [side(low), side(high)]
  const leaves = halve(line, low, high, (place) => side(place) === first)
  const arrives = halve(line, low, high, (place) => side(place) !== last)
  return [leaves, arrives]
}

/** The plainest place at which `holds` stops holding. */
function halve(
  line: Line,
  low: Decimal,
  high: Decimal,
  holds: (place: Decimal) => boolean,
): Decimal {
  let [yes, no] = [low, high]
  for (let i = 0; i < 240; i++) {
    const middle = yes.plus(no).div(2)
    const next = line.step ? middle.floor() : middle
    if (next.lte(yes) || next.gte(no)) break
    if (holds(next)) yes = next
    else no = next
  }
  return line.step ? no : simplest(yes, no)
}
