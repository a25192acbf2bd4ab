// Where a term is open, the diagrams say too much. What they say may be true all the same: here it is tried on values.
import type { Value } from '../feel/index.ts'
import { endsOf } from './cell.ts'
import type { Cell } from './cell.ts'
import type { State } from './state.ts'
import { completed, outcomeOf, place } from './state.ts'
import { keyOfValue } from './term.ts'
import { witnessFor } from './witness.ts'

const tries = 40

/** Whether each relevant level is shown to matter by two completions that differ in it alone. */
export const proven = (state: State): boolean =>
  state.relevant.every(
    (level) =>
      witnessFor(state.d, state.root, level) !== undefined || pairFound(state, level) !== undefined,
  )

/** Two completions that differ in one answer and give different outcomes, found by trying. */
export function pairFound(state: State, level: number) {
  const { analysis } = state
  const { path, cells } = analysis.variables[level]!
  const random = generator(level + 1)
  for (let round = 0; round < tries; round++) {
    const chosen = analysis.variables.map((variable) =>
      Math.floor(random() * variable.cells.length),
    )
    const inputs = completed(state, chosen)
    for (const other of state.relevant) {
      const variable = analysis.variables[other]!
      if (other !== level)
        place(inputs, variable.path, valueIn(variable.cells[chosen[other]!]!, random()))
    }
    const outcomes = new Map<string, { value: Value; outcome: Value }>()
    for (const value of [0, 1, 2].map(() =>
      valueIn(cells[Math.floor(random() * cells.length)]!, random()),
    )) {
      place(inputs, path, value)
      const outcome = outcomeOf(analysis, inputs)
      outcomes.set(keyOfValue(outcome), { value, outcome })
    }
    if (outcomes.size > 1) return { inputs, outcomes: [...outcomes.values()] }
  }
  return undefined
}

/** A value of a cell; `share` tells roughly where in it. */
export function valueIn(cell: Cell, share: number): Value {
  if (cell.kind === 'other')
    return share < 0.5 ? cell.value : `${String(cell.value)} ${Math.floor(share * 1000)}`
  if (cell.kind !== 'between' || share < 0.2) return cell.value
  const { line, low, high } = cell
  const middle = line.placeOf(cell.value)!
  const [first, last] = endsOf(cell)
  const wanted =
    low && high
      ? low.plus(high.minus(low).times(share.toFixed(4)))
      : middle.plus(Math.floor((low ? share : high ? -share : share - 0.6) * 1000))
  const place = line.step ? wanted.floor() : wanted
  return line.at(place.lt(first) ? first : place.gt(last) ? last : place)
}

/** Numbers from 0 to 1 that are the same every time. */
export function generator(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
