// Which question first: the one after which fewest more are to be expected, each weighed by its burden.
import type { Diagrams, Ref } from './diagram.ts'
import { restrict } from './diagram.ts'
import { ahead } from './ahead.ts'
import type { Costs } from './ahead.ts'
import { classesOf, merged } from './merge.ts'
import { dependsOn } from './pass.ts'
import type { Term } from './term.ts'
import { keyOf, onOf, open } from './term.ts'

/** For each relevant level what is to be expected in all when it is asked first. `optimal` says that it is the least possible. */
export type Plan = { expected: ReadonlyMap<number, number>; optimal: boolean }

/** Beyond so much work the best order is no longer searched through, but looked for one step ahead. */
const mostWork = 30_000

export function plan(
  from: Diagrams<Term>,
  whole: Ref,
  relevant: readonly number[],
  costs: Costs,
): Plan {
  if (from.level.length > 1000)
    return { expected: ahead(from, whole, relevant, costs), optimal: false }
  const classes = classesOf(from, [whole])
  const weights = classes.map((groups, level) =>
    groups.map((cells) => cells.reduce((sum, cell) => sum + costs.weights[level]![cell]!, 0)),
  )
  const { d, roots } = merged(from, [whole], classes)
  const root = roots[0]!
  const own = { burdens: costs.burdens, weights }
  const states = relevant.reduce((product, level) => product * (d.sizes[level]! + 1), 1)
  const optimal = states * d.level.length <= mostWork
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
