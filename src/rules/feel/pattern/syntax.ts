// Patterns as XPath writes them (XQuery and XPath Functions 3.1, 5.6), read to a tree.
import { classAt, escapeAt } from './class.ts'
import type { CharSet } from './class.ts'

/** What a pattern says. `greedy` loops take as much as they can first. */
export type Node =
  | { kind: 'set'; set: CharSet }
  | { kind: 'text'; points: number[] }
  | { kind: 'sequence' | 'choice'; parts: Node[] }
  | { kind: 'loop'; of: Node; least: number; most: number; greedy: boolean }
  | { kind: 'group'; of: Node; number: number }
  | { kind: 'again'; number: number }
  | { kind: 'start' | 'end' }

/** How far a pattern is read; `closed` are the groups that may be spoken of again. */
export type Cursor = {
  points: string[]
  at: number
  groups: number
  closed: Set<number>
  depth: number
  dotAll: boolean
  caseless: boolean
}

/** Thrown for a pattern that is none. */
export class PatternProblem extends Error {}

export const refuse = (): never => {
  throw new PatternProblem()
}

const longest = 2_000
const deepest = 50

/** Reads a pattern; of its flags, s and i matter here. */
export function readPattern(text: string, flags: string): { node: Node; groups: number } {
  const points = Array.from(text)
  if (points.length > longest) refuse()
  const [dotAll, caseless] = [flags.includes('s'), flags.includes('i')]
  const c: Cursor = { points, at: 0, groups: 0, closed: new Set(), depth: 0, dotAll, caseless }
  const node = choice(c)
  return c.at === points.length ? { node, groups: c.groups } : refuse()
}

function choice(c: Cursor): Node {
  c.depth += 1
  if (c.depth > deepest) refuse()
  const parts = [sequence(c)]
  while (c.points[c.at] === '|') {
    c.at += 1
    parts.push(sequence(c))
  }
  c.depth -= 1
  return parts.length === 1 ? parts[0]! : { kind: 'choice', parts }
}

function sequence(c: Cursor): Node {
  const parts: Node[] = []
  for (let next = c.points[c.at]; next && next !== '|' && next !== ')'; next = c.points[c.at]) {
    const part = repeated(c, atom(c))
    const last = parts.at(-1)
    if (part.kind === 'text' && last?.kind === 'text') last.points.push(...part.points)
    else parts.push(part)
  }
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts }
}

function atom(c: Cursor): Node {
  const sign = c.points[c.at]!
  if (sign === '(') return group(c)
  if (sign === '[') return { kind: 'set', set: classAt(c) }
  c.at += 1
  if (sign === '^') return { kind: 'start' }
  if (sign === '$') return { kind: 'end' }
  if (sign === '.') return { kind: 'set', set: dot(c.dotAll) }
  if (sign === '\\') return escape(c)
  return '?*+{}])'.includes(sign) ? refuse() : { kind: 'text', points: [sign.codePointAt(0)!] }
}

const dot =
  (all: boolean): CharSet =>
  (point) =>
    all || (point !== 10 && point !== 13)

function group(c: Cursor): Node {
  c.at += 1
  const silent = c.points[c.at] === '?' && c.points[c.at + 1] === ':'
  if (silent) c.at += 2
  const number = silent ? 0 : (c.groups += 1)
  const of = choice(c)
  if (c.points[c.at] !== ')') refuse()
  c.at += 1
  if (silent) return of.kind === 'text' ? { kind: 'sequence', parts: [of] } : of
  c.closed.add(number)
  return { kind: 'group', of, number }
}

function escape(c: Cursor): Node {
  const digit = c.points[c.at]
  if (!digit || !/[0-9]/.test(digit)) {
    const read = escapeAt(c)
    return typeof read === 'number' ? { kind: 'text', points: [read] } : { kind: 'set', set: read }
  }
  let number = Number(digit)
  c.at += 1
  for (let next = c.points[c.at]; next && /[0-9]/.test(next); next = c.points[c.at]) {
    if (number * 10 + Number(next) > c.groups) break
    number = number * 10 + Number(next)
    c.at += 1
  }
  return c.closed.has(number) ? { kind: 'again', number } : refuse()
}

function repeated(c: Cursor, of: Node): Node {
  const counts = quantifier(c)
  if (!counts) return of
  const [least, most] = counts
  const greedy = c.points[c.at] !== '?'
  if (!greedy) c.at += 1
  if (/[*+?{]/.test(c.points[c.at] ?? '')) refuse()
  return { kind: 'loop', of, least, most, greedy }
}

function quantifier(c: Cursor): [number, number] | undefined {
  const sign = c.points[c.at]
  if (sign === '?' || sign === '*' || sign === '+') {
    c.at += 1
    return sign === '?' ? [0, 1] : [sign === '+' ? 1 : 0, Infinity]
  }
  if (sign !== '{') return undefined
  const end = c.points.indexOf('}', c.at)
  const counts = /^(\d{1,4})(,(\d{1,4})?)?$/.exec(
    c.points.slice(c.at + 1, Math.max(end, 0)).join(''),
  )
  if (end < 0 || !counts) return refuse()
  c.at = end + 1
  const least = Number(counts[1])
  const most =
    counts[2] === undefined ? least : counts[3] === undefined ? Infinity : Number(counts[3])
  return most < least ? refuse() : [least, most]
}
