// Types as they are written (DMN 1.5, 10.3.1.2, rules 51 to 53).
import type { TypeExpr } from '../ast.ts'
import { declaredName, plain } from './names.ts'
import type { Reader } from './reader.ts'
import { expect, fail, found, lookingAt, skip, take, takeWord, within } from './reader.ts'

const longNames = [
  'days and time duration',
  'day and time duration',
  'years and months duration',
  'year and month duration',
  'date and time',
]
const long = new RegExp(longNames.map((name) => name.replaceAll(' ', '\\s+')).join('|'), 'y')
const short =
  /[\p{L}_][\p{L}\p{N}_\-.']*(?:[ \t]+(?!(?:and|or|then|else|return|satisfies|in|between|external)\b)[\p{L}_][\p{L}\p{N}_\-.']*)*/uy

export const readType = (r: Reader): TypeExpr => within(r, type)

function type(r: Reader): TypeExpr {
  skip(r)
  const name = lookingAt(r, long) ?? lookingAt(r, short)
  if (!name) fail(r, `Her mangler navnet på en type${found(r)}.`)
  const holder = /^(list|range|context|function)$/.test(name[0]) ? name[0] : undefined
  r.at += name[0].length
  if (!holder || !take(r, '<')) return { kind: 'named', name: plain(name[0]) }
  if (holder === 'context') return { kind: 'context', parts: parts(r) }
  if (holder === 'function') return signature(r)
  const of = readType(r)
  expect(r, '>')
  return { kind: holder as 'list' | 'range', of }
}

function parts(r: Reader): { name: string; type: TypeExpr }[] {
  const read: { name: string; type: TypeExpr }[] = []
  while (!take(r, '>')) {
    if (read.length > 0) expect(r, ',')
    const name = declaredName(r) ?? fail(r, 'Her mangler et navn.')
    expect(r, ':')
    read.push({ name, type: readType(r) })
  }
  return read
}

function signature(r: Reader): TypeExpr {
  const parameters: TypeExpr[] = []
  while (!take(r, '>')) {
    if (parameters.length > 0) expect(r, ',')
    parameters.push(readType(r))
  }
  expect(r, '->')
  return { kind: 'function', parameters, result: readType(r) }
}

/** Reads `: type`, if it stands here. */
export const readTypeAfterColon = (r: Reader): TypeExpr | undefined =>
  take(r, ':') ? readType(r) : undefined

/** Reads `instance of type`'s last two words, if `instance` stands here. */
export function takeInstanceOf(r: Reader): TypeExpr | undefined {
  if (!takeWord(r, 'instance')) return undefined
  if (!takeWord(r, 'of')) fail(r, 'Her mangler ordet »of«.')
  return readType(r)
}
