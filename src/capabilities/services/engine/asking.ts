import { type Analysis, analyse } from '../../../rules/ask/analyse.ts'
import { contains } from '../../../rules/ask/cell.ts'
import { answerTo, completed, stateOf } from '../../../rules/ask/state.ts'
import type { Variable } from '../../../rules/ask/variable.ts'
import { whyAsked } from '../../../rules/ask/why.ts'
import {
  type Compiled,
  type Context,
  type Law,
  planFor,
  toFeel,
  type Value,
} from '../../../rules/index.ts'

/** A decision that can be asked what it still depends on. */
export type Goal = {
  /** The inputs that can still change it. */
  open(known: Context): readonly string[]
  /** The answers with something put for all that no longer matters; undefined as long as something does. */
  whole(known: Context): Context | undefined
  /** The same with each of those answered in every way that rules tell apart, one at a time. */
  wholes(known: Context): Context[]
  /** The rules that an answer decides between. */
  rules(known: Context, input: string): Between[]
}

/** A rule as its author put it, and where it stands: `rule` is counted from 1. */
export type Between = { text: string; law?: Law; decision: string; rule: number }

/** What is true wherever the answers lie in the same cells. `rest` is an answer to each input, when nothing is open. */
type Seen = { open: readonly string[]; rest: readonly [string, Value][] }

/** The most time that one decision may take to be read, in milliseconds. Beyond it more is asked than need be, never less. */
const patience = 1500

/** The most ways in which what was not asked is answered to find out which rules hold anyway. */
const most = 200

/** Reads a decision's rules as a diagram, the first time somebody asks. */
export function goalOf(compiled: Compiled, decision: string): Goal {
  let made: Analysis | undefined
  const analysis = () => (made ??= analyse(compiled, [decision], { milliseconds: patience }))
  const inputAt = ({ variables }: Analysis, level: number) => variables[level]!.path[0]!
  const read = inputsOf(compiled, decision)
  const seen = byPlace<Seen>()
  const look = (known: Context) =>
    seen(analysis(), known, () => {
      const state = stateOf(analysis(), known)
      const open = new Set(state.relevant.map((level) => inputAt(state.analysis, level)))
      return { open: [...open], rest: open.size ? [] : [...completed(state)] }
    })
  return {
    open: (known) => look(known).open,
    whole(known) {
      const { open, rest } = look(known)
      if (open.length) return undefined
      const put = rest.filter(([name]) => !known.has(name))
      if (!put.length) return known
      const all: Context = new Map(put)
      for (const name of read) {
        const value = known.get(name)
        if (value !== undefined) all.set(name, value)
      }
      return all
    },
    wholes(known) {
      const state = stateOf(analysis(), known)
      const { variables } = state.analysis
      const unknown = variables.flatMap(({ path, cells }, level) =>
        known.has(path[0]!) ? [] : cells.map((_, cell) => [level, cell] as const),
      )
      return unknown.slice(0, most).map(([level, cell]) => {
        const cells: number[] = []
        cells[level] = cell
        return new Map([...completed(state, cells), ...known])
      })
    },
    rules(known, input) {
      const state = stateOf(analysis(), known)
      const level = state.relevant.find((one) => inputAt(state.analysis, one) === input)
      return level === undefined
        ? []
        : whyAsked(state, level).rules.flatMap(({ text, law, eli, decision: name, rule }) =>
            text
              ? [
                  {
                    text,
                    decision: name,
                    rule,
                    ...(law && { law: { text: law, ...(eli && { eli }) } }),
                  },
                ]
              : [],
          )
    },
  }
}

/** The names that a decision reads, and the parts before a dot in them. */
function inputsOf({ decisions }: Compiled, decision: string): Set<string> {
  const found = decisions.get(decision)
  const names = found ? planFor([found]).inputs.map(({ name }) => name) : []
  return new Set(names.flatMap((name) => [name, name.split('.')[0]!]))
}

/** The most answers, and the most steps between cells, that are remembered for one decision; beyond it, it begins anew. */
const mostKept = 20_000

/**
 * Remembers what was found, by the cells that the answers lie in: what is true of some answers is true of all in the same
 * cells. A place is walked to from variable to variable, and each step that was taken once is known by its number.
 */
function byPlace<T>() {
  let cells: Map<unknown, number>[] = []
  let steps = new Map<number, number>()
  let found = new Map<number, T>()
  let answers = 0
  // More than there are cells, with one for each answer that lies in none.
  const wide = 2 ** 24

  const cellOf = ({ cells: all }: Variable, level: number, answer: Value): number => {
    const known = (cells[level] ??= new Map<unknown, number>())
    const key = typeof answer === 'object' && answer !== null ? `\0${toFeel(answer)}` : answer
    let cell = known.get(key)
    if (cell === undefined) {
      const within = all.findIndex((one) => contains(one, answer))
      cell = 1 + (within < 0 ? all.length + answers : within)
      known.set(key, cell)
      answers++
    }
    return cell
  }

  return ({ variables }: Analysis, known: Context, find: () => T): T => {
    if (steps.size > mostKept || answers > mostKept) {
      cells = []
      steps = new Map()
      found = new Map()
      answers = 0
    }
    let at = 0
    for (let level = 0; level < variables.length; level++) {
      const variable = variables[level]!
      const answer = answerTo(known, variable.path)
      const step = at * wide + (answer === undefined ? 0 : cellOf(variable, level, answer))
      let next = steps.get(step)
      if (next === undefined) steps.set(step, (next = steps.size + 1))
      at = next
    }
    let there = found.get(at)
    if (there === undefined) found.set(at, (there = find()))
    return there
  }
}
