// One reading of the rules, with the cells as they are known so far. A test that splits a cell is noted as news; the rules
// are read again until there is none.
import { startRun } from '../feel/index.ts'
import type { Run, Value } from '../feel/index.ts'
import type { TableLogic } from '../decide/compiled.ts'
import type { Diagrams, Ref } from './diagram.ts'
import { TooLarge, combine, createDiagrams, node, support, termOf, terminal } from './diagram.ts'
import type { Along, Term } from './term.ts'
import { keyOf, keyOfValue, onOf, open, partsTerm, settled, valueOf } from './term.ts'
import type { Variable } from './variable.ts'
import { cut, cutCells, nameOf } from './variable.ts'

export type Pass = {
  d: Diagrams<Term>
  variables: readonly Variable[]
  now: Date
  news: boolean
  /** How many more functions may be entered, one inside the other, and in all. */
  depth: number
  calls: number
  /** How many combinations outgrew the limit. */
  givenUp: number
  tables: TableRead[]
  /** The constants that variables were compared with. */
  compared: Map<string, { level: number; value: Value }>
  /** How often each variable is tested: the most tested come first in the next order. */
  tested: number[]
}

export function startPass(
  variables: readonly Variable[],
  now: Date,
  limit: { nodes: number; until: number },
): Pass {
  for (const variable of variables) cutCells(variable)
  const sizes = variables.map(({ cells }) => cells.length)
  const d = createDiagrams<Term>(sizes, keyOf, { ...limit })
  return {
    d,
    variables,
    now,
    news: false,
    depth: 40,
    calls: 5000,
    givenUp: 0,
    tables: [],
    compared: new Map(),
    tested: variables.map(() => 0),
  }
}

/** A table as it was read: for each rule where it is met, and what it gives. */
export type TableRead = {
  decision: string
  table: TableLogic
  columns: readonly Ref[]
  met: readonly Ref[]
  results: readonly Ref[]
}

/** What a name stands for: a function of the inputs; parts that are such; or something to call. */
export type Bound =
  | { kind: 'ref'; ref: Ref }
  | { kind: 'parts'; parts: ReadonlyMap<string, Bound> }
  | Callable

/** `asValue` is the function as a value, for those parts of FEEL that want one. */
export type Callable = {
  kind: 'callable'
  parameters: readonly string[]
  call: (args: readonly Bound[]) => Bound
  asValue: () => Ref
}

/** The names in sight, in the order in which decide gives them slots. */
export type Names = ReadonlyMap<string, Bound>

/** More names; one that is hidden by them keeps its slot. */
export function withNames(names: Names, more: Iterable<readonly [string, Bound]>): Names {
  let inner = new Map(names)
  for (const [name, what] of more) {
    if (inner.has(name))
      inner = new Map([...inner].map(([n, w]) => [n === name ? ` ${inner.size} ${n}` : n, w]))
    inner.set(name, what)
  }
  return inner
}

export const bound = (ref: Ref): Bound => ({ kind: 'ref', ref })
export const constant = (pass: Pass, value: Value): Ref => terminal(pass.d, settled(value))
export const isConstant = (pass: Pass, ref: Ref): boolean => termOf(pass.d, ref)?.kind === 'value'

/** A variable as a function of itself. */
export function variableRef(pass: Pass, level: number): Ref {
  const variable = pass.variables[level]!
  const terms = variable.cells.map((cell, at) =>
    cell.kind === 'point'
      ? settled(cell.value)
      : open([level], `${nameOf(variable)}@${at}`, {
          level,
          cell: at,
          run: (value) => value,
          trend: 1,
          itself: true,
        }),
  )
  const roomy = { ...pass.d, limit: { nodes: Infinity, until: Infinity } }
  return node(
    roomy,
    level,
    terms.map((term) => terminal(pass.d, term)),
  )
}

/** Anything as one function: parts are put together. */
export function refOf(pass: Pass, what: Bound): Ref {
  if (what.kind === 'ref') return what.ref
  if (what.kind === 'callable') return what.asValue()
  const names = [...what.parts.keys()]
  const refs = [...what.parts.values()].map((part) => refOf(pass, part))
  return lift(pass, refs, 'parts', (terms) =>
    partsTerm(terms.map((term, i) => [names[i]!, term] as const)),
  )
}

export type Settle = (refs: readonly Ref[]) => Ref | undefined

/** A combination; when it grows too large, one open term over all it could depend on. */
export function combined(pass: Pass, refs: readonly Ref[], text: string, settle: Settle): Ref {
  try {
    return combine(pass.d, refs, settle)
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    return gaveUp(pass, refs, text)
  }
}

/** Some function of all that these depend on: sound, and no more than that. */
export function gaveUp(pass: Pass, refs: readonly Ref[], text: string): Ref {
  const { d } = pass
  pass.givenUp++
  // What comes after may be small again, and gets some room of its own.
  d.limit.nodes = Math.max(d.limit.nodes, d.level.length + 10_000)
  const term = open(dependsOn(d, refs), `${text}(${refs.join()})`)
  // Where there may be no hit at all, there may still be none.
  const perhaps = termsOf(d, refs).some(
    (one) => one.kind === 'none' || (one.kind === 'open' && one.perhaps),
  )
  return terminal(d, perhaps ? { ...term, perhaps: true } : term)
}

/** All the levels that functions look at or whose inputs their terms are open on. */
export function dependsOn(d: Diagrams<Term>, refs: readonly Ref[]): Set<number> {
  const levels = support(d, refs)
  for (const ref of termsOf(d, refs)) for (const level of onOf(ref)) levels.add(level)
  return levels
}

export function termsOf(d: Diagrams<Term>, refs: readonly Ref[]): Term[] {
  const seen = new Set(refs)
  const terms: Term[] = []
  for (const ref of seen) {
    const term = termOf(d, ref)
    if (term) terms.push(term)
    else for (const child of d.children[ref]!) seen.add(child)
  }
  return terms
}

/** A function of terms, wherever all of them are known. */
export const lift = (
  pass: Pass,
  refs: readonly Ref[],
  text: string,
  f: (terms: Term[]) => Term,
): Ref =>
  combined(pass, refs, text, (at) => {
    const terms: Term[] = []
    for (const ref of at) {
      const term = termOf(pass.d, ref)
      if (term === undefined) return undefined
      terms.push(term)
    }
    return terminal(pass.d, f(terms))
  })

export const freshRun = (pass: Pass): Run => startRun(pass.now)

/**
 * A function of values. Where some are open, so is the result; it stays a function along one input when only one is open
 * and along one, and `trend` tells whether it rises or falls with each argument.
 */
export function applied(
  terms: readonly Term[],
  text: string,
  run: (values: Value[]) => Value,
  trend?: (at: number, terms: readonly Term[]) => 1 | -1 | undefined,
): Term {
  const values = terms.map(valueOf)
  if (!values.includes(undefined)) return settled(run(values as Value[]))
  const result = open(terms.flatMap(onOf), `${text}(${terms.map(keyOf).join()})`)
  const unknown = terms.flatMap((term, at) => (term.kind === 'value' ? [] : [{ term, at }]))
  const [first] = unknown
  if (unknown.length !== 1 || first!.term.kind !== 'open' || !first!.term.along) return result
  const { along } = first!.term
  const inner = trend?.(first!.at, terms)
  const composed: Along = {
    level: along.level,
    cell: along.cell,
    run: (value) => run(values.with(first!.at, along.run(value)) as Value[]),
  }
  if (along.trend && inner) composed.trend = (along.trend * inner) as 1 | -1
  return { ...result, along: composed }
}

/** Notes that a variable is compared with a constant. */
export function wish(pass: Pass, level: number, value: Value): void {
  pass.tested[level]!++
  pass.compared.set(`${level} ${keyOfValue(value)}`, { level, value })
  if (!pass.variables[level]!.pinned && cut(pass.variables[level]!, value)) pass.news = true
}
