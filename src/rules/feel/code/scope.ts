// Where names stand at the time of compiling: each has a slot, and a filter's item lends its members besides.
import type { Place, Run, Source } from '../run.ts'
import type { NamedTypes } from '../types.ts'
import type { Value } from '../value.ts'

/** Runs with values in the order of the names it was compiled with. The array is lent: code keeps its own values after the last. */
export type Code = (slots: Value[], run: Run) => Value

type Bound = { name: string; slot: number } | { item: number }

/** `next` is the first free slot. `tally` follows how deep the tree goes, for the weight of functions. */
export type Scope = {
  bound: readonly Bound[]
  next: number
  source: Source
  types: NamedTypes | undefined
  tally: { depth: number; deepest: number }
}

export function openScope(
  names: readonly string[],
  source: Source = { text: '' },
  types?: NamedTypes,
): Scope {
  const bound = names.map((name, slot) => ({ name, slot }))
  return { bound, next: names.length, source, types, tally: { depth: 0, deepest: 0 } }
}

/** A scope with one more name, in the next slot. */
export const bind = (scope: Scope, name: string): Scope => ({
  ...scope,
  bound: [...scope.bound, { name, slot: scope.next }],
  next: scope.next + 1,
})

/** A scope that leaves a slot unnamed. */
export const reserve = (scope: Scope): Scope => ({ ...scope, next: scope.next + 1 })

/** A scope where `item` is in the next slot, and its members have names of their own. */
export function bindItem(scope: Scope): Scope {
  const slot = scope.next
  return {
    ...scope,
    bound: [...scope.bound, { name: 'item', slot }, { item: slot }],
    next: slot + 1,
  }
}

/** The slot of a name, if it has one, and those of the items within it that may know the name better, innermost first. */
export function resolve(scope: Scope, name: string): { slot?: number; items: number[] } {
  const items: number[] = []
  for (let i = scope.bound.length - 1; i >= 0; i -= 1) {
    const bound = scope.bound[i]!
    if ('item' in bound) items.push(bound.item)
    else if (bound.name === name) return { slot: bound.slot, items }
  }
  return { items }
}

export const placeAt = ({ source }: Scope, at: number): Place => ({ source, at })
