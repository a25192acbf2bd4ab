// Two versions of the rules: the same, or an example on which they differ; and what a change means for cases there have been.
import { decide } from '../decide/decide.ts'
import type { Compiled } from '../decide/compiled.ts'
import type { Context, Value } from '../feel/index.ts'
import type { Analysis, AnalyseOptions, Goal } from './analyse.ts'
import { analyse, analyseGoals } from './analyse.ts'
import { dialogue } from './ask.ts'
import { keyOfValue } from './term.ts'
import { generator, valueIn } from './trial.ts'
import { place } from './state.ts'
import { difference } from './witness.ts'

/** `exact` false: no difference was found, and none is ruled out. */
export type Compared =
  | { equal: true; exact: boolean }
  | { equal: false; decision: string; example: Context; a: Value; b: Value }

/** Compares decisions by name, all that both versions have unless told which. A decision that only one has is a difference. */
export function compare(
  a: Compiled,
  b: Compiled,
  decisions: readonly string[] = [...new Set([...a.decisions.keys(), ...b.decisions.keys()])],
  options: AnalyseOptions = {},
): Compared {
  let exact = true
  for (const name of decisions) {
    const both: Goal[] = [a, b].flatMap((compiled) => {
      const decision = compiled.decisions.get(name)
      return decision ? [{ compiled, decision }] : []
    })
    const analysis = analyseGoals(both, options)
    const example = both.length < 2 ? new Map() : differingInputs(analysis)
    if (example === 'perhaps') exact = false
    else if (example) {
      const [left, right] = [a, b].map(
        (compiled) => decide(compiled, name, example, now(options)).outcome,
      )
      return { equal: false, decision: name, example, a: left!, b: right! }
    }
  }
  return { equal: true, exact }
}

const now = (options: AnalyseOptions) => ({ now: options.now ?? new Date(0) })

function differingInputs(analysis: Analysis): Context | 'perhaps' | undefined {
  const [left, right] = analysis.roots as [number, number]
  if (left === right) return undefined
  const cells = difference(analysis.pass.d, left, right)
  if (cells) return inputsIn(analysis, cells, () => 0)
  const random = generator(7)
  for (let round = 0; round < 300; round++) {
    const chosen = analysis.variables.map(({ cells: own }) => Math.floor(random() * own.length))
    const inputs = inputsIn(analysis, chosen, random)
    const outcomes = analysis.goals.map(({ compiled, decision }) =>
      keyOfValue(decide(compiled, decision.name, inputs, now(analysis.options)).outcome),
    )
    if (outcomes[0] !== outcomes[1]) return inputs
  }
  return 'perhaps'
}

function inputsIn(
  { variables }: Analysis,
  cells: readonly (number | undefined)[],
  share: () => number,
): Context {
  const inputs: Context = new Map()
  for (const [level, { path, cells: own }] of variables.entries()) {
    place(inputs, path, valueIn(own[cells[level] ?? 0]!, share()))
  }
  return inputs
}

/** A case there has been: all its answers, and of them what was known before anything was asked. */
export type PastCase = { name: string; answers: Context; known?: Context }

/** What becomes different for one case. `questions` are how many are asked, before and after. */
export type Previewed = {
  name: string
  outcomes: { decision: string; before: Value; after: Value }[]
  questions: { before: number; after: number }
}

export type Preview = {
  cases: Previewed[]
  changed: number
  moreQuestions: number
  fewerQuestions: number
}

/** What a new version means for cases there have been; only those for which something is different are listed. */
export function preview(
  before: Compiled,
  after: Compiled,
  decisions: readonly string[],
  cases: readonly PastCase[],
  options: AnalyseOptions = {},
): Preview {
  const analyses = [before, after].map((compiled) => analyse(compiled, decisions, options))
  const all = cases.map(({ name, answers, known = new Map() }): Previewed => {
    const given = new Map([...answers, ...known])
    const outcomes = decisions.map((decision) => {
      const [old, fresh] = [before, after].map(
        (one) => decide(one, decision, given, now(options)).outcome,
      )
      return { decision, before: old!, after: fresh! }
    })
    const [old, fresh] = analyses.map((analysis) => dialogue(analysis, given, known).asked.length)
    return {
      name,
      outcomes: outcomes.filter((one) => keyOfValue(one.before) !== keyOfValue(one.after)),
      questions: { before: old!, after: fresh! },
    }
  })
  const more = all.filter(({ questions }) => questions.after > questions.before)
  const fewer = all.filter(({ questions }) => questions.after < questions.before)
  return {
    cases: all.filter(
      (one) => one.outcomes.length > 0 || more.includes(one) || fewer.includes(one),
    ),
    changed: all.filter(({ outcomes }) => outcomes.length > 0).length,
    moreQuestions: more.length,
    fewerQuestions: fewer.length,
  }
}
