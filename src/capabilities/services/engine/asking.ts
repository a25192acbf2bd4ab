import { type Analysis, analyse } from '../../../rules/ask/analyse.ts'
import { contains } from '../../../rules/ask/cell.ts'
import { answerTo, completed, stateOf } from '../../../rules/ask/state.ts'
import type { Variable } from '../../../rules/ask/variable.ts'
import { whyAsked } from '../../../rules/ask/why.ts'
import { type Compiled, type Context, type Law, toFeel, type Value } from '../../../rules/index.ts'

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
  const seen = remember<Seen>()
  const place = placing()
  const look = (known: Context) =>
    seen(place(analysis(), known), () => {
      const state = stateOf(analysis(), known)
      const open = new Set(state.relevant.map((level) => inputAt(state.analysis, level)))
      return { open: [...open], rest: open.size ? [] : [...completed(state)] }
    })
  return {
    open: (known) => look(known).open,
    whole(known) {
      const { open, rest } = look(known)
      if (open.length) return undefined
      const missing = rest.filter(([name]) => !known.has(name))
      return missing.length ? new Map([...missing, ...known]) : known
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

/**
 * Which cells the answers lie in: what is true of some answers is true of all in the same cells. Where a value lies is
 * remembered, for numbers are compared as decimals.
 */
function placing(): (analysis: Analysis, known: Context) => string {
  const remembered = new Map<Variable, (key: string, find: () => string) => string>()
  return ({ variables }, known) => {
    let place = ''
    for (const variable of variables) {
      const answer = answerTo(known, variable.path)
      if (answer !== undefined) {
        const cells = remembered.get(variable) ?? remember<string>()
        remembered.set(variable, cells)
        const key = typeof answer === 'object' ? toFeel(answer) : `${typeof answer}${answer}`
        place += cells(key, () => {
          const cell = variable.cells.findIndex((one) => contains(one, answer))
          return cell < 0 ? `=${key}` : String(cell)
        })
      }
      place += '\n'
    }
    return place
  }
}

/** What was found once is known; the oldest is forgotten when there is too much. */
function remember<T>(most = 2000) {
  const kept = new Map<string, T>()
  return (key: string, find: () => T): T => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const found = find()
    if (kept.size >= most) kept.delete(kept.keys().next().value!)
    kept.set(key, found)
    return found
  }
}
