// `list[…]`: by place, counted from 1 or from the end, or by what is true of an item.
import type { Expr } from '../ast.ts'
import { isNumber } from '../number.ts'
import type { FeelNumber } from '../number.ts'
import type { Run } from '../run.ts'
import { refuse, spend } from '../run.ts'
import type { Value } from '../value.ts'
import { codeOf } from './expression.ts'
import type { Code, Scope } from './scope.ts'
import { bindItem, placeAt } from './scope.ts'

/** A value as a list: null has no items, and what is no list is its own only item. */
export const listOf = (value: Value): Value[] =>
  Array.isArray(value) ? value : value === null ? [] : [value]

/** The item at a place counted from 1, or from the end when negative; undefined when there is none. */
function itemAt(items: readonly Value[], place: FeelNumber): Value | undefined {
  const whole = Number.isInteger(place) ? (place as number) : 0
  return whole === 0 ? undefined : items.at(whole > 0 ? whole - 1 : whole)
}

/** Whether a condition of an empty list is a place after all; nobody is told of what goes wrong in asking. */
function isPlace(test: Code, slots: Value[], { now, steps, depth }: Run): boolean {
  return isNumber(test(slots, { now, steps, depth }))
}

export function filterCode(expr: Extract<Expr, { kind: 'filter' }>, scope: Scope): Code {
  const { list, condition, at } = expr
  const code = codeOf(list, scope)
  const place = placeAt(scope, at)
  const pick = (items: Value[], index: FeelNumber, run: Run): Value => {
    const item = itemAt(items, index)
    return item === undefined ? refuse(run, 'Listen har ikke noget på den plads.', place) : item
  }
  if (condition.kind === 'literal' && isNumber(condition.value)) {
    const index = condition.value
    return (slots, run) => pick(listOf(code(slots, run)), index, run)
  }
  const slot = scope.next
  const test = codeOf(condition, bindItem(scope))
  return (slots, run) => {
    const items = listOf(code(slots, run))
    const kept: Value[] = []
    if (items.length === 0) {
      slots[slot] = null
      return isPlace(test, slots, run) ? null : kept
    }
    for (const item of items) {
      if (!spend(run, 1)) return null
      slots[slot] = item
      const met = test(slots, run)
      if (met === true) kept.push(item)
      else if (isNumber(met)) return pick(items, met, run)
    }
    return kept
  }
}
