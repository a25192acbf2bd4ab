// Looking for a pattern in a text, and putting something in its place.
import type { Match } from './match.ts'
import { matcherOf, TooMuch } from './match.ts'
import { PatternProblem, readPattern } from './syntax.ts'
import type { Node } from './syntax.ts'

export type Pattern = {
  find: (match: Match, at: number, next: (at: number) => boolean) => boolean
  groups: number
  literal: boolean
}

/** One match, with the places of its groups; places are UTF-16 units. */
export type Found = { start: number; end: number; groups: (string | undefined)[] }

const mostSteps = 500_000
const mostDepth = 1_000

const known = new Map<string, ReadPattern>()
type ReadPattern = { ok: true; pattern: Pattern } | { ok: false; sentence: string }

/** Reads a pattern with its flags (s, m, i, x and q). What was read lately is remembered. */
export function patternFrom(text: string, flags: string): ReadPattern {
  const key = `${flags}/${text}`
  const before = known.get(key)
  if (before) return before
  const read = readFlagged(text, flags)
  if (known.size >= 500) known.clear()
  known.set(key, read)
  return read
}

function readFlagged(text: string, flags: string): ReadPattern {
  if (!/^[smixq]*$/.test(flags))
    return { ok: false, sentence: 'Mønstre kender flagene s, m, i, x og q.' }
  const literal = flags.includes('q')
  try {
    const { node, groups } = literal
      ? { node: literally(text), groups: 0 }
      : readPattern(flags.includes('x') ? unspaced(text) : text, flags)
    const options = { lines: flags.includes('m') && !literal, caseless: flags.includes('i') }
    return { ok: true, pattern: { find: matcherOf(node, options), groups, literal } }
  } catch (error) {
    if (error instanceof PatternProblem) return { ok: false, sentence: 'Mønsteret kan ikke læses.' }
    throw error
  }
}

const literally = (text: string): Node => ({
  kind: 'text',
  points: Array.from(text, (sign) => sign.codePointAt(0)!),
})

const blank = (sign: string): boolean => /[ \t\n\r]/.test(sign)

/** A pattern without the blanks that stand outside brackets. */
function unspaced(text: string): string {
  let depth = 0
  let escaped = false
  let result = ''
  for (const sign of text) {
    if (depth === 0 && blank(sign)) continue
    if (!escaped && sign === '[') depth += 1
    if (!escaped && sign === ']') depth -= 1
    escaped = !escaped && sign === '\\'
    result += sign
  }
  return result
}

/** All matches from left to right, at most so many, and the steps it took; no matches are given when it took too many. */
export function matchesIn(
  { find, groups }: Pattern,
  text: string,
  most = Infinity,
): { matches?: Found[]; cost: number } {
  const points = Array.from(text, (sign) => sign.codePointAt(0)!)
  const match: Match = { points, groups: [], steps: mostSteps, depth: mostDepth }
  const matches: Found[] = []
  const offsets = unitsBefore(points)
  const piece = (start: number, end: number) => text.slice(offsets[start], offsets[end])
  try {
    for (let at = 0; at <= points.length && matches.length < most;) {
      let end = -1
      match.groups = []
      match.steps -= 1
      const met = find(match, at, (stop) => {
        end = stop
        return true
      })
      if (met) {
        const held = Array.from({ length: groups }, (_, i) => {
          const group = match.groups[i + 1]
          return group && piece(group.start, group.end)
        })
        matches.push({ start: offsets[at]!, end: offsets[end]!, groups: held })
      }
      at = met && end > at ? end : at + 1
    }
    return { matches, cost: mostSteps - match.steps }
  } catch (error) {
    // A pattern that nests loops in loops may use up the stack before its depth is spent.
    if (error instanceof TooMuch || error instanceof RangeError) {
      return { cost: mostSteps }
    }
    throw error
  }
}

/** The UTF-16 units before each code point, and before the end. */
function unitsBefore(points: number[]): number[] {
  const units = [0]
  for (const point of points) units.push(units.at(-1)! + (point > 0xffff ? 2 : 1))
  return units
}

/** The text with each match replaced, `$1` standing for a group; null when the matches may be empty, the replacement is none, or the result is too long. */
export function replaced(
  { groups, literal }: Pattern,
  text: string,
  matches: Found[],
  by: string,
  longest: number,
): string | null {
  const parts = literal ? [by] : replacement(by, groups)
  if (!parts || matches.some(({ start, end }) => start === end)) return null
  let result = ''
  let from = 0
  for (const match of matches) {
    result += text.slice(from, match.start)
    for (const part of parts) {
      if (typeof part === 'string') result += part
      else
        result += part === 0 ? text.slice(match.start, match.end) : (match.groups[part - 1] ?? '')
    }
    from = match.end
    if (result.length > longest) return null
  }
  result += text.slice(from)
  return result.length > longest ? null : result
}

/** A replacement as text and numbers of groups. */
function replacement(by: string, groups: number): (string | number)[] | null {
  const parts: (string | number)[] = []
  for (let i = 0; i < by.length; i += 1) {
    const sign = by[i]!
    const next = by[i + 1] ?? ''
    if (sign === '\\') {
      if (next !== '\\' && next !== '$') return null
      parts.push(next)
      i += 1
    } else if (sign === '$') {
      if (!/[0-9]/.test(next)) return null
      let number = Number(next)
      i += 1
      while (/[0-9]/.test(by[i + 1] ?? '') && number * 10 + Number(by[i + 1]) <= groups) {
        number = number * 10 + Number(by[(i += 1)])
      }
      parts.push(number)
    } else parts.push(sign)
  }
  return parts
}
