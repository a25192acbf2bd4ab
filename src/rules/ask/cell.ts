// A cell is a set of answers that no test tells apart. One of them, `value`, stands for all.
import { Decimal, equal } from '../feel/index.ts'
import type { Value } from '../feel/index.ts'
import type { Line } from './line.ts'

export type Cell =
  | { kind: 'point'; value: Value }
  /** Everything strictly between two places of a line; an absent end is open for ever. */
  | { kind: 'between'; value: Value; line: Line; low?: Decimal; high?: Decimal }
  /** Every text but these. */
  | { kind: 'other'; value: Value; than: readonly Value[] }
  /** Any value at all: nothing is known of what it may be. */
  | { kind: 'whatever'; value: Value }

/** Whether a cell holds one value only, so that what is said of `value` is all there is to say. */
export const isPoint = (cell: Cell): boolean => cell.kind === 'point'

export function contains(cell: Cell, value: Value): boolean {
  if (cell.kind === 'point') return equal(cell.value, value) === true
  if (cell.kind === 'whatever') return true
  if (cell.kind === 'other') {
    return typeof value === 'string' && !cell.than.some((other) => other === value)
  }
  const place = cell.line.placeOf(value)
  return (
    place !== undefined &&
    (cell.low === undefined || place.gt(cell.low)) &&
    (cell.high === undefined || place.lt(cell.high))
  )
}

/** The cells that points cut a line into, in order: between, point, between, point … with nothing empty. */
export function cutLine(line: Line, points: readonly Decimal[]): Cell[] {
  const inside = points.filter(
    (p) => (!line.first || p.gt(line.first)) && (!line.end || p.lt(line.end)),
  )
  const sorted = inside.toSorted((a, b) => a.comparedTo(b))
  if (line.first) sorted.unshift(line.first)
  const cells: Cell[] = []
  for (let i = line.first ? 0 : -1; i < sorted.length; i++) {
    const low = sorted[i]
    if (low) cells.push({ kind: 'point', value: line.at(low) })
    cells.push(...gap(line, low, sorted[i + 1] ?? line.end))
  }
  return cells
}

function gap(line: Line, low?: Decimal, high?: Decimal): Cell[] {
  if (line.step && low && high) {
    const room = high.minus(low).toNumber()
    if (room <= line.step) return []
    if (room === 2) return [{ kind: 'point', value: line.at(low.plus(1)) }]
  }
  const value = line.at(placeBetween(line, low, high))
  return [{ kind: 'between', value, line, ...(low && { low }), ...(high && { high }) }]
}

/** A plain place strictly between two: whole where it can be, near the end that is not open. */
export function placeBetween(line: Line, low?: Decimal, high?: Decimal): Decimal {
  if (low && high) {
    const middle = low.plus(high).div(2)
    for (const whole of [middle.floor(), middle.ceil()]) {
      if (whole.gt(low) && whole.lt(high)) return whole
    }
    for (let digits = 1; digits < 33; digits++) {
      const short = middle.toDecimalPlaces(digits)
      if (short.gt(low) && short.lt(high)) return short
    }
    return middle
  }
  if (low) return low.floor().plus(1)
  if (high) return high.ceil().minus(1)
  return line.name === 'date' ? new Decimal(20_454) : new Decimal(0)
}

/** A text that is none of these. */
export function otherText(than: readonly Value[]): string {
  let text = 'noget andet'
  while (than.includes(text)) text += '!'
  return text
}

/** Two ends inside a cell between two places, as near to them as counts; for an open end, far away. */
export function endsOf(cell: Extract<Cell, { kind: 'between' }>): [Decimal, Decimal] {
  const { line, low, high } = cell
  const inward = (end: Decimal) =>
    line.step ?? (end.isZero() ? 1e-20 : end.abs().times('1e-22').toNumber())
  const from = low ? low.plus(inward(low)) : line.far.negated()
  const to = high ? high.minus(inward(high)) : line.far
  const middle = line.placeOf(cell.value)!
  return [Decimal.min(from, middle), Decimal.max(to, middle)]
}
