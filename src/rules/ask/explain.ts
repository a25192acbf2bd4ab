// Why the outcome is what it is: the answers that settle it, and the rules that are met.
import type { Value } from '../feel/index.ts'
import type { Analysis } from './analyse.ts'
import { decidedOutcome } from './ask.ts'
import { truth } from './condition.ts'
import { restrict, termOf } from './diagram.ts'
import { dependsOn } from './pass.ts'
import type { TableRead } from './pass.ts'
import type { Known, State } from './state.ts'
import { answerTo, stateOf } from './state.ts'
import { keyOfValue } from './term.ts'
import type { RuleNamed } from './words.ts'
import { andAll, nameRule, showValue } from './words.ts'

/** `because` are answers that settle the outcome by themselves, none of them to spare; `notAsked` inputs that cannot change it. */
export type Explained =
  | { decided: false; missing: string[] }
  | {
      decided: true
      outcome: Value
      because: { input: string; value: Value }[]
      notAsked: string[]
      rules: RuleNamed[]
      sentence: string
    }

/** Explains the outcome that the known answers lead to, or tells what is missing. */
export function explain(analysis: Analysis, known: Known): Explained {
  const state = stateOf(analysis, known)
  const inputs = [...new Set(analysis.variables.map(({ path }) => path[0]!))]
  if (state.relevant.length > 0) {
    const missing = inputs.filter((input) =>
      state.relevant.some((level) => state.analysis.variables[level]!.path[0] === input),
    )
    return { decided: false, missing }
  }
  const outcome = decidedOutcome(state)
  const needed = settling(analysis, known, outcome)
  const because = [...needed].map(([input, value]) => ({ input, value }))
  const rules = rulesFor(state)
  const goal = andAll(
    analysis.goals.map(({ decision }) => `»${decision.decision.question ?? decision.name}«`),
  )
  const laws = [...new Set(rules.flatMap(({ law }) => law ?? []))]
  const answers = because.map(({ input, value }) => `»${input}« er ${showValue(value)}`)
  const reason = answers.length ? `, fordi ${andAll(answers)}` : ', hvad der end svares'
  const sentence = `${goal} bliver »${showValue(outcome)}«${reason}.${laws.length ? ` Det følger af ${andAll(laws)}.` : ''}`
  const notAsked = inputs.filter((input) => !known.has(input))
  return { decided: true, outcome, because, notAsked, rules, sentence }
}

/** A smallest set of the answers that still settles the outcome: each is left out in turn, the latest first, if it can be. */
function settling(analysis: Analysis, known: Known, outcome: Value): Known {
  let needed = new Map(known)
  const asked = new Set(analysis.variables.map(({ path }) => path[0]!))
  for (const input of [...known.keys()].toReversed()) {
    const fewer = new Map(needed)
    fewer.delete(input)
    const state = asked.has(input) ? stateOf(analysis, fewer) : undefined
    const same =
      !state ||
      (state.relevant.length === 0 && keyOfValue(decidedOutcome(state)) === keyOfValue(outcome))
    if (same) needed = fewer
  }
  return needed
}

/** The rules that are met whatever the unknown answers are. */
function rulesFor(state: State): RuleNamed[] {
  const { analysis } = state
  const { d, tables } = analysis.pass
  const cells = analysis.variables.map(({ path }, level) =>
    answerTo(state.known, path) === undefined ? undefined : state.cells[level],
  )
  const settled = (table: TableRead) =>
    table.met.map((ref) => {
      const term = termOf(d, restrict(d, ref, cells))
      return term ? truth(term) : undefined
    })
  return tables.flatMap((table) => {
    if (dependsOn(d, table.met).size === 0 && table.columns.length > 0) return []
    const met = settled(table)
    const first = table.table.hitPolicy === 'FIRST' ? met.findIndex((one) => one !== false) : -1
    return met.flatMap((one, rule) =>
      one === true && (first < 0 || rule === first) ? [nameRule(table, rule)] : [],
    )
  })
}
