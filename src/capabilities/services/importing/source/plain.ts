/** What a file says, as plain values: objects have no prototype, so no key means anything but itself. */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain }
export type PlainObject = { [key: string]: Plain }

/** Thrown when a file is larger or deeper than a form can be. */
export class TooMuch extends Error {
  name = 'TooMuch'
}

const deepest = 80
const most = 400_000
const poisonous = new Set(['__proto__', 'constructor', 'prototype'])

/** Copies parsed JSON or YAML into plain values. Keys that programs stumble over are told to `skipped`. Throws TooMuch. */
export function toPlain(value: unknown, skipped: (key: string) => void): Plain {
  let count = 0
  const copy = (one: unknown, depth: number): Plain => {
    if (depth > deepest || ++count > most) throw new TooMuch()
    if (Array.isArray(one)) return one.map((inner) => copy(inner, depth + 1))
    if (typeof one === 'object' && one !== null) {
      if (one instanceof Date) return one.toISOString()
      const made: PlainObject = Object.create(null)
      for (const [key, inner] of Object.entries(one)) {
        if (poisonous.has(key)) skipped(key)
        else made[key] = copy(inner, depth + 1)
      }
      return made
    }
    if (typeof one === 'number') return Number.isFinite(one) ? one : null
    // A database takes neither half a character nor a null character.
    if (typeof one === 'string') return one.toWellFormed().replaceAll('\0', '')
    if (typeof one === 'boolean') return one
    return typeof one === 'bigint' ? Number(one) : null
  }
  return copy(value, 0)
}

export const isObject = (value: unknown): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectsIn = (value: Plain | undefined): PlainObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []

/** Words as they stand; numbers as words. Anything else is no text. */
export const textOf = (value: Plain | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined

/** Numbers, also those written as words: '12', '0.5'. */
export function numberOf(value: Plain | undefined): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^\s*-?\d{1,15}(\.\d{1,10})?\s*$/.test(value)) return undefined
  return Number(value)
}

/** Yes and no in the ways that files say them. */
export function flagOf(value: Plain | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (value === 1 || value === 'true' || value === '1') return true
  if (value === 0 || value === 'false' || value === '0') return false
  return undefined
}

/** Says nothing: empty, off, or full of what says nothing. */
export function isBlank(value: Plain | undefined): boolean {
  if (value === undefined || value === null || value === false || value === '') return true
  if (Array.isArray(value)) return value.every(isBlank)
  if (isObject(value)) return Object.values(value).every(isBlank)
  return typeof value === 'string' && value.trim() === ''
}

/** A value as it can be shown in a sentence: short, on one line, and without what may be a person's number. */
export function shown(value: Plain | undefined, longest = 160): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .replace(/(?<!\d)\d{6}-?\d{4}(?!\d)/g, '(ti cifre)')
    .trim()
  return line.length > longest ? `${line.slice(0, longest)} …` : line
}
