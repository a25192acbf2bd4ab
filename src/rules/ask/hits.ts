// What a hit policy makes of the rules that are met (DMN 1.5, 8.2.10), as sums of hits: two halves of a table are read
// each by itself and then put together, so that big tables stay cheap.
import { add, compare, compileUnaryTests, equal, isNumber } from '../feel/index.ts'
import type { Value } from '../feel/index.ts'
import type { TableLogic } from '../decide/compiled.ts'
import { unsure } from './condition.ts'
import type { Pass } from './pass.ts'
import { applied, freshRun } from './pass.ts'
import type { Term } from './term.ts'
import { clash, itemsTerm, keyOf, none, open, onOf, partOf, settled } from './term.ts'

export type Hits = {
  /** One rule that is met, from what it gives. */
  one: (result: Term) => Term
  /** The hits of earlier and of later rules; neither is `none`. */
  sum: (earlier: Term, later: Term) => Term
  /** Whether later rules can change nothing more. */
  final?: (earlier: Term) => boolean
  /** The outcome, from all the hits; not asked when there are none. */
  outcome: (hits: Term) => Term
}

/** The ways to sum hits, by hit policy and aggregation. */
export function hitsOf(pass: Pass, table: TableLogic): Hits {
  const same = (term: Term) => term
  const either = (a: Term, b: Term) => unsure(settled(null), a, b)
  const sure = (f: (a: Term, b: Term) => Term) => (a: Term, b: Term) =>
    a === clash || b === clash ? clash : isPerhaps(a) || isPerhaps(b) ? eitherOrBoth(a, b) : f(a, b)
  const simple = (sum: Hits['sum']): Hits => ({ one: same, sum: sure(sum), outcome: same })
  switch (table.hitPolicy) {
    case 'UNIQUE':
      return simple(() => clash)
    case 'FIRST':
      return {
        one: same,
        outcome: same,
        sum: (a, b) => (isPerhaps(a) ? eitherOrBoth(a, b) : a),
        final: (a) => a.kind !== 'none' && !isPerhaps(a),
      }
    case 'ANY':
      return simple((a, b) => {
        if (a.kind === 'value' && b.kind === 'value') return equal(a.value, b.value) ? a : clash
        return keyOf(a) === keyOf(b) ? a : either(a, b)
      })
    case 'PRIORITY': {
      const rank = ranking(pass, table)
      return simple((a, b) => {
        const [first, second] = [rank(a), rank(b)]
        if (!first || !second) return keyOf(a) === keyOf(b) ? a : either(a, b)
        return isBefore(second, first) ? b : a
      })
    }
    case 'OUTPUT ORDER': {
      const rank = ranking(pass, table)
      return { ...listed, sum: sure(listed.sum), outcome: (hits) => sorted(hits, rank) }
    }
    case 'RULE ORDER':
      return { ...listed, sum: sure(listed.sum) }
    case 'COLLECT':
      return { ...collected(pass, table, sure), outcome: same }
  }
}

const isPerhaps = (term: Term) => term.kind === 'open' && term.perhaps === true

/** One of them is not sure to be there at all. */
function eitherOrBoth(a: Term, b: Term): Term {
  const term = open([a, b].flatMap(onOf), `hits(${keyOf(a)},${keyOf(b)})`)
  return isPerhaps(a) && isPerhaps(b) ? { ...term, perhaps: true } : term
}

const itemsOf = (term: Term): readonly Term[] =>
  term.kind === 'items'
    ? term.items
    : term.kind === 'value' && Array.isArray(term.value)
      ? term.value.map(settled)
      : [term]

const listed: Hits = {
  one: (result) => itemsTerm([result]),
  sum: (a, b) => itemsTerm([...itemsOf(a), ...itemsOf(b)]),
  outcome: (hits) => hits,
}

function collected(
  pass: Pass,
  { aggregation }: TableLogic,
  sure: (f: Hits['sum']) => Hits['sum'],
): Pick<Hits, 'one' | 'sum'> {
  if (!aggregation) return { one: listed.one, sum: sure(listed.sum) }
  if (aggregation === 'COUNT') {
    return { one: () => settled(1), sum: sure((a, b) => plus(pass, a, b)) }
  }
  if (aggregation === 'SUM') {
    const one = (result: Term) =>
      result.kind === 'value' && !isNumber(result.value) ? clash : result
    return { one, sum: sure((a, b) => plus(pass, a, b)) }
  }
  const keeps = (order: number) => (aggregation === 'MIN' ? order <= 0 : order >= 0)
  const pick = ([a, b]: Value[]): Value => (keeps(compare(a!, b!) ?? 0) ? a! : b!)
  return {
    one: (result) =>
      result.kind === 'value' && compare(result.value, result.value) === null ? clash : result,
    sum: sure((a, b) =>
      a.kind === 'value' && b.kind === 'value' && compare(a.value, b.value) === null
        ? clash
        : applied([a, b], aggregation, pick, () => 1),
    ),
  }
}

const plus = (pass: Pass, a: Term, b: Term): Term =>
  applied(
    [a, b],
    '+',
    ([x, y]) => {
      freshRun(pass)
      return isNumber(x) && isNumber(y) ? add(x, y) : null
    },
    () => 1,
  )

type Rank = (result: Term) => number[] | undefined

/** Where results stand in the order of the output's values; undefined for what is open. */
function ranking(pass: Pass, { outputs }: TableLogic): Rank {
  const tests = outputs.map(({ priority = [] }) =>
    priority.map((value) => {
      const test = { kind: 'expression' as const, value, speaksOfInput: false, at: 0 }
      return compileUnaryTests({ kind: 'tests', tests: [test], negated: false, at: 0 })
    }),
  )
  return (result) => {
    const ranks: number[] = []
    for (const [column, { name }] of outputs.entries()) {
      const part = outputs.length === 1 ? result : partOf(result, name)
      if (part?.kind !== 'value') return undefined
      const found = tests[column]!.findIndex(
        (test) => test(part.value, [], freshRun(pass)) === true,
      )
      ranks.push(found < 0 ? tests[column]!.length : found)
    }
    return ranks
  }
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const column = a.findIndex((rank, i) => rank !== b[i])
  return column >= 0 && a[column]! < b[column]!
}

function sorted(hits: Term, rank: Rank): Term {
  const ranked = itemsOf(hits).map((item) => ({ item, ranks: rank(item) }))
  if (ranked.some(({ ranks }) => !ranks)) {
    return open(onOf(hits), `sorted(${keyOf(hits)})`)
  }
  const order = ranked.toSorted((a, b) =>
    isBefore(a.ranks!, b.ranks!) ? -1 : isBefore(b.ranks!, a.ranks!) ? 1 : 0,
  )
  return itemsTerm(order.map(({ item }) => item))
}

/** No hit on one side leaves the other. */
export const summed = (hits: Hits, earlier: Term, later: Term): Term =>
  earlier === none || earlier.kind === 'none'
    ? later
    : later.kind === 'none'
      ? earlier
      : hits.sum(earlier, later)
