// The truth by trying everything: each input runs through its pool, and the decision is taken for every combination.
import type { Compiled } from '../../decide/compiled.ts'
import { decide } from '../../decide/decide.ts'
import type { Context, Value } from '../../feel/index.ts'
import { keyOfValue } from '../term.ts'

/** All there is to know of a goal: the outcome, as text, of every combination; the last input counts fastest. */
export type Truth = {
  inputs: string[]
  pool: Value[][]
  outcomes: string[]
  values: Map<string, Value>
}

export function truthOf(
  compiled: Compiled,
  goal: string,
  pool: ReadonlyMap<string, readonly Value[]>,
): Truth {
  const inputs = [...pool.keys()]
  const values = new Map<string, Value>()
  const outcomes: string[] = []
  const all = [...pool.values()]
  for (const combination of combinations(all)) {
    const { outcome } = decide(
      compiled,
      goal,
      new Map(inputs.map((name, i) => [name, combination[i]!])),
    )
    const key = keyOfValue(outcome)
    values.set(key, outcome)
    outcomes.push(key)
  }
  return reduced({ inputs, pool: all.map((one) => [...one]), outcomes, values })
}

export function* combinations<T>(
  lists: readonly (readonly T[])[],
  chosen: T[] = [],
): Generator<T[]> {
  if (chosen.length === lists.length) return yield chosen
  for (const one of lists[chosen.length]!) yield* combinations(lists, [...chosen, one])
}

/** Values that lead to the same outcomes whatever the rest are kept once. Which of them is kept differs from input to input. */
function reduced(truth: Truth): Truth {
  let { pool, outcomes } = truth
  for (let at = 0; at < pool.length; at++) {
    const strides = stridesOf(pool)
    const groups = new Map<string, number[]>()
    for (let value = 0; value < pool[at]!.length; value++) {
      const said = outcomes.filter(
        (_, i) => Math.floor(i / strides[at]!) % pool[at]!.length === value,
      )
      const key = said.join('|')
      groups.set(key, [...(groups.get(key) ?? []), value])
    }
    const keep = [...groups.values()]
      .map((group, i) => group[(i + at) % group.length]!)
      .toSorted((a, b) => a - b)
    const size = pool[at]!.length
    outcomes = outcomes.filter((_, i) => keep.includes(Math.floor(i / strides[at]!) % size))
    pool = pool.with(
      at,
      keep.map((value) => pool[at]![value]!),
    )
  }
  return { ...truth, pool, outcomes }
}

export function stridesOf(pool: readonly (readonly unknown[])[]): number[] {
  const strides: number[] = []
  let stride = 1
  for (let at = pool.length - 1; at >= 0; at--) {
    strides[at] = stride
    stride *= pool[at]!.length
  }
  return strides
}

/** Every state: for each input which of its values is known, or undefined. */
export const statesOf = ({ pool }: Truth): Generator<(number | undefined)[]> =>
  combinations(pool.map((values) => [undefined, ...values.keys()]))

export const knownIn = ({ inputs, pool }: Truth, state: readonly (number | undefined)[]): Context =>
  new Map(
    state.flatMap((value, at) =>
      value === undefined ? [] : [[inputs[at]!, pool[at]![value]!] as const],
    ),
  )

/** The inputs that some completion makes matter, by the meaning of the words. */
export function relevantIn(
  { inputs, pool, outcomes }: Truth,
  state: readonly (number | undefined)[],
): string[] {
  const strides = stridesOf(pool)
  const open = pool.map((values, at) =>
    state[at] === undefined ? [...values.keys()] : [state[at]!],
  )
  const matters = new Set<number>()
  for (const combination of combinations(open)) {
    const index = combination.reduce((sum, value, at) => sum + value * strides[at]!, 0)
    for (const [at, values] of open.entries()) {
      if (matters.has(at) || values.length === 1) continue
      const without = index - combination[at]! * strides[at]!
      if (values.some((value) => outcomes[without + value * strides[at]!] !== outcomes[index]))
        matters.add(at)
    }
  }
  return inputs.filter((_, at) => matters.has(at))
}

export const outcomeIn = ({ pool, outcomes }: Truth, state: readonly number[]): string => {
  const strides = stridesOf(pool)
  return outcomes[state.reduce((sum, value, at) => sum + value * strides[at]!, 0)]!
}
