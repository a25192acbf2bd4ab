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
const mostWork = 40_000

export function plan(from: Diagrams<Term>, whole: Ref, relevant: readonly number[], costs: Costs): Plan {
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
  return { expected: new Map(relevant.map((level) => [level, asking(d, root, level, own, search)])), optimal }
}

/** What is to be expected when a level is asked, and then all goes on as `after` says. */
function asking(d: Diagrams<Term>, ref: Ref, level: number, costs: Costs, after: (ref: Ref) => number): number {
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
  const children = nodes.map((ref) => Int32Array.from(d.children[ref]!, (child) => at.get(child)!))
  const ons = nodes.map((ref) => (termOf(d, ref) ? onOf(termOf(d, ref)!) : []))
  const cost = new Float64Array(nodes.length)
  const same = new Int32Array(nodes.length)
  /** What the root costs when `asked` is answered with `cell`; nodes before `first` are known already. */
  const costWith = (asked: number, cell: number, first: number): number => {
    for (let i = first; i < nodes.length; i++) {
      const level = levels[i]!
      const below = children[i]!
      same[i] = i
      if (below.length === 0) {
        cost[i] = ons[i]!.reduce((sum, on) => sum + (on === asked ? 0 : costs.burdens[on]!), 0)
      } else if (level === asked) {
        same[i] = same[below[cell]!]!
        cost[i] = cost[below[cell]!]!
      } else {
        let sum = 0
        let alike = true
        for (let c = 0; c < below.length; c++) {
          sum += costs.weights[level]![c]! * cost[below[c]!]!
          if (same[below[c]!] !== same[below[0]!]) alike = false
        }
        same[i] = alike ? same[below[0]!]! : i
        cost[i] = alike ? cost[below[0]!]! : costs.burdens[level]! + sum
      }
    }
    return cost[nodes.length - 1]!
  }
  // A function with open terms has all its nodes gone through each time; else those below a level cost the same always.
  const hasOpen = ons.some(({ length }) => length > 0)
  costWith(-1, 0, 0)
  const expected = new Map<number, number>()
  for (const level of relevant.toSorted((a, b) => b - a)) {
    const first = hasOpen ? 0 : firstAt(levels, level)
    let sum = costs.burdens[level]!
    for (let cell = 0; cell < d.sizes[level]!; cell++) {
      sum += costs.weights[level]![cell]! * costWith(level, cell, first)
    }
    costWith(-1, 0, first)
    expected.set(level, sum)
  }
  return expected
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
