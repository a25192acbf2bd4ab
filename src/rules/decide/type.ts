import type { UnaryTests } from '../feel/index.ts'

/** A type with its names looked up. `name` is what the model calls it. */
export type Type = {
  name: string
  shape: Shape
  /** The type that this one narrows: what holds for it, holds here. */
  base?: Type
  /** Tests on the value (DMN: allowed values). For a list, look in `shape.of`. */
  allowed?: Allowed
  /** Tests on the whole value, also of a list (DMN 1.5: type constraint). */
  constraint?: Allowed
}

export type Shape =
  | { kind: 'any' }
  | { kind: 'simple'; name: SimpleType }
  | { kind: 'list'; of: Type }
  | { kind: 'range'; of: Type }
  | { kind: 'context'; parts: ReadonlyMap<string, Type> }
  /** Without parameters any function will do. */
  | { kind: 'function'; parameters?: Type[]; returns?: Type }

/** Unary tests with their source; absent when they were wrong. */
export type Allowed = { text: string; tests?: UnaryTests }

export const simpleTypes = [
  'string',
  'number',
  'boolean',
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
] as const
export type SimpleType = (typeof simpleTypes)[number]

/** The nearest allowed values: the type's own, or those of what it narrows. */
export const allowedOf = (type: Type): Allowed | undefined =>
  type.allowed ?? (type.base && allowedOf(type.base))

export const any: Type = { name: 'Any', shape: { kind: 'any' } }

const simple = (name: string, is = name as SimpleType): [string, Type] => [
  name,
  { name, shape: { kind: 'simple', name: is } },
]

/** The types FEEL has words for. */
export const builtIn: ReadonlyMap<string, Type> = new Map<string, Type>([
  ['Any', any],
  ...simpleTypes.map((name) => simple(name)),
  simple('dateTime', 'date and time'),
  simple('dayTimeDuration', 'days and time duration'),
  simple('yearMonthDuration', 'years and months duration'),
  ['list', { name: 'list', shape: { kind: 'list', of: any } }],
  ['range', { name: 'range', shape: { kind: 'range', of: any } }],
  ['context', { name: 'context', shape: { kind: 'context', parts: new Map() } }],
  ['function', { name: 'function', shape: { kind: 'function' } }],
])
