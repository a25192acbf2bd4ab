// Which question first: the one after which fewest more are to be expected, each weighed by its burden, and each cell of an
// answer counted as equally likely.
import type { Diagrams, Ref } from './diagram.ts'
import { restrict, termOf } from './diagram.ts'
import { dependsOn } from './pass.ts'
import type { Term } from './term.ts'
import { keyOf, onOf, open } from './term.ts'

/** For each relevant level what is to be expected in all when it is asked first. `optimal` says that it is the least possible. */
export type Plan = { expected: ReadonlyMap<number, number>; optimal: boolean }

type Burdens = readonly number[]

/** Beyond so many states the best order is no longer searched through, only looked one step ahead. */
const mostStates = 3000
const mostVisits = 30_000

export function plan(d: Diagrams<Term>, root: Ref, relevant: readonly number[], burdens: Burdens): Plan {
  const states = relevant.reduce((product, level) => product * (d.sizes[level]! + 1), 1)
  const search = states <= mostStates ? least(d, burdens) : inOrder(d, burdens)
  const size = sizeOf(d, root)
  const visits = relevant.reduce((sum, level) => sum + d.sizes[level]! * size, 0)
  if (states > mostStates && visits > mostVisits) return { expected: byLevel(d, root, relevant, burdens), optimal: false }
  const expected = new Map(
    relevant.map((level) => [level, asking(d, root, level, burdens, search)] as const),
  )
  return { expected, optimal: states <= mostStates }
}

/** What is to be expected when a level is asked, and then all goes on as `after` says. */
function asking(
  d: Diagrams<Term>,
  ref: Ref,
  level: number,
  burdens: Burdens,
  after: (ref: Ref) => number,
): number {
  const size = d.sizes[level]!
  let sum = 0
  for (let cell = 0; cell < size; cell++) sum += after(answered(d, ref, level, cell))
  return burdens[level]! + sum / size
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
function least(d: Diagrams<Term>, burdens: Burdens): (ref: Ref) => number {
  const known = new Map<Ref, number>()
  const from = (ref: Ref): number => {
    const found = known.get(ref)
    if (found !== undefined) return found
    let best = Infinity
    const levels = dependsOn(d, [ref])
    for (const level of levels) {
      // No way of asking costs less than its first question.
      if (burdens[level]! < best) best = Math.min(best, asking(d, ref, level, burdens, from))
    }
    const result = levels.size === 0 ? 0 : best
    known.set(ref, result)
    return result
  }
  return from
}

/** What is to be expected when questions come in the order of the diagram, and stop when all is decided. */
function inOrder(d: Diagrams<Term>, burdens: Burdens): (ref: Ref) => number {
  const known = new Map<Ref, number>()
  const from = (ref: Ref): number => {
    const found = known.get(ref)
    if (found !== undefined) return found
    const term = termOf(d, ref)
    let sum = 0
    if (term) for (const level of onOf(term)) sum += burdens[level]!
    else {
      const children = d.children[ref]!
      for (const child of children) sum += from(child)
      sum = burdens[d.level[ref]!]! + sum / children.length
    }
    known.set(ref, sum)
    return sum
  }
  return from
}

/** For the largest diagrams: first what stands first, and is met on most ways down. */
function byLevel(
  d: Diagrams<Term>,
  root: Ref,
  relevant: readonly number[],
  burdens: Burdens,
): ReadonlyMap<number, number> {
  const chance = new Map<Ref, number>([[root, 1]])
  const met = new Map<number, number>()
  for (let level = 0; level < d.sizes.length; level++) {
    for (const [ref, share] of chance) {
      if (d.level[ref] !== level) continue
      met.set(level, (met.get(level) ?? 0) + share)
      const children = d.children[ref]!
      for (const child of children) chance.set(child, (chance.get(child) ?? 0) + share / children.length)
    }
  }
  return new Map(relevant.map((level) => [level, burdens[level]! / Math.max(met.get(level) ?? 0, 1e-9)]))
}

function sizeOf(d: Diagrams<Term>, root: Ref): number {
  const seen = new Set([root])
  for (const ref of seen) for (const child of d.children[ref]!) seen.add(child)
  return seen.size
}
