// A tree of a pattern as closures that match. Every step is counted, so that no pattern can go on for ever.
import type { CharSet } from './class.ts'
import { sameCase } from './letter-case.ts'
import type { Node } from './syntax.ts'

/** What is matched in: the text's code points, what the groups hold, and the steps and depth that are left. */
export type Match = {
  points: number[]
  groups: { start: number; end: number }[]
  steps: number
  depth: number
}

/** Matches from a place, and goes on with what comes after; false when it cannot. */
type Matcher = (match: Match, at: number, next: (at: number) => boolean) => boolean

/** Thrown when the steps are used up. */
export class TooMuch extends Error {}

export type Flags = { lines: boolean; caseless: boolean }

function step(match: Match): void {
  match.steps -= 1
  if (match.steps < 0) throw new TooMuch()
}

/** The set of one character that a node is, if it is one. */
function setOf(node: Node, flags: Flags): CharSet | undefined {
  if (node.kind === 'set') return node.set
  if (node.kind !== 'text' || node.points.length !== 1) return undefined
  const only = node.points[0]!
  return flags.caseless ? (point) => sameCase(point, only) : (point) => point === only
}

export function matcherOf(node: Node, flags: Flags): Matcher {
  switch (node.kind) {
    case 'set': {
      const { set } = node
      return (match, at, next) => {
        step(match)
        return at < match.points.length && set(match.points[at]!) && next(at + 1)
      }
    }
    case 'text':
      return textMatcher(node.points, flags)
    case 'sequence':
      return node.parts
        .map((part) => matcherOf(part, flags))
        .reduceRight<Matcher>(
          (rest, first) => (match, at, next) =>
            first(match, at, (after) => rest(match, after, next)),
          (_, at, next) => next(at),
        )
    case 'choice': {
      const parts = node.parts.map((part) => matcherOf(part, flags))
      return (match, at, next) =>
        parts.some((part) => {
          step(match)
          return part(match, at, next)
        })
    }
    case 'group':
      return groupMatcher(node.number, matcherOf(node.of, flags))
    case 'again':
      return againMatcher(node.number, flags)
    case 'start':
      return (match, at, next) =>
        (at === 0 || (flags.lines && match.points[at - 1] === 10 && at < match.points.length)) &&
        next(at)
    case 'end':
      return (match, at, next) =>
        (at === match.points.length || (flags.lines && match.points[at] === 10)) && next(at)
    case 'loop':
      return loopMatcher(node, flags)
  }
}

function textMatcher(points: number[], { caseless }: Flags): Matcher {
  return (match, at, next) => {
    step(match)
    for (let i = 0; i < points.length; i += 1) {
      const [wanted, found] = [points[i]!, match.points[at + i]]
      if (found === undefined || !(caseless ? sameCase(wanted, found) : wanted === found))
        return false
    }
    return next(at + points.length)
  }
}

const groupMatcher =
  (number: number, of: Matcher): Matcher =>
  (match, at, next) =>
    of(match, at, (end) => {
      const before = match.groups[number]
      match.groups[number] = { start: at, end }
      if (next(end)) return true
      if (before) match.groups[number] = before
      else delete match.groups[number]
      return false
    })

function againMatcher(number: number, flags: Flags): Matcher {
  return (match, at, next) => {
    const held = match.groups[number]
    const points = held ? match.points.slice(held.start, held.end) : []
    match.steps -= points.length
    return textMatcher(points, flags)(match, at, next)
  }
}

function loopMatcher(node: Extract<Node, { kind: 'loop' }>, flags: Flags): Matcher {
  const set = setOf(node.of, flags)
  if (set) return setLoop(node, set)
  const of = matcherOf(node.of, flags)
  const { least, most, greedy } = node
  const turn = (
    match: Match,
    at: number,
    count: number,
    next: (at: number) => boolean,
  ): boolean => {
    step(match)
    match.depth -= 1
    if (match.depth < 0) throw new TooMuch()
    const once = () =>
      count < most &&
      of(match, at, (after) => (after > at || count < least) && turn(match, after, count + 1, next))
    const met = count < least ? once() : greedy ? once() || next(at) : next(at) || once()
    match.depth += 1
    return met
  }
  return (match, at, next) => turn(match, at, 0, next)
}

/** A loop over single characters needs no memory of its turns. */
function setLoop({ least, most, greedy }: Extract<Node, { kind: 'loop' }>, set: CharSet): Matcher {
  return (match, at, next) => {
    const { points } = match
    const fits = (count: number) =>
      count < most && at + count < points.length && set(points[at + count]!)
    let count = 0
    while (count < least) {
      step(match)
      if (!fits(count)) return false
      count += 1
    }
    if (!greedy) {
      for (;;) {
        step(match)
        if (next(at + count)) return true
        if (!fits(count)) return false
        count += 1
      }
    }
    while (fits(count)) {
      step(match)
      count += 1
    }
    for (; count >= least; count -= 1) {
      step(match)
      if (next(at + count)) return true
    }
    return false
  }
}
