// Cells that a function never tells apart are one answer to it.
import type { Diagrams, Ref } from './diagram.ts'
import { createDiagrams, node, nodesOf, termOf, terminal } from './diagram.ts'

/** For each level, which cells go together; a level that is not looked at has them all in one. */
export function classesOf<T>(d: Diagrams<T>, roots: readonly Ref[]): number[][][] {
  const parts = d.sizes.map((size) => new Int32Array(size))
  const counts = d.sizes.map(() => 1)
  for (const ref of nodesOf(d, roots)) {
    const level = d.level[ref]!
    if (level === d.sizes.length || counts[level] === d.sizes[level]) continue
    const found = new Map<number, number>()
    const children = d.children[ref]!
    const part = parts[level]!
    for (let cell = 0; cell < children.length; cell++) {
      const key = part[cell]! * 2 ** 26 + children[cell]!
      if (!found.has(key)) found.set(key, found.size)
      part[cell] = found.get(key)!
    }
    counts[level] = found.size
  }
  return parts.map((part, level) => {
    const classes: number[][] = Array.from({ length: counts[level]! }, () => [])
    for (let cell = 0; cell < part.length; cell++) classes[part[cell]!]!.push(cell)
    return classes
  })
}

/** The same functions over classes of cells. */
export function merged<T>(
  d: Diagrams<T>,
  roots: readonly Ref[],
  classes: readonly (readonly (readonly number[])[])[],
) {
  const small = createDiagrams<T>(
    classes.map(({ length }) => length),
    d.keyOf,
    d.limit,
  )
  const seen = new Map<Ref, Ref>()
  const carry = (at: Ref): Ref => {
    const known = seen.get(at)
    if (known !== undefined) return known
    const term = termOf(d, at)
    const level = d.level[at]!
    const made =
      term !== undefined
        ? terminal(small, term)
        : node(
            small,
            level,
            classes[level]!.map((cells) => carry(d.children[at]![cells[0]!]!)),
          )
    seen.set(at, made)
    return made
  }
  return { d: small, roots: roots.map(carry) }
}
