// How points and ranges lie to each other (DMN 1.5, 10.3.4.11, table 78).
import { compare } from '../equality.ts'
import type { Run } from '../run.ts'
import { refuse } from '../run.ts'
import type { FeelFunction, Range, Value } from '../value.ts'
import { typeOf } from '../value.ts'
import { define } from './define.ts'

/** Where a range begins or ends: at a value, or a hair after (+1) or before (−1) it, or without end (no value). */
type Cut = { value: Value | undefined; hair: number }
type Span = { start: Cut; end: Cut; point: boolean }

/** Thrown when two cuts have no order. */
class Unordered extends Error {}

function order(a: Cut, b: Cut): number {
  if (a.value === undefined || b.value === undefined) {
    return (a.value === undefined ? a.hair : 0) - (b.value === undefined ? b.hair : 0)
  }
  const by = compare(a.value, b.value)
  if (by === null) throw new Unordered()
  return by || a.hair - b.hair
}

function spanOf(value: Value): Span {
  if (typeOf(value) !== 'range') {
    return { start: { value, hair: 0 }, end: { value, hair: 0 }, point: true }
  }
  const { from, to, fromIncluded, toIncluded } = value as Range
  return {
    start:
      from === undefined ? { value: from, hair: -1 } : { value: from, hair: fromIncluded ? 0 : 1 },
    end: to === undefined ? { value: to, hair: 1 } : { value: to, hair: toIncluded ? 0 : -1 },
    point: false,
  }
}

type Relation = (a: Span, b: Span) => boolean

const before: Relation = (a, b) => order(a.end, b.start) < 0
const meets: Relation = (a, b) => a.end.value !== undefined && order(a.end, b.start) === 0
const overlaps: Relation = (a, b) => order(a.end, b.start) >= 0 && order(b.end, a.start) >= 0
const overlapsBefore: Relation = (a, b) =>
  order(a.start, b.start) < 0 && order(a.end, b.start) >= 0 && order(a.end, b.end) <= 0
const finishes: Relation = (a, b) => order(a.end, b.end) === 0 && order(a.start, b.start) >= 0
const includes: Relation = (a, b) => order(a.start, b.start) <= 0 && order(a.end, b.end) >= 0
const starts: Relation = (a, b) => order(a.start, b.start) === 0 && order(a.end, b.end) <= 0
const coincides: Relation = (a, b) => order(a.start, b.start) === 0 && order(a.end, b.end) === 0

const turned =
  (relation: Relation): Relation =>
  (a, b) =>
    relation(b, a)

/** What a relation may be asked of: p is a point, r a range. */
type Pairs = ('pp' | 'pr' | 'rp' | 'rr')[]
const names = { p: 'point', r: 'range' }

function relate(name: string, pairs: Pairs, relation: Relation): FeelFunction {
  const signatures = pairs.map((pair) => {
    const [a, b] = [names[pair[0] as 'p' | 'r'], names[pair[1] as 'p' | 'r']]
    return a === b ? `${a}1, ${b}2` : `${a}, ${b}`
  })
  return define(name, signatures, ([a, b]: [Value, Value], run: Run) => {
    const [left, right] = [spanOf(a), spanOf(b)]
    const pair = `${left.point ? 'p' : 'r'}${right.point ? 'p' : 'r'}` as Pairs[number]
    const sentence = `»${name}« kan ikke sammenligne de to.`
    if (a === null || b === null || !pairs.includes(pair)) return refuse(run, sentence)
    try {
      return relation(left, right)
    } catch (error) {
      if (error instanceof Unordered) return refuse(run, sentence)
      throw error
    }
  })
}

export const intervalFunctions: FeelFunction[] = [
  relate('before', ['pp', 'pr', 'rp', 'rr'], before),
  relate('after', ['pp', 'pr', 'rp', 'rr'], turned(before)),
  relate('meets', ['rr'], meets),
  relate('met by', ['rr'], turned(meets)),
  relate('overlaps', ['rr'], overlaps),
  relate('overlaps before', ['rr'], overlapsBefore),
  relate('overlaps after', ['rr'], turned(overlapsBefore)),
  relate('finishes', ['pr', 'rr'], finishes),
  relate('finished by', ['rp', 'rr'], turned(finishes)),
  relate('includes', ['rp', 'rr'], includes),
  relate('during', ['pr', 'rr'], turned(includes)),
  relate('starts', ['pr', 'rr'], starts),
  relate('started by', ['rp', 'rr'], turned(starts)),
  relate('coincides', ['pp', 'rr'], coincides),
]
