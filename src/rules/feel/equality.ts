// Which values are equal, and which comes first (DMN 1.5, 10.3.2.13, tables 53 and 54).
import type { Value } from './value.ts'

/** Whether two values are equal; null when they are of kinds that cannot be. */
export function equal(a: Value, b: Value): boolean | null {
  return a === b
}

/** Negative, zero or positive as a is before, at or after b; null when they have no order. */
export function compare(a: Value, b: Value): number | null {
  return a === b ? 0 : null
}
