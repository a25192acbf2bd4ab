// Numbers, strings and `@"…"`.
import type { Expr } from '../ast.ts'
import { numberFrom } from '../number.ts'
import { temporalFrom } from '../time/read.ts'
import type { Value } from '../value.ts'
import type { Reader } from './reader.ts'
import { fail, lookingAt } from './reader.ts'

const digits = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y
const quoted = /"((?:[^"\\]|\\[^])*)"/y
const escapes = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([nrt"'\\]))/g
const meant: Record<string, string> = { n: '\n', r: '\r', t: '\t' }

const unescape = (text: string): string =>
  text.replace(escapes, (whole, four?: string, six?: string, sign?: string) => {
    if (sign) return meant[sign] ?? sign
    const code = Number.parseInt(four ?? six!, 16)
    return code > 0x10ffff ? whole : String.fromCodePoint(code)
  })

/** Reads a string, if one stands here. */
export function readString(r: Reader): string | undefined {
  if (r.text[r.at] !== '"') return undefined
  const match = lookingAt(r, quoted)
  if (!match) fail(r, 'Teksten her slutter ikke. Sæt et anførselstegn, hvor den slutter.')
  r.at += match[0].length
  return unescape(match[1]!)
}

/** Reads a number or a string, if one stands here. */
export function readLiteral(r: Reader): { value: Value } | undefined {
  const number = lookingAt(r, digits)
  if (number) {
    const value = numberFrom(number[0])
    if (value === null) fail(r, 'Tallet er for stort.')
    r.at += number[0].length
    return { value }
  }
  const text = readString(r)
  return text === undefined ? undefined : { value: text }
}

/** Reads `@"…"`, if it stands here. What names no date, time or duration is left to be called, and is null with a problem. */
export function readTemporal(r: Reader): Expr | undefined {
  const { at } = r
  if (r.text[at] !== '@') return undefined
  r.at += 1
  const text = readString(r)
  if (text === undefined) {
    return fail(r, 'Efter @ skal der stå en dato, et klokkeslæt eller en varighed i anførselstegn.')
  }
  const value = temporalFrom(text)
  if (value !== null) return { kind: 'literal', value, at }
  const args = [{ value: { kind: 'literal' as const, value: text, at } }]
  return { kind: 'call', callee: { kind: 'name', name: '@', at }, args, at }
}
