import {
  type FeelDate,
  type FeelFunction,
  type Run,
  type Value,
  compileUnaryTests,
  refuse,
  typeOf,
} from '../feel/index.ts'
import type { Allowed, Shape, Type } from './type.ts'

/** Whether a value is of a type. Null is of every type. */
export type Fits = (value: Value, run: Run) => boolean

/** Tells whether values fit the type, allowed values included; made once for each type. */
export const fits = memoized((type) => [
  type.base ? fits(type.base) : fitsShape(type.shape, fits),
  ...[type.allowed, type.constraint].flatMap((tests) => (tests ? passes(tests) : [])),
])

/** Tells whether values have the shape of the type, whatever values it allows: what `instance of` asks. */
export const hasShape = memoized((type) => [fitsShape(type.shape, hasShape)])

function memoized(checksOf: (type: Type) => Fits[]): (type: Type) => Fits {
  const made = new WeakMap<Type, Fits>()
  return (type) => {
    const known = made.get(type)
    if (known) return known
    // A type that holds itself finds this one while its own is being made.
    made.set(type, (value, run) => made.get(type)!(value, run))
    const checks = checksOf(type)
    const [only] = checks
    const all: Fits =
      checks.length === 1 ? only! : (value, run) => checks.every((check) => check(value, run))
    made.set(type, all)
    return all
  }
}

function passes({ tests }: Allowed): Fits[] {
  if (!tests) return []
  const code = compileUnaryTests(tests)
  return [(value, run) => value === null || code(value, [], run) === true]
}

function fitsShape(shape: Shape, fits: (type: Type) => Fits): Fits {
  if (shape.kind === 'any') return () => true
  if (shape.kind === 'list') {
    const of = fits(shape.of)
    return (value, run) =>
      value === null || (Array.isArray(value) && value.every((item) => of(item, run)))
  }
  if (shape.kind === 'context') {
    const parts = [...shape.parts].map(([name, type]) => [name, fits(type)] as const)
    return (value, run) =>
      value === null ||
      (value instanceof Map &&
        parts.every(([name, part]) => value.has(name) && part(value.get(name)!, run)))
  }
  if (shape.kind === 'range') {
    const of = fits(shape.of)
    return (value, run) =>
      value === null || (isRange(value) && of(value.from ?? null, run) && of(value.to ?? null, run))
  }
  if (shape.kind === 'function') {
    const count = shape.parameters?.length
    return (value) =>
      value === null ||
      (isFunction(value) &&
        (count === undefined || value.signatures.some((named) => named.length === count)))
  }
  const { name } = shape
  if (name === 'string') return (value) => value === null || typeof value === 'string'
  if (name === 'boolean') return (value) => value === null || typeof value === 'boolean'
  return (value) => value === null || typeOf(value) === name
}

const isRange = (value: Value) =>
  value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'range'
const isFunction = (value: Value): value is FeelFunction =>
  value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'function'

/** A value as one of the type, or undefined when it cannot be (DMN 1.5, 10.3.2.9.4). */
export function coerce(value: Value, type: Type, run: Run): Value | undefined {
  if (fits(type)(value, run)) return value
  if (Array.isArray(value)) {
    return value.length === 1 && fits(type)(value[0]!, run) ? value[0] : undefined
  }
  if (type.shape.kind === 'list') return fits(type)([value], run) ? [value] : undefined
  const moment = isDate(value) && midnight(value)
  return moment && fits(type)(moment, run) ? moment : undefined
}

const isDate = (value: Value): value is FeelDate => typeOf(value) === 'date'

const midnight = (date: FeelDate): Value => ({
  kind: 'date and time',
  date,
  time: { kind: 'time', hour: 0, minute: 0, second: 0, nanosecond: 0, offset: 0 },
})

/** Turns values into the type; what does not fit becomes null and a problem that names `where`. */
export function coercion(type: Type, where: string): (value: Value, run: Run) => Value {
  if (type.shape.kind === 'any' && !type.base && !type.allowed && !type.constraint) return (v) => v
  const fit = fits(type)
  return (value, run) => {
    if (fit(value, run)) return value
    const turned = coerce(value, type, run)
    if (turned !== undefined) return turned
    return refuse(run, `${where}: ${mismatch(value, type)}`, { source: { text: '', where }, at: 0 })
  }
}

/** Why a value does not fit, for people. */
export function mismatch(value: Value, type: Type): string {
  const { shape, name, allowed, base } = type
  const tests = allowed ?? base?.allowed
  const right = shape.kind === 'simple' && typeOf(value) === shape.name
  if (right && tests) return `værdien er ikke blandt de tilladte: ${tests.text}.`
  const wanted = shape.kind === 'simple' ? inDanish[shape.name]! : (inDanish[shape.kind] ?? name)
  return `værdien skal være ${wanted}, men er ${inDanish[typeOf(value)] ?? typeOf(value)}.`
}

const inDanish: Record<string, string> = {
  Null: 'tom',
  string: 'en tekst',
  number: 'et tal',
  boolean: 'ja eller nej (true eller false)',
  date: 'en dato',
  time: 'et klokkeslæt',
  'date and time': 'en dato med klokkeslæt',
  'days and time duration': 'en varighed i dage og timer',
  'years and months duration': 'en varighed i år og måneder',
  list: 'en liste',
  context: 'et sæt navngivne værdier',
  range: 'et interval',
  function: 'en funktion',
}
