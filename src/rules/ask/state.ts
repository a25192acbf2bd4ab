// Where a dialogue stands: what is known, as cells, and what that leaves of the goals.
import type { Compiled } from '../decide/compiled.ts'
import { coerce, fits } from '../decide/coerce.ts'
import { decide } from '../decide/decide.ts'
import type { Context, Value } from '../feel/index.ts'
import { startRun } from '../feel/index.ts'
import type { Analysis } from './analyse.ts'
import { closer } from './analyse.ts'
import { contains } from './cell.ts'
import type { Diagrams, Ref } from './diagram.ts'
import { TooLarge, combine, createDiagrams, node, termOf, terminal } from './diagram.ts'
import { dependsOn, termsOf } from './pass.ts'
import type { Term } from './term.ts'
import { itemsTerm, keyOf, onOf, open } from './term.ts'
import { nameOf } from './variable.ts'

/** Input name → value; what is not there is unknown. Null is an answer like any other. */
export type Known = Context

export type State = {
  analysis: Analysis
  known: Known
  /** By level: the cell of the answer, or undefined. */
  cells: readonly (number | undefined)[]
  /** Diagrams of this state alone, and in them the goals: one, or a list of them. */
  d: Diagrams<Term>
  root: Ref
  /** The levels of what can still change the outcome. */
  relevant: readonly number[]
}

/** The answer to one variable: its part of what is known; undefined when it is not. */
export function answerTo(known: Known, path: readonly string[]): Value | undefined {
  let value: Value | undefined = known.get(path[0]!)
  for (let depth = 1; depth < path.length; depth++) {
    if (value === undefined || !(value instanceof Map))
      return value === undefined ? undefined : null
    value = value.get(path[depth]!)
  }
  return value
}

/** The state that answers lead to. Answers outside the cells have the rules read anew with them. */
export function stateOf(analysis: Analysis, known: Known): State {
  const cells: (number | undefined)[] = []
  const strange = new Map<string, Value>()
  const answers = new Map<string, Value>()
  const run = startRun(new Date(0))
  for (const [level, variable] of analysis.variables.entries()) {
    const answer = answerTo(known, variable.path)
    if (answer === undefined) continue
    const value = fits(variable.type)(answer, run)
      ? answer
      : (coerce(answer, variable.type, run) ?? null)
    const cell = variable.cells.findIndex((one) => contains(one, value))
    answers.set(nameOf(variable), value)
    if (cell < 0) strange.set(nameOf(variable), value)
    else cells[level] = cell
  }
  if (strange.size > 0) return stateOf(closer(analysis, strange), known)
  const { d, root } = left(analysis, cells)
  const depends = lookedAt(d)
  // Where an open term waits for something that is known already, the rules are read again with it.
  const waiting = [...depends].filter((level) => cells[level] !== undefined)
  const unknown = [...depends].filter((level) => cells[level] === undefined)
  if (waiting.length > 0 && unknown.length > 0) {
    const pins = waiting.map((level) => nameOf(analysis.variables[level]!))
    return stateOf(closer(analysis, new Map(pins.map((name) => [name, answers.get(name)!]))), known)
  }
  return { analysis, known, cells, d, root, relevant: unknown.toSorted((a, b) => a - b) }
}

/** All that diagrams with one function in them depend on. */
function lookedAt(d: Diagrams<Term>): Set<number> {
  const levels = new Set(d.level)
  levels.delete(d.sizes.length)
  for (const ref of d.ends.values()) for (const level of onOf(d.terms[ref]!)) levels.add(level)
  return levels
}

type Left = { d: Diagrams<Term>; root: Ref }
const lately = new WeakMap<Analysis, Map<string, Left>>()

/** What is left of the goals; the first states of a dialogue are the same for many, and are kept for a while. */
function left(analysis: Analysis, cells: readonly (number | undefined)[]): Left {
  const kept = lately.get(analysis) ?? new Map<string, Left>()
  lately.set(analysis, kept)
  const key = cells.join()
  const known = kept.get(key)
  if (known) return known
  const made = carriedOver(analysis, cells)
  if (made.d.level.length > 200) {
    if (kept.size >= 40) kept.delete(kept.keys().next().value!)
    kept.set(key, made)
  }
  return made
}

/** What is left of the goals, in diagrams of its own, so that asking leaves nothing behind. */
function carriedOver({ pass, roots }: Analysis, cells: readonly (number | undefined)[]): Left {
  const carried = carry(pass.d, roots, cells)
  if (roots.length === 1) return { d: carried.d, root: carried.roots[0]! }
  const whole = together(carried.d, carried.roots)
  const alone = carry(carried.d, [whole], [])
  return { d: alone.d, root: alone.roots[0]! }
}

/** Functions with some variables settled, in diagrams where there is nothing else. */
function carry(
  from: Diagrams<Term>,
  roots: readonly Ref[],
  cells: readonly (number | undefined)[],
) {
  const d = createDiagrams<Term>(from.sizes, keyOf, {
    nodes: 2 * from.level.length + 10_000,
    until: Infinity,
  })
  const seen = new Int32Array(from.level.length)
  const visit = (at: Ref): Ref => {
    const known = seen[at]!
    if (known > 0) return known - 1
    const term = termOf(from, at)
    const level = from.level[at]!
    const cell = cells[level]
    const made = term
      ? terminal(d, term)
      : cell === undefined
        ? node(d, level, from.children[at]!.map(visit))
        : visit(from.children[at]![cell]!)
    seen[at] = made + 1
    return made
  }
  return { d, roots: roots.map(visit) }
}

/** Several goals as one: a list of their outcomes. */
function together(d: Diagrams<Term>, roots: readonly Ref[]): Ref {
  try {
    return combine(d, roots, (refs) => {
      const terms = refs.map((ref) => termOf(d, ref))
      return terms.includes(undefined) ? undefined : terminal(d, itemsTerm(terms as Term[]))
    })
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    return terminal(d, open(dependsOn(d, roots), 'goals'))
  }
}

/** All inputs as values: the known as they are, the rest as the values that stand for their cells (the first, unless told). */
export function completed(state: State, cells: readonly (number | undefined)[] = []): Context {
  const inputs: Context = new Map()
  for (const [level, variable] of state.analysis.variables.entries()) {
    const answer =
      state.cells[level] === undefined ? undefined : answerTo(state.known, variable.path)
    const pinned = variable.pinned?.value
    const value = answer ?? pinned ?? variable.cells[cells[level] ?? 0]!.value
    place(inputs, variable.path, answer === undefined ? value : answer)
  }
  return inputs
}

/** Puts a value at its path, making the contexts on the way. */
export function place(inputs: Context, path: readonly string[], value: Value): void {
  const [first, ...rest] = path
  if (rest.length === 0) return void inputs.set(first!, value)
  const inner = inputs.get(first!)
  const whole: Context = new Map(inner instanceof Map ? inner : [])
  inputs.set(first!, whole)
  place(whole, rest, value)
}

/** The outcome of the goals for given inputs: of one its value, of several a context by name. */
export function outcomeOf({ goals, options }: Analysis, inputs: Context): Value {
  const now = options.now ?? new Date(0)
  const each = goals.map(({ compiled, decision }) => takenFor(compiled, decision.name, inputs, now))
  if (goals.length === 1) return each[0]!
  return new Map(goals.map(({ decision }, i) => [decision.name, each[i]!]))
}

const takenFor = (compiled: Compiled, name: string, inputs: Context, now: Date): Value =>
  decide(compiled, name, inputs, { now }).outcome

/** Whether the diagrams tell the whole truth here: no term is open. */
export const isExact = ({ d, root }: State): boolean =>
  termsOf(d, [root]).every((term) => onOf(term).length === 0)
