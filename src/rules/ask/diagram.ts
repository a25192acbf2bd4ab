// Ordered multi-valued decision diagrams: a function of finitely many variables, each with finitely many cells, as a graph
// where equal parts exist once. Two functions are equal exactly when their roots are the same number, and a function
// depends on a variable exactly when the variable is met on the way down: that is all the theory that `ask` needs.

/** A node, and so the function that begins there. */
export type Ref = number

/** `sizes[level]` is how many cells a variable has; variables are met in the order of their levels. */
export type Diagrams<T> = {
  readonly sizes: readonly number[]
  readonly level: number[]
  readonly children: (readonly Ref[])[]
  readonly terms: (T | undefined)[]
  /** The nodes by what they are: slots are found by a hash of level and children, and hold a node plus one, or 0. */
  readonly index: { slots: Int32Array }
  readonly ends: Map<string, Ref>
  /** Two terminals with the same key are the same. */
  readonly keyOf: (term: T) => string
  /** How many nodes there may be, and until when (milliseconds, as performance.now counts) they may be made. */
  readonly limit: { nodes: number; until: number }
  /** Cells gone through since somebody looked at the clock. */
  readonly work: { cells: number }
}

/** Thrown when a diagram outgrows its limit; whoever asked for it answers with something smaller, or less exact. */
export class TooLarge extends Error {}

export function createDiagrams<T>(
  sizes: readonly number[],
  keyOf: (term: T) => string,
  limit = { nodes: 200_000, until: Infinity },
): Diagrams<T> {
  const index = { slots: new Int32Array(1024) }
  const work = { cells: 0 }
  return { sizes, level: [], children: [], terms: [], index, ends: new Map(), keyOf, limit, work }
}

const none: readonly Ref[] = []

function add<T>(d: Diagrams<T>, level: number, children: readonly Ref[], term?: T): Ref {
  const ref = d.level.length
  d.level.push(level)
  d.children.push(children)
  d.terms.push(term)
  return ref
}

/** The function that is the same everywhere. */
export function terminal<T>(d: Diagrams<T>, term: T): Ref {
  const key = d.keyOf(term)
  let ref = d.ends.get(key)
  if (ref === undefined) {
    ref = add(d, d.sizes.length, none, term)
    d.ends.set(key, ref)
  }
  return ref
}

/** The function that looks at one variable first. With the same child everywhere it does not look at all. */
export function node<T>(d: Diagrams<T>, level: number, children: readonly Ref[]): Ref {
  const first = children[0]!
  if (children.every((child) => child === first)) return first
  const slot = slotOf(d, level, children)
  const known = d.index.slots[slot]!
  if (known > 0) return known - 1
  const { nodes, until } = d.limit
  if (d.level.length >= nodes) throw new TooLarge()
  if (d.level.length % 1024 === 1023 && performance.now() > until) throw new TooLarge()
  const ref = add(d, level, children)
  d.index.slots[slot] = ref + 1
  if (d.level.length * 2 > d.index.slots.length) widen(d)
  return ref
}

/** Where a node is in the index, or where it belongs. */
function slotOf<T>(d: Diagrams<T>, level: number, children: readonly Ref[]): number {
  const { slots } = d.index
  let hash = level + 1
  for (const child of children) hash = Math.imul(hash ^ child, 0x9e3779b1) ^ (hash >>> 15)
  for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const known = slots[slot]! - 1
    if (known < 0 || (d.level[known] === level && same(d.children[known]!, children))) return slot
  }
}

function same(a: readonly Ref[], b: readonly Ref[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

function widen<T>(d: Diagrams<T>): void {
  d.index.slots = new Int32Array(d.index.slots.length * 4)
  for (let ref = 0; ref < d.level.length; ref++) {
    const children = d.children[ref]!
    if (children.length > 0) d.index.slots[slotOf(d, d.level[ref]!, children)] = ref + 1
  }
}

/** What a function says everywhere, or undefined when it depends on something. */
export const termOf = <T>(d: Diagrams<T>, ref: Ref): T | undefined => d.terms[ref]

/** What a function says for one cell of each variable. */
export function follow<T>(d: Diagrams<T>, ref: Ref, cells: readonly number[]): T {
  let at = ref
  while (d.level[at]! < d.sizes.length) at = d.children[at]![cells[d.level[at]!]!]!
  return d.terms[at]!
}

/**
 * A function made of others, cell by cell. `settle` is asked at each meeting of their nodes, and must answer when all of
 * them are terminals; answering sooner (false and anything) saves the way down.
 */
export function combine<T>(
  d: Diagrams<T>,
  roots: readonly Ref[],
  settle: (refs: readonly Ref[]) => Ref | undefined,
): Ref {
  const seen = new Map<string | number, Ref>()
  const visit = (refs: readonly Ref[]): Ref => {
    const settled = settle(refs)
    if (settled !== undefined) return settled
    const key = keyOfAll(refs)
    const known = seen.get(key)
    if (known !== undefined) return known
    let level = d.sizes.length
    for (const ref of refs) if (d.level[ref]! < level) level = d.level[ref]!
    spend(d, d.sizes[level]!)
    const children: Ref[] = []
    for (let cell = 0; cell < d.sizes[level]!; cell++) {
      const below: Ref[] = []
      for (const ref of refs) below.push(d.level[ref] === level ? d.children[ref]![cell]! : ref)
      children.push(visit(below))
    }
    const made = node(d, level, children)
    seen.set(key, made)
    return made
  }
  return visit(roots)
}

/** What little each of many combinations takes is counted together. */
function spend<T>({ work, limit }: Diagrams<T>, cells: number): void {
  work.cells += cells
  if (work.cells < 20_000) return
  if (performance.now() > limit.until) throw new TooLarge()
  work.cells = 0
}

const keyOfAll = (refs: readonly Ref[]): string | number =>
  refs.length === 1 ? refs[0]! : refs.length === 2 ? refs[0]! * 2 ** 26 + refs[1]! : refs.join()

/** The same function with other terminals. */
export const mapTerms = <T>(d: Diagrams<T>, ref: Ref, change: (term: T) => T): Ref =>
  combine(d, [ref], ([at]) => {
    const term = termOf(d, at!)
    return term === undefined ? undefined : terminal(d, change(term))
  })

/** What is left of a function when some variables are settled: `cells[level]` is a cell, or undefined. */
export function restrict<T>(
  d: Diagrams<T>,
  ref: Ref,
  cells: readonly (number | undefined)[],
  change?: (term: T) => T,
): Ref {
  const seen = new Map<Ref, Ref>()
  const visit = (at: Ref): Ref => {
    const level = d.level[at]!
    if (level === d.sizes.length) return change ? terminal(d, change(d.terms[at]!)) : at
    const cell = cells[level]
    if (cell !== undefined) return visit(d.children[at]![cell]!)
    const known = seen.get(at)
    if (known !== undefined) return known
    const made = node(d, level, d.children[at]!.map(visit))
    seen.set(at, made)
    return made
  }
  return visit(ref)
}

/** Every node of a function, each once, from the root down. */
export function* nodesOf<T>(d: Diagrams<T>, roots: readonly Ref[]): Generator<Ref> {
  const seen = new Set(roots)
  for (const ref of seen) {
    yield ref
    for (const child of d.children[ref]!) seen.add(child)
  }
}

/** The levels of the variables a function looks at. */
export function support<T>(d: Diagrams<T>, roots: readonly Ref[]): Set<number> {
  const levels = new Set<number>()
  for (const ref of nodesOf(d, roots)) {
    if (d.level[ref]! < d.sizes.length) levels.add(d.level[ref]!)
  }
  return levels
}

/** The ways down to the terminals that are wanted: for each variable met, the cells that lead there. */
export type Way<T> = { term: T; cells: ReadonlyMap<number, readonly number[]> }

export function* waysTo<T>(d: Diagrams<T>, ref: Ref, wanted: (term: T) => boolean) {
  const leads = new Map<Ref, boolean>()
  const leadsThere = (at: Ref): boolean => {
    let known = leads.get(at)
    if (known === undefined) {
      const term = termOf(d, at)
      known = term === undefined ? d.children[at]!.some(leadsThere) : wanted(term)
      leads.set(at, known)
    }
    return known
  }
  function* from(at: Ref, cells: Map<number, readonly number[]>): Generator<Way<T>> {
    if (!leadsThere(at)) return
    const term = termOf(d, at)
    if (term !== undefined) return yield { term, cells: new Map(cells) }
    const children = d.children[at]!
    for (const child of new Set(children)) {
      cells.set(
        d.level[at]!,
        children.flatMap((c, cell) => (c === child ? [cell] : [])),
      )
      yield* from(child, cells)
    }
    cells.delete(d.level[at]!)
  }
  yield* from(ref, new Map())
}
