import type { UnaryTests } from '../feel/ast.ts'

/** A type with its names looked up. `name` is what the model calls it. */
export type Type = {
  name: string
  shape: Shape
  /** Tests on the value (DMN: allowed values), and on the whole of a list (type constraint). */
  allowed?: Allowed
  constraint?: Allowed
}

export type Shape =
  | { kind: 'any' }
  | { kind: 'simple'; name: SimpleType }
  | { kind: 'list'; of: Type }
  | { kind: 'range'; of: Type }
  | { kind: 'context'; parts: ReadonlyMap<string, Type> }
  | { kind: 'function'; parameters: Type[]; returns: Type }

/** Unary tests with their source, and whether a value passes. */
export type Allowed = { text: string; tests: UnaryTests }

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

export const any: Type = { name: 'Any', shape: { kind: 'any' } }
