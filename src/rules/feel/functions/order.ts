// Sorting by a function that says which of two comes first (DMN 1.5, 10.3.4.8).
import { compare } from '../equality.ts'
import type { Run } from '../run.ts'
import { refuse, spend } from '../run.ts'
import type { FeelFunction, Value } from '../value.ts'
import { typeOf } from '../value.ts'
import { define } from './define.ts'
import { callOf } from './list.ts'

/** Thrown to end a sort that cannot be finished. */
class Unordered extends Error {}

function sort([items, precedes]: [Value[], Value?], run: Run): Value {
  const before = orderBy(precedes, run)
  if (!before) return refuse(run, '»sort« tager en funktion af to værdier.')
  try {
    return items.toSorted((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0))
  } catch (error) {
    if (error instanceof Unordered) return refuse(run, 'Listen kan ikke sorteres.')
    throw error
  }
}

function orderBy(
  precedes: Value | undefined,
  run: Run,
): ((a: Value, b: Value) => boolean) | undefined {
  if (precedes === undefined || precedes === null) {
    return (a, b) => {
      const order = spend(run, 1) ? compare(a, b) : null
      if (order === null) throw new Unordered()
      return order < 0
    }
  }
  if (typeOf(precedes) !== 'function') return undefined
  const callee = precedes as FeelFunction
  if (!callee.signatures.some(({ length }) => length === 2)) return undefined
  return (a, b) => {
    const first = spend(run, 1) ? callOf(callee, [a, b], run) : null
    if (typeof first !== 'boolean') throw new Unordered()
    return first
  }
}

export const orderFunctions: FeelFunction[] = [define('sort', 'list: list, precedes?', sort)]
