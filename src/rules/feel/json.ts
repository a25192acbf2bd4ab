// Values from JSON and back. What JSON has no type for is written as FEEL writes it.
import { decimal, isNumber, numberOf } from './number.ts'
import { printValue } from './print.ts'
import type { Value } from './value.ts'

/** The value of parsed JSON: objects are contexts, arrays lists, and undefined is null. */
export function fromJson(json: unknown): Value {
  if (typeof json === 'string' || typeof json === 'boolean') return json
  if (typeof json === 'number') return numberOf(json)
  if (Array.isArray(json)) return json.map(fromJson)
  if (typeof json !== 'object' || json === null) return null
  return new Map(Object.entries(json).map(([name, part]) => [name, fromJson(part)]))
}

/** JSON for a value: dates, times, durations, ranges and functions as text, a number of many digits as the nearest JSON reads. */
export function toJson(value: Value): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return value
  if (isNumber(value)) return decimal(value).toNumber()
  if (Array.isArray(value)) return value.map(toJson)
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([name, part]) => [name, toJson(part)]))
  }
  return printValue(value)
}
