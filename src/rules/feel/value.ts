// The values of FEEL (DMN 1.5, table 46): plain data, never changed once made.
import type { FeelNumber } from './number.ts'
import { isNumber } from './number.ts'
import type { Run } from './run.ts'
import type { TypeTest } from './types.ts'

/** A calendar day; years −999999999..999999999. */
export type FeelDate = { kind: 'date'; year: number; month: number; day: number }

/** A wall clock: `offset` in seconds from UTC, or the IANA name of a `zone`, or neither. */
export type FeelTime = {
  kind: 'time'
  hour: number
  minute: number
  second: number
  nanosecond: number
  offset?: number
  zone?: string
}
export type FeelDateTime = { kind: 'date and time'; date: FeelDate; time: FeelTime }
export type DayTimeDuration = { kind: 'days and time duration'; seconds: FeelNumber }
export type YearMonthDuration = { kind: 'years and months duration'; months: number }
export type Duration = DayTimeDuration | YearMonthDuration

/** What has a place in time, or a length. */
export type Temporal = FeelDate | FeelTime | FeelDateTime | Duration

/** An end that is left out is open for ever: `< 5` has no `from`. */
export type Range = {
  kind: 'range'
  from?: Value
  to?: Value
  fromIncluded: boolean
  toIncluded: boolean
}

/** Names to values, in the order they were written. */
export type Context = Map<string, Value>

export type Parameter = { name: string; type?: TypeTest; optional?: boolean }

/** `signatures` are the ways to name the arguments; `repeats` says that the last takes any number. */
export type FeelFunction = {
  kind: 'function'
  name?: string
  signatures: readonly (readonly Parameter[])[]
  repeats?: boolean
  call: (args: readonly Value[], run: Run) => Value
}

export type Value =
  | null
  | boolean
  | string
  | FeelNumber
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DayTimeDuration
  | YearMonthDuration
  | Range
  | Value[]
  | Context
  | FeelFunction

export type FeelTypeName =
  | 'Null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'list'
  | 'context'
  | Exclude<Value, null | boolean | string | number | Value[] | Context | FeelNumber>['kind']

/** The name of a value's type, as `instance of` knows it. */
export function typeOf(value: Value): FeelTypeName {
  if (value === null) return 'Null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  if (isNumber(value)) return 'number'
  if (Array.isArray(value)) return 'list'
  if (value instanceof Map) return 'context'
  return value.kind
}
