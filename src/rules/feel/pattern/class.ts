// Sets of characters: `[a-z-[aeiou]]`, `\d`, `\p{Lu}` and their like (XML Schema part 2, F.1).
import { blocks } from './blocks.ts'
import { variants } from './letter-case.ts'
import type { Cursor } from './syntax.ts'
import { refuse } from './syntax.ts'

/** Whether a code point is in a set. */
export type CharSet = (point: number) => boolean

/** A set by a pattern of JavaScript's for one character. What it says of the first characters is kept. */
function setOf(pattern: string): CharSet {
  const regex = new RegExp(`^${pattern}$`, 'u')
  const early = new Map<number, boolean>()
  return (point) => {
    const known = early.get(point)
    if (known !== undefined) return known
    const is = regex.test(String.fromCodePoint(point))
    if (point < 0x250) early.set(point, is)
    return is
  }
}

const start =
  ':A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
const named: Record<string, CharSet> = {
  s: (point) => point === 32 || point === 9 || point === 10 || point === 13,
  d: setOf('\\p{Nd}'),
  w: setOf('[^\\p{P}\\p{Z}\\p{C}]'),
  i: setOf(`[${start}]`),
  c: setOf(`[${start}\\-.0-9\\xb7\\u0300-\\u036f\\u203f-\\u2040]`),
}
const signs: Record<string, number> = { n: 10, r: 13, t: 9 }
const literal = '\\|.?*+(){}-[]^$'

const not =
  (set: CharSet): CharSet =>
  (point) =>
    !set(point)

const categories = new Map<string, CharSet>()

function property(name: string): CharSet {
  if (name.startsWith('Is')) {
    const block = blocks[name.slice(2)]
    return block ? (point) => point >= block[0] && point <= block[1] : refuse()
  }
  if (!/^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/.test(name)) refuse()
  const set = categories.get(name) ?? setOf(`\\p{${name}}`)
  categories.set(name, set)
  return set
}

/** What stands after a backslash: one character, or a set. */
export function escapeAt(c: Cursor): number | CharSet {
  const sign = c.points[c.at] ?? ''
  c.at += 1
  if (sign === 'p' || sign === 'P') {
    const end = c.points.indexOf('}', c.at)
    if (c.points[c.at] !== '{' || end < 0) return refuse()
    const set = property(c.points.slice(c.at + 1, end).join(''))
    c.at = end + 1
    return sign === 'p' ? set : not(set)
  }
  if (signs[sign]) return signs[sign]
  if (sign !== '' && literal.includes(sign)) return sign.codePointAt(0)!
  const set = named[sign.toLowerCase()]
  if (!set) return refuse()
  return sign === sign.toLowerCase() ? set : not(set)
}

/** The set in brackets; the cursor stands at `[`. */
export function classAt(c: Cursor): CharSet {
  c.depth += 1
  if (c.depth > 20) refuse()
  c.at += 1
  const negated = c.points[c.at] === '^'
  if (negated) c.at += 1
  const sets: CharSet[] = []
  let taken: CharSet | undefined
  while (c.points[c.at] !== ']') {
    if (sets.length > 0 && c.points[c.at] === '-' && c.points[c.at + 1] === '[') {
      c.at += 1
      taken = classAt(c)
      if (c.points[c.at] !== ']') refuse()
    } else sets.push(member(c, sets.length === 0))
  }
  if (sets.length === 0) refuse()
  c.at += 1
  c.depth -= 1
  const any: CharSet = (point) => sets.some((set) => set(point))
  const held = negated ? not(any) : any
  const without = taken
  return without ? (point) => held(point) && !without(point) : held
}

/** When case does not count, a set holds the other forms of what it holds: before it is negated or taken from. */
const minding = ({ caseless }: Cursor, set: CharSet): CharSet =>
  caseless ? (point) => variants(point).some(set) : set

function member(c: Cursor, first: boolean): CharSet {
  const from = one(c, first)
  if (typeof from !== 'number') return from
  const next = c.points[c.at + 1]
  if (c.points[c.at] !== '-' || next === ']' || next === '[' || next === undefined) {
    return minding(c, (point) => point === from)
  }
  c.at += 1
  const to = one(c, false)
  if (typeof to !== 'number' || to < from) return refuse()
  return minding(c, (point) => point >= from && point <= to)
}

function one(c: Cursor, first: boolean): number | CharSet {
  const sign = c.points[c.at] ?? refuse()
  c.at += 1
  if (sign === '\\') return escapeAt(c)
  // A hyphen stands for itself only at either end.
  const misplaced = sign === '-' && !first && c.points[c.at] !== ']'
  return sign === '[' || misplaced ? refuse() : sign.codePointAt(0)!
}
