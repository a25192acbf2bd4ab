// What stands at the end of a way down a diagram: a value; or an open term, which says that the value still depends on
// what some inputs are within their cells; or a whole whose parts are such. `none` is a table without a hit so far, `clash` one
// whose hits may not stand together.
import { toFeel, typeOf } from '../feel/index.ts'
import type { Value } from '../feel/index.ts'

export type Term =
  | { kind: 'value'; value: Value }
  | Open
  | { kind: 'parts'; parts: readonly (readonly [string, Term])[] }
  | { kind: 'items'; items: readonly Term[] }
  | { kind: 'none' }
  | { kind: 'clash' }

/** `text` tells which function of `on` it is: equal texts are equal functions. `on` holds levels, rising. */
export type Open = {
  kind: 'open'
  on: readonly number[]
  text: string
  /** Perhaps there is no hit at all. */
  perhaps?: true
  along?: Along
}

/** A function of one input within one cell. `trend` says that it never falls (1) or never rises (-1). */
export type Along = {
  level: number
  cell: number
  run: (value: Value) => Value
  trend?: 1 | -1
  /** It is the input itself. */
  itself?: true
}

export const settled = (value: Value): Term => ({ kind: 'value', value })
export const none: Term = { kind: 'none' }
export const clash: Term = { kind: 'clash' }

export const open = (on: Iterable<number>, text: string, along?: Along): Open => ({
  kind: 'open',
  on: [...new Set(on)].toSorted((a, b) => a - b),
  text: text.length < 300 ? text : digest(text),
  ...(along && { along }),
})

/** A text too long to carry along is replaced by two hashes of it. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 5381]
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b, 33) + text.charCodeAt(i)
  }
  return `#${text.length}.${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`
}

export function keyOf(term: Term): string {
  if (term.kind === 'value') return keyOfValue(term.value)
  if (term.kind === 'open') return `~${term.perhaps ? '?' : ''}${term.text}`
  if (term.kind === 'none') return '∅'
  if (term.kind === 'clash') return '⚡'
  if (term.kind === 'items') return `[${term.items.map(keyOf).join(';')}]`
  return `{${term.parts
    .map(([name, part]) => `${name}:${keyOf(part)}`)
    .toSorted()
    .join(';')}}`
}

const functions = new WeakMap<object, number>()
let functionsSeen = 0

/** Equal values have equal keys, and only they: the kind of the value is part of it. */
export function keyOfValue(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(keyOfValue).join(';')}]`
  if (value instanceof Map) {
    const parts = [...value].map(([name, part]) => `${name}:${keyOfValue(part)}`)
    return `{${parts.toSorted().join(';')}}`
  }
  if (typeOf(value) === 'function') {
    if (!functions.has(value as object)) functions.set(value as object, ++functionsSeen)
    return `ƒ${functions.get(value as object)}`
  }
  return toFeel(value)
}

/** A whole with settled parts is a value like any other. */
export function partsTerm(parts: readonly (readonly [string, Term])[]): Term {
  const values = parts.map(([name, part]) => [name, valueOf(part)] as const)
  return values.every((pair): pair is [string, Value] => pair[1] !== undefined)
    ? settled(new Map(values))
    : { kind: 'parts', parts }
}

export function itemsTerm(items: readonly Term[]): Term {
  const values = items.map(valueOf)
  return values.every((value): value is Value => value !== undefined)
    ? settled(values)
    : { kind: 'items', items }
}

export const valueOf = (term: Term): Value | undefined =>
  term.kind === 'value' ? term.value : undefined

/** The levels of the inputs that a term still depends on. */
export function onOf(term: Term): readonly number[] {
  if (term.kind === 'open') return term.on
  if (term.kind === 'items') return term.items.flatMap(onOf)
  if (term.kind === 'parts') return term.parts.flatMap(([, part]) => onOf(part))
  return []
}

/** Part of a term, by name. */
export function partOf(term: Term, name: string): Term | undefined {
  if (term.kind === 'parts') return term.parts.find(([part]) => part === name)?.[1]
  const value = valueOf(term)
  const part = value instanceof Map ? value.get(name) : undefined
  return part === undefined ? undefined : settled(part)
}
