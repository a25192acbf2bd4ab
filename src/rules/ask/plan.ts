// Which question first: the one after which fewest more are to be expected, each weighed by its burden.
import type { Diagrams, Ref } from './diagram.ts'
import { nodesOf, restrict, termOf } from './diagram.ts'
import { classesOf, merged } from './merge.ts'
import { dependsOn } from './pass.ts'
import type { Term } from './term.ts'
import { keyOf, onOf, open } from './term.ts'

/** `weights` tells how likely each cell of each level is; `burdens` what each level costs to answer. */
export type Costs = { weights: readonly (readonly number[])[]; burdens: readonly number[] }

/** For each relevant level what is to be expected in all when it is asked first. `optimal` says that it is the least possible. */
export type Plan = { expected: ReadonlyMap<number, number>; optimal: boolean }

/** Beyond so much work the best order is no longer searched through, but looked for one step ahead. */
const mostWork = 30_000
/** And beyond so many visits it is looked for among the first only. */
const mostVisits = 120_000

export function plan(
  from: Diagrams<Term>,
  whole: Ref,
  relevant: readonly number[],
  costs: Costs,
): Plan {
  const classes = classesOf(from, [whole])
  const weights = classes.map((groups, level) =>
    groups.map((cells) => cells.reduce((sum, cell) => sum + costs.weights[level]![cell]!, 0)),
  )
  const { d, roots } = merged(from, [whole], classes)
  const root = roots[0]!
  const own = { burdens: costs.burdens, weights }
  const states = relevant.reduce((product, level) => product * (d.sizes[level]! + 1), 1)
  const size = [...nodesOf(d, roots)].length
  const optimal = states * size <= mostWork
  if (!optimal) return { expected: ahead(d, root, relevant, own), optimal }
  const search = least(d, own)
  return {
    expected: new Map(relevant.map((level) => [level, asking(d, root, level, own, search)])),
    optimal,
  }
}

/** What is to be expected when a level is asked, and then all goes on as `after` says. */
function asking(
  d: Diagrams<Term>,
  ref: Ref,
  level: number,
  costs: Costs,
  after: (ref: Ref) => number,
): number {
  let sum = costs.burdens[level]!
  for (let cell = 0; cell < d.sizes[level]!; cell++) {
    sum += costs.weights[level]![cell]! * after(answered(d, ref, level, cell))
  }
  return sum
}

/** What an answer leaves: a term that was open on it is open on it no more. */
export function answered(d: Diagrams<Term>, ref: Ref, level: number, cell: number): Ref {
  const cells: number[] = []
  cells[level] = cell
  return restrict(d, ref, cells, (term) => {
    const on = onOf(term)
    if (!on.includes(level)) return term
    return open(
      on.filter((other) => other !== level),
      `${keyOf(term)} with ${level}`,
    )
  })
}

/** The least that is to be expected, over all ways to ask. */
function least(d: Diagrams<Term>, costs: Costs): (ref: Ref) => number {
  const known = new Map<Ref, number>()
  const from = (ref: Ref): number => {
    const found = known.get(ref)
    if (found !== undefined) return found
    let best = Infinity
    const levels = dependsOn(d, [ref])
    for (const level of levels) {
      // No way of asking costs less than its first question.
      if (costs.burdens[level]! < best) best = Math.min(best, asking(d, ref, level, costs, from))
    }
    const result = levels.size === 0 ? 0 : best
    known.set(ref, result)
    return result
  }
  return from
}

/**
 * One step ahead: a level is asked, and the rest in the order of the diagram until all is decided. Nothing is built for
 * it; nodes are gone through from the last level to the first, with what each would cost.
 */
function ahead(d: Diagrams<Term>, root: Ref, relevant: readonly number[], costs: Costs) {
  const nodes = [...nodesOf(d, [root])].toSorted((a, b) => d.level[b]! - d.level[a]!)
  const at = new Map(nodes.map((ref, i) => [ref, i]))
  const levels = Int32Array.from(nodes, (ref) => d.level[ref]!)
  const order = orderCosts(d, nodes, at, costs)
  // With open terms all nodes are gone through each time; else those below a level cost the same always.
  const hasOpen = nodes.some((ref) => termOf(d, ref) && onOf(termOf(d, ref)!).length > 0)
  const unasked = order(-1, 0, 0)
  const expected = new Map<number, number>()
  let work = 0
  for (const level of relevant.toSorted((a, b) => a - b)) {
    const first = hasOpen ? 0 : firstAt(levels, level)
    work += (nodes.length - first) * d.sizes[level]!
    // Those that come last in the order of the diagram are left for when there is less to go through.
    if (work > mostVisits) {
      expected.set(level, unasked + costs.burdens[level]!)
      continue
    }
    let sum = costs.burdens[level]!
    for (let cell = 0; cell < d.sizes[level]!; cell++) {
      sum += costs.weights[level]![cell]! * order(level, cell, first)
    }
    expected.set(level, sum)
  }
  return expected
}

/** What the last node costs when `asked` is answered with `cell` and the rest in order; nodes before `first` keep their cost. */
function orderCosts(
  d: Diagrams<Term>,
  nodes: readonly Ref[],
  at: ReadonlyMap<Ref, number>,
  { burdens, weights }: Costs,
): (asked: number, cell: number, first: number) => number {
  const children = nodes.map((ref) => Int32Array.from(d.children[ref]!, (child) => at.get(child)!))
  const ons = nodes.map((ref) => (termOf(d, ref) ? onOf(termOf(d, ref)!) : []))
  const base = new Float64Array(nodes.length)
  const cost = new Float64Array(nodes.length)
  const same = Int32Array.from(nodes, (_, i) => i)
  return (asked, cell, first) => {
    for (let i = first; i < nodes.length; i++) {
      const level = d.level[nodes[i]!]!
      const below = children[i]!
      same[i] = i
      if (below.length === 0) {
        cost[i] = ons[i]!.reduce((sum, on) => sum + (on === asked ? 0 : burdens[on]!), 0)
      } else if (level === asked) {
        const child = below[cell]!
        same[i] = child < first ? child : same[child]!
        cost[i] = child < first ? base[child]! : cost[child]!
      } else {
        const share = weights[level]!
        let [sum, alike, only] = [0, true, -1]
        for (let c = 0; c < below.length; c++) {
          const child = below[c]!
          const is = child < first ? child : same[child]!
          sum += share[c]! * (child < first ? base[child]! : cost[child]!)
          if (c === 0) only = is
          else if (is !== only) alike = false
        }
        same[i] = alike ? only : i
        cost[i] = alike ? sum : burdens[level]! + sum
      }
    }
    if (asked < 0) base.set(cost)
    return cost[nodes.length - 1]!
  }
}

/** The first place, in levels that fall, of one that is `level` or less. */
function firstAt(levels: Int32Array, level: number): number {
  let [low, high] = [0, levels.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (levels[middle]! > level) low = middle + 1
    else high = middle
  }
  return low
}
