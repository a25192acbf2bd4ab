// Values as text.
import type { Value } from './value.ts'

/** The text of a value as `string()` gives it; a string is itself. */
export function printValue(value: Value): string {
  return String(value)
}

/** A literal that reads back as the value. */
export function toFeel(value: Value): string {
  return printValue(value)
}
