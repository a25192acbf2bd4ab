// Which values are equal, and which comes first (DMN 1.5, 10.3.2.13, tables 53 to 55).
import { compareNumbers, isNumber } from './number.ts'
import { isTemporal } from './time/arithmetic.ts'
import { dayNumber } from './time/calendar.ts'
import { compareCounts, countOf, countOfTime } from './time/moment.ts'
import { hasZone, offsetOf, offsetOfTime } from './time/zone.ts'
import type { Context, Range, Value } from './value.ts'

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
  // A clock without a zone is at no moment, so it is never the same as one with.
  if (a.kind === 'time' && b.kind === 'time' && hasZone(a) !== hasZone(b)) return false
  if (a.kind === 'date and time' && b.kind === a.kind && hasZone(a.time) !== hasZone(b.time)) {
    return false
  }
  const order = compare(a, b)
  return order === null ? null : order === 0
}

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

/** Negative, zero or positive as a is before, at or after b; null when they have no order. A clock without a zone borrows that of the other (table 54). */
export function compare(a: Value, b: Value): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b)
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : null
  if (!isTemporal(a) || !isTemporal(b)) return null
  if (a.kind === 'date') return b.kind === 'date' ? dayNumber(a) - dayNumber(b) : null
  if (a.kind === 'time') {
    if (b.kind !== 'time') return null
    const [left, right] = [offsetOfTime(a), offsetOfTime(b)]
    return compareCounts(countOfTime(a, left ?? right), countOfTime(b, right ?? left))
  }
  if (a.kind === 'date and time') {
    if (b.kind !== 'date and time') return null
    const [left, right] = [offsetOf(a), offsetOf(b)]
    return compareCounts(countOf(a, left ?? right), countOf(b, right ?? left))
  }
  if (a.kind === 'years and months duration') {
    return b.kind === 'years and months duration' ? a.months - b.months : null
  }
  return b.kind === 'days and time duration' ? compareNumbers(a.seconds, b.seconds) : null
}

/** By code points: beyond the first plane they are pairs of units that are smaller than the last units of it. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  const shorter = Math.min(a.length, b.length)
  let i = 0
  while (i < shorter && a.charCodeAt(i) === b.charCodeAt(i)) i += 1
  if (i === shorter) return a.length - b.length
  const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)]
  const pairs = (unit: number) => (unit >= 0xd800 && unit < 0xe000 ? 1 : 0)
  return pairs(x) === pairs(y) || Math.min(x, y) < 0xd800 ? x - y : pairs(x) - pairs(y)
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
