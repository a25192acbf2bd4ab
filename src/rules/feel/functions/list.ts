// List functions (DMN 1.5, 10.3.4.4).
import { fitted } from '../code/call.ts'
import { listOf } from '../code/filter.ts'
import { equal } from '../equality.ts'
import type { FeelNumber } from '../number.ts'
import { decimal, isNumber } from '../number.ts'
import type { Run } from '../run.ts'
import { refuse, spend } from '../run.ts'
import type { FeelFunction, Value } from '../value.ts'
import { typeOf } from '../value.ts'
import { define } from './define.ts'

/** The index of a place counted from 1, or from the end when negative; null when it is outside. */
function indexOf(place: FeelNumber, size: number, run: Run): number | null {
  const whole = decimal(place).trunc().toNumber()
  const index = whole > 0 ? whole - 1 : size + whole
  if (whole !== 0 && index >= 0 && index < size) return index
  return refuse(run, 'Listen har ikke den plads.')
}

const alike = (a: Value, b: Value, run: Run): boolean => spend(run, 1) && equal(a, b, run) === true

const contains = (items: readonly Value[], value: Value, run: Run): boolean =>
  items.some((item) => alike(item, value, run))

/** Keeps the first of those that are equal. Plain values are told apart by a set, the rest one by one. */
function distinct(items: readonly Value[], run: Run): Value {
  const [plain, others, kept] = [new Set<Value>(), [] as Value[], [] as Value[]]
  for (const item of items) {
    const simple = item === null || typeof item !== 'object'
    if (!spend(run, 1)) return null
    if (simple ? plain.has(item) : contains(others, item, run)) continue
    if (simple) plain.add(item)
    else others.push(item)
    kept.push(item)
  }
  return kept
}

/** What occurs more than once, each one time. */
function duplicates([items]: [Value[]], run: Run): Value {
  const found: Value[] = []
  for (const [i, item] of items.entries()) {
    const again = items.findIndex((other, j) => j > i && alike(item, other, run))
    if (run.steps < 0) return null
    if (again >= 0 && !contains(found, item, run)) found.push(item)
  }
  return found
}

function flatten([items]: [Value[]], run: Run): Value {
  const flat: Value[] = []
  const add = (list: readonly Value[]): boolean =>
    list.every((item) => {
      if (!spend(run, 1)) return false
      if (Array.isArray(item)) return add(item)
      flat.push(item)
      return true
    })
  return add(items) ? flat : null
}

/** All the lists as one; a value that is no list is a list of one. */
function joined(lists: readonly Value[], run: Run): Value[] | null {
  if (lists.includes(null)) return refuse(run, 'Her mangler en liste.')
  const size = lists.reduce<number>((sum, list) => sum + listOf(list).length, 0)
  return spend(run, size) ? lists.flatMap(listOf) : null
}

function sublist([items, start, length]: [Value[], FeelNumber, FeelNumber?], run: Run): Value {
  const from = indexOf(start, items.length, run)
  if (from === null) return null
  if (!spend(run, items.length)) return null
  if (length === undefined || length === null) return items.slice(from)
  const count = decimal(length).trunc().toNumber()
  if (count < 1 || from + count > items.length) return refuse(run, 'Listen er ikke så lang.')
  return items.slice(from, from + count)
}

function changed(
  [items, place]: [Value[], FeelNumber],
  run: Run,
  change: (index: number) => Value[],
): Value {
  const index = indexOf(place, items.length, run)
  return index !== null && spend(run, items.length) ? change(index) : null
}

function replace([items, where, by]: [Value[], Value, Value], run: Run): Value {
  if (isNumber(where)) return changed([items, where], run, (index) => items.with(index, by))
  if (where === null || typeOf(where) !== 'function') {
    return refuse(run, '»list replace« tager en plads eller en funktion.')
  }
  const match = where as FeelFunction
  if (!match.signatures.some(({ length }) => length === 2)) {
    return refuse(run, 'Funktionen skal tage to værdier.')
  }
  const replaced: Value[] = []
  for (const item of items) {
    const met = spend(run, 1) ? callOf(match, [item, by], run) : null
    if (typeof met !== 'boolean') return refuse(run, 'Funktionen skal svare sandt eller falsk.')
    replaced.push(met ? by : item)
  }
  return replaced
}

/** Calls a function that was given as a value, its parameters' types minded. */
export function callOf(callee: FeelFunction, args: Value[], run: Run): Value {
  const signature = callee.signatures.find(({ length }) => length === args.length) ?? []
  const fit = args.map((arg, i) => fitted(arg, signature[i]?.type))
  return fit.includes(undefined) ? null : callee.call(fit as Value[], run)
}

export const listFunctions: FeelFunction[] = [
  define('list contains', 'list: list, element', ([items, value]: [Value[], Value], run: Run) =>
    contains(items, value, run),
  ),
  define('count', 'list: list', ([items]: [Value[]]) => items.length),
  define('sublist', 'list: list, start position: number, length?: number', sublist),
  define(
    'append',
    'list: list, item',
    ([items, ...more]: [Value[], ...Value[]], run: Run) =>
      spend(run, items.length + more.length) ? [...items, ...more] : null,
    true,
  ),
  define('concatenate', 'list', joined, true),
  define(
    'union',
    'list',
    (lists: readonly Value[], run: Run) => {
      const all = joined(lists, run)
      return all && distinct(all, run)
    },
    true,
  ),
  define(
    'insert before',
    'list: list, position: number, newItem',
    ([items, place, item]: [Value[], FeelNumber, Value], run: Run) =>
      changed([items, place], run, (index) => items.toSpliced(index, 0, item)),
  ),
  define('remove', 'list: list, position: number', (args: [Value[], FeelNumber], run: Run) =>
    changed(args, run, (index) => args[0].toSpliced(index, 1)),
  ),
  define('list replace', ['list: list, position, newItem', 'list: list, match, newItem'], replace),
  define('reverse', 'list: list', ([items]: [Value[]], run: Run) =>
    spend(run, items.length) ? items.toReversed() : null,
  ),
  define('index of', 'list: list, match', ([items, match]: [Value[], Value], run: Run) =>
    items.flatMap((item, i) => (alike(item, match, run) ? [i + 1] : [])),
  ),
  define('distinct values', 'list: list', ([items]: [Value[]], run: Run) => distinct(items, run)),
  define('duplicate values', 'list: list', duplicates),
  define('flatten', 'list: list', flatten),
]
