// `list[…]`: by place, counted from 1 or from the end, or by what is true of an item.
import type { Expr } from '../ast.ts'
import { decimal, isNumber } from '../number.ts'
import type { FeelNumber } from '../number.ts'
import { refuse, spend } from '../run.ts'
import type { Value } from '../value.ts'
import { codeOf } from './expression.ts'
import type { Code, Scope } from './scope.ts'
import { bindItem, placeAt } from './scope.ts'

/** The item at a place counted from 1, or from the end when negative; null when there is none. */
export function itemAt(list: readonly Value[], place: FeelNumber): Value {
  const whole = typeof place === 'number' ? Math.trunc(place) : decimal(place).trunc().toNumber()
  return whole === 0 ? null : (list.at(whole > 0 ? whole - 1 : whole) ?? null)
}

/** A value as a list: null has no items, and what is no list is its own only item. */
export const listOf = (value: Value): Value[] =>
  Array.isArray(value) ? value : value === null ? [] : [value]

export function filterCode(expr: Extract<Expr, { kind: 'filter' }>, scope: Scope): Code {
  const { list, condition, at } = expr
  const code = codeOf(list, scope)
  const place = placeAt(scope, at)
  const at_ = (items: Value[], index: FeelNumber, run: Parameters<Code>[1]): Value => {
    const whole = typeof index === 'number' ? Math.abs(Math.trunc(index)) : Infinity
    return whole >= 1 && whole <= items.length
      ? itemAt(items, index)
      : refuse(run, 'Listen har ikke noget på den plads.', place)
  }
  if (condition.kind === 'literal' && isNumber(condition.value)) {
    const index = condition.value
    return (slots, run) => at_(listOf(code(slots, run)), index, run)
  }
  const slot = scope.next
  const test = codeOf(condition, bindItem(scope))
  return (slots, run) => {
    const value = code(slots, run)
    const items = listOf(value)
    const kept: Value[] = []
    if (items.length === 0) {
      slots[slot] = null
      return isNumber(test(slots, run)) ? at_(items, 0, run) : kept
    }
    for (const item of items) {
      if (!spend(run, 1)) return null
      slots[slot] = item
      const met = test(slots, run)
      if (met === true) kept.push(item)
      else if (isNumber(met)) return at_(items, met, run)
    }
    return kept
  }
}
