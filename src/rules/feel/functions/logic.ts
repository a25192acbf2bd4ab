// Boolean functions, and sameness (DMN 1.5, 10.3.4.2, 10.3.4.4 and 10.3.4.9).
import { equal } from '../equality.ts'
import { isTemporal } from '../time/arithmetic.ts'
import { printValue } from '../print.ts'
import type { Run } from '../run.ts'
import { refuse } from '../run.ts'
import type { FeelFunction, Value } from '../value.ts'
import { typeOf } from '../value.ts'
import { define, defineOfList } from './define.ts'

/** Decisive when one item is; null when one cannot be told; else the opposite. */
function settle(items: readonly Value[], decisive: boolean): boolean | null {
  if (items.includes(decisive)) return decisive
  return items.every((item) => item === !decisive) ? !decisive : null
}

/** Whether two values are the same in all: type, value and how their zone is written. */
function same(a: Value, b: Value): boolean {
  if (typeOf(a) !== typeOf(b)) return false
  if (isTemporal(a) && (a.kind === 'time' || a.kind === 'date and time')) {
    return printValue(a) === printValue(b)
  }
  return equal(a, b) === true
}

export const logicFunctions: FeelFunction[] = [
  define('not', 'negand?: boolean', ([of]: [Value]) => (typeof of === 'boolean' ? !of : null)),
  defineOfList('all', (items) => settle(items, false)),
  defineOfList('any', (items) => settle(items, true)),
  define('is', 'value1?, value2?', ([a, b]: [Value?, Value?], run: Run) =>
    a === undefined && b === undefined
      ? refuse(run, '»is« mangler to værdier.')
      : same(a ?? null, b ?? null),
  ),
]
