// The ways through a diagram, those that change fewest answers first.
import type { Diagrams, Ref } from './diagram.ts'
import { nodesOf, termOf } from './diagram.ts'
import type { Term } from './term.ts'

/** Where a way ends, and the cells it changes; `present` are the cells that hold when it is gone. */
export type WayOut = {
  term: Term
  cells: ReadonlyMap<number, number>
  present: readonly (number | undefined)[]
}

type Cost = { count: number; burden: number }
const before = (a: Cost, b: Cost) => a.count - b.count || a.burden - b.burden

/**
 * The cheapest way to each terminal, in the order of how many answers it changes, and then of their burden. An answer that
 * is not there (undefined) counts as changed when it is looked at. Nodes come with rising levels, so each is done once.
 */
export function* cheapest(
  d: Diagrams<Term>,
  root: Ref,
  present: readonly (number | undefined)[],
  burdens: readonly number[],
): Generator<WayOut> {
  const reached = new Map<Ref, Cost & { from?: Ref; cell?: number }>([
    [root, { count: 0, burden: 0 }],
  ])
  const nodes = [...nodesOf(d, [root])].toSorted((a, b) => d.level[a]! - d.level[b]!)
  for (const at of nodes) {
    const cost = reached.get(at)!
    const level = d.level[at]!
    for (const [cell, child] of d.children[at]!.entries()) {
      const stays = present[level] === cell
      const count = cost.count + (stays ? 0 : 1)
      const burden = cost.burden + (stays ? 0 : burdens[level]!)
      const best = reached.get(child)
      const nearer = best && before(best, { count, burden })
      if (nearer === undefined || nearer > 0) reached.set(child, { count, burden, from: at, cell })
    }
  }
  const ends = nodes.filter((at) => termOf(d, at) !== undefined)
  for (const end of ends.toSorted((a, b) => before(reached.get(a)!, reached.get(b)!))) {
    const cells = new Map<number, number>()
    for (let step = reached.get(end)!; step.from !== undefined; step = reached.get(step.from)!) {
      const level = d.level[step.from]!
      if (present[level] !== step.cell) cells.set(level, step.cell!)
    }
    const then = present.map((cell, level) => cells.get(level) ?? cell)
    yield { term: termOf(d, end)!, cells, present: then }
  }
}
