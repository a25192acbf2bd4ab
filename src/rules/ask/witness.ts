// Two ways to answer everything that differ in one answer and lead to different outcomes: the proof that it matters.
import type { Diagrams, Ref } from './diagram.ts'
import { termOf } from './diagram.ts'
import type { Term } from './term.ts'
import { onOf } from './term.ts'

/** `others` are the cells of the other answers, where they count; `groups` the answers that lead to each outcome. */
export type Witness = {
  others: readonly (number | undefined)[]
  outcomes: readonly { cells: readonly number[]; term: Term }[]
}

/** The nearest such pair for a level, or undefined when only open terms depend on it. `wanted` tells which terms count. */
export function witnessFor(d: Diagrams<Term>, root: Ref, level: number): Witness | undefined {
  const cells: (number | undefined)[] = []
  const seen = new Set<Ref>()
  const down = (at: Ref): Witness | undefined => {
    if (seen.has(at) || d.level[at]! > level) return undefined
    seen.add(at)
    if (d.level[at] === level) return parted(d, at, cells)
    for (const [cell, child] of d.children[at]!.entries()) {
      cells[d.level[at]!] = cell
      const found = down(child)
      if (found) return found
      cells[d.level[at]!] = undefined
    }
    return undefined
  }
  return down(root)
}

/** Two children of a node followed together to where they say different things. */
function parted(
  d: Diagrams<Term>,
  at: Ref,
  path: readonly (number | undefined)[],
): Witness | undefined {
  const children = d.children[at]!
  const distinct = [...new Set(children)]
  const [first, ...rest] = distinct
  for (const other of rest) {
    const cells = [...path]
    if (!apart(d, first!, other, cells, new Set())) continue
    const groups = new Map<Term, number[]>()
    for (const [cell, child] of children.entries()) {
      const term = endOf(d, child, cells)
      groups.set(term, [...(groups.get(term) ?? []), cell])
    }
    const outcomes = [...groups].map(([term, members]) => ({ term, cells: members }))
    return { others: cells, outcomes }
  }
  return undefined
}

function endOf(d: Diagrams<Term>, ref: Ref, cells: readonly (number | undefined)[]): Term {
  let at = ref
  while (termOf(d, at) === undefined) at = d.children[at]![cells[d.level[at]!] ?? 0]!
  return termOf(d, at)!
}

/** Fills in cells that lead two functions to different settled terms; false when there are none. */
function apart(
  d: Diagrams<Term>,
  a: Ref,
  b: Ref,
  cells: (number | undefined)[],
  tried: Set<string>,
): boolean {
  const key = `${a},${b}`
  if (a === b || tried.has(key)) return false
  tried.add(key)
  const [left, right] = [termOf(d, a), termOf(d, b)]
  if (left && right) return onOf(left).length === 0 && onOf(right).length === 0
  const level = Math.min(d.level[a]!, d.level[b]!)
  for (let cell = 0; cell < d.sizes[level]!; cell++) {
    cells[level] = cell
    const step = (ref: Ref) => (d.level[ref] === level ? d.children[ref]![cell]! : ref)
    if (apart(d, step(a), step(b), cells, tried)) return true
  }
  cells[level] = undefined
  return false
}

/** Cells on which two functions say different things for sure; undefined when there are none. */
export function difference(d: Diagrams<Term>, a: Ref, b: Ref): (number | undefined)[] | undefined {
  const cells: (number | undefined)[] = []
  return apart(d, a, b, cells, new Set()) ? cells : undefined
}
