// The next question in diagrams too large to search through: one step ahead, and the rest in the order of the diagram.
// Nothing is built for it; all nodes are gone through from the last level to the first, with what each would cost.
import type { Diagrams, Ref } from './diagram.ts'
import type { Term } from './term.ts'
import { onOf } from './term.ts'

/** `weights` tells how likely each cell of each level is; `burdens` what each level costs to answer. */
export type Costs = { weights: readonly (readonly number[])[]; burdens: readonly number[] }

/** Beyond so many visits the question is looked for among the first levels only. */
const mostVisits = 100_000

/** For each relevant level what is to be expected in all when it is asked first, and the rest in order until all is decided. */
export function ahead(
  d: Diagrams<Term>,
  root: Ref,
  relevant: readonly number[],
  costs: Costs,
): Map<number, number> {
  const rows = byLevel(d)
  const cost = costing(d, root, rows, costs)
  const unasked = cost(-1, 0, 0)
  // With open terms all nodes are gone through each time; else those below a level cost the same always.
  const hasOpen = [...d.ends.values()].some((ref) => onOf(d.terms[ref]!).length > 0)
  const expected = new Map<number, number>()
  let visits = 0
  for (const level of relevant.toSorted((a, b) => a - b)) {
    const first = hasOpen ? 0 : rows.begin[level]!
    visits += (rows.nodes.length - first) * d.sizes[level]!
    let sum = costs.burdens[level]!
    if (visits > mostVisits && expected.size > 0) sum += unasked
    else {
      for (let cell = 0; cell < d.sizes[level]!; cell++) {
        sum += costs.weights[level]![cell]! * cost(level, cell, first)
      }
    }
    expected.set(level, sum)
  }
  return expected
}

/** The nodes, those of the last level first; `begin[level]` is where a level begins, `rows` where each node stands. */
type Rows = { nodes: Int32Array; begin: Int32Array; at: Int32Array }

function byLevel<T>(d: Diagrams<T>): Rows {
  const count = new Int32Array(d.sizes.length + 1)
  for (const level of d.level) count[level]!++
  const begin = new Int32Array(d.sizes.length + 1)
  for (let level = d.sizes.length - 1; level >= 0; level--) {
    begin[level] = begin[level + 1]! + count[level + 1]!
  }
  const next = begin.slice()
  const nodes = new Int32Array(d.level.length)
  const at = new Int32Array(d.level.length)
  for (const [ref, level] of d.level.entries()) {
    nodes[next[level]!] = ref
    at[ref] = next[level]!++
  }
  return { nodes, begin, at }
}

/** What the root costs when `asked` is answered with `cell`; rows before `first` cost what they did without it. */
function costing(
  d: Diagrams<Term>,
  root: Ref,
  { nodes, at }: Rows,
  { burdens, weights }: Costs,
): (asked: number, cell: number, first: number) => number {
  const base = new Float64Array(nodes.length)
  const cost = new Float64Array(nodes.length)
  /** Which row says the same once the answer is given. */
  const same = new Int32Array(nodes.length)
  return (asked, cell, first) => {
    for (let row = first; row < nodes.length; row++) {
      const ref = nodes[row]!
      const level = d.level[ref]!
      const children = d.children[ref]!
      same[row] = row
      if (children.length === 0) {
        cost[row] = 0
        for (const on of onOf(d.terms[ref]!)) if (on !== asked) cost[row]! += burdens[on]!
      } else if (level === asked) {
        const child = at[children[cell]!]!
        same[row] = child < first ? child : same[child]!
        cost[row] = child < first ? base[child]! : cost[child]!
      } else {
        const share = weights[level]!
        let sum = 0
        let only = -1
        let alike = true
        for (let c = 0; c < children.length; c++) {
          const child = at[children[c]!]!
          const is = child < first ? child : same[child]!
          sum += share[c]! * (child < first ? base[child]! : cost[child]!)
          if (c === 0) only = is
          else if (is !== only) alike = false
        }
        same[row] = alike ? only : row
        cost[row] = alike ? sum : burdens[level]! + sum
      }
    }
    if (asked < 0) base.set(cost)
    return cost[at[root]!]!
  }
}
