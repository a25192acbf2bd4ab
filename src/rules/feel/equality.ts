// Which values are equal, and which comes first (DMN 1.5, 10.3.2.13, tables 53 to 55).
import { compareNumbers, isNumber } from './number.ts'
import { isTemporal } from './time/arithmetic.ts'
import { dayNumber } from './time/calendar.ts'
import { compareCounts, countOf, countOfTime } from './time/moment.ts'
import { hasZone } from './time/zone.ts'
import type { Context, FeelTime, Range, Value } from './value.ts'

/** How many values a comparison may still look at: lists that hold others twice over, again and again, are soon endless. A run is one. */
type Patience = { steps: number }

/** Whether two values are equal; null when they are of kinds that cannot be, or there is no end to them. */
export const equal = (
  a: Value,
  b: Value,
  patience: Patience = { steps: 1_000_000 },
): boolean | null => alike(a, b, patience)

function alike(a: Value, b: Value, patience: Patience): boolean | null {
  if (a === b) return true
  if (a === null || b === null) return false
  if (typeof a !== 'object' || typeof b !== 'object') return typeof a === typeof b ? false : null
  patience.steps -= 1
  if (patience.steps < 0) return null
  if (isNumber(a) || isNumber(b))
    return isNumber(a) && isNumber(b) ? compareNumbers(a, b) === 0 : null
  if (Array.isArray(a)) return Array.isArray(b) ? alikeLists(a, b, patience) : null
  if (a instanceof Map) return b instanceof Map ? alikeContexts(a, b, patience) : null
  if (Array.isArray(b) || b instanceof Map) return null
  if (a.kind === 'range') return b.kind === 'range' ? alikeRanges(a, b, patience) : null
  if (a.kind === 'function' || !isTemporal(b) || a.kind !== b.kind) return null
  if (a.kind === 'time' && b.kind === 'time' && zoneKind(a) !== zoneKind(b)) return false
  if (a.kind === 'date and time' && b.kind === a.kind && zoneKind(a.time) !== zoneKind(b.time)) {
    return false
  }
  const order = compare(a, b)
  return order === null ? null : order === 0
}

/** A clock without a zone, one with an offset and one with a named zone are never the same. */
const zoneKind = ({ zone, offset }: FeelTime): number =>
  zone === undefined ? (offset === undefined ? 0 : 1) : 2

function alikeLists(a: Value[], b: Value[], patience: Patience): boolean | null {
  if (a.length !== b.length) return false
  return every(a.length, (i) => alike(a[i]!, b[i]!, patience))
}

function alikeContexts(a: Context, b: Context, patience: Patience): boolean | null {
  if (a.size !== b.size) return false
  const names = [...a.keys()]
  if (!names.every((name) => b.has(name))) return false
  return every(names.length, (i) => alike(a.get(names[i]!)!, b.get(names[i]!)!, patience))
}

const alikeRanges = (a: Range, b: Range, patience: Patience): boolean | null =>
  a.fromIncluded === b.fromIncluded && a.toIncluded === b.toIncluded
    ? every(2, (i) => alike((i ? a.to : a.from) ?? null, (i ? b.to : b.from) ?? null, patience))
    : false

/** False when one is false, null when one cannot be told, else true. */
function every(count: number, test: (i: number) => boolean | null): boolean | null {
  let all: boolean | null = true
  for (let i = 0; i < count; i += 1) {
    const one = test(i)
    if (one === false) return false
    if (one === null) all = null
  }
  return all
}

/** Negative, zero or positive as a is before, at or after b; null when they have no order. */
export function compare(a: Value, b: Value): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : null
  if (!isTemporal(a) || !isTemporal(b)) return null
  if (a.kind === 'date') return b.kind === 'date' ? dayNumber(a) - dayNumber(b) : null
  if (a.kind === 'time') {
    if (b.kind !== 'time' || hasZone(a) !== hasZone(b)) return null
    return compareCounts(countOfTime(a), countOfTime(b))
  }
  if (a.kind === 'date and time') {
    if (b.kind !== 'date and time' || hasZone(a.time) !== hasZone(b.time)) return null
    return compareCounts(countOf(a), countOf(b))
  }
  if (a.kind === 'years and months duration') {
    return b.kind === 'years and months duration' ? a.months - b.months : null
  }
  return b.kind === 'days and time duration' ? compareNumbers(a.seconds, b.seconds) : null
}

/** Whether a range holds a value; null when that cannot be told. */
export function includes(
  { from, to, fromIncluded, toIncluded }: Range,
  value: Value,
): boolean | null {
  const after = from === undefined ? 1 : compare(value, from)
  const before = to === undefined ? -1 : compare(value, to)
  if (after === null || before === null) return null
  return (
    (after > 0 || (after === 0 && fromIncluded)) && (before < 0 || (before === 0 && toIncluded))
  )
}
