// What to ask next, and why.
import type { Context, Value } from '../feel/index.ts'
import type { Analysis } from './analyse.ts'
import { plan } from './plan.ts'
import type { Plan } from './plan.ts'
import { proven } from './trial.ts'
import type { Known, State } from './state.ts'
import { completed, isExact, outcomeOf, stateOf } from './state.ts'
import type { Because } from './why.ts'
import { whyAsked } from './why.ts'

/** `burden` is what an answer costs, 1 unless told; `topics` keeps the inputs of a topic together, beginning with `topic`; `order` is the author's own. */
export type AskOptions = {
  burden?: Readonly<Record<string, number>>
  order?: readonly string[]
  topics?: Readonly<Record<string, string>>
  topic?: string
}

/** `parts` are the parts of the input that matter, when it has such; `expected` is what is to be expected in all when it is asked first. */
export type Question = Because & { input: string; parts?: string[]; expected: number }

/** `outcome` is null while undecided. `exact` says that each question is proven to matter. */
export type Asked = { decided: boolean; outcome: Value | null; ask: Question[]; exact: boolean }

/** The inputs that can still change the outcome, best next first. What is not among them cannot, whatever the answers. */
export function ask(analysis: Analysis, known: Known, options: AskOptions = {}): Asked {
  const state = stateOf(analysis, known)
  if (state.relevant.length === 0) {
    return { decided: true, outcome: decidedOutcome(state), ask: [], exact: true }
  }
  const levels = ranked(state, options)
  const questions = new Map<string, Question>()
  for (const { level, expected } of levels) {
    const [input, ...parts] = state.analysis.variables[level]!.path as [string, ...string[]]
    const already = questions.get(input)
    if (already) already.parts?.push(parts.join('.'))
    else {
      const part = parts.length ? { parts: [parts.join('.')] } : {}
      questions.set(input, { input, ...part, expected, ...whyAsked(state, level) })
    }
  }
  const exact = isExact(state) || proven(state)
  return { decided: false, outcome: null, ask: arranged([...questions.values()], options), exact }
}

/** The outcome of a decided state: the same for every completion, so one will do. */
export const decidedOutcome = (state: State): Value => outcomeOf(state.analysis, completed(state))

type Ranked = { level: number; expected: number }

function ranked(state: State, { burden = {} }: AskOptions): Ranked[] {
  const { relevant, analysis } = state
  const burdens = analysis.variables.map(
    ({ path }) => burden[path.join('.')] ?? burden[path[0]!] ?? 1,
  )
  const { expected } = planned(state, burdens)
  return relevant
    .map((level) => ({ level, expected: expected.get(level)! }))
    .toSorted((a, b) => a.expected - b.expected)
}

const plans = new WeakMap<object, { burdens: string; plan: Plan }>()

/** The plan for a state; the one made last for the same diagrams is used again. */
function planned({ d, root, relevant, analysis }: State, burdens: readonly number[]): Plan {
  const key = burdens.join()
  const known = plans.get(d)
  if (known?.burdens === key) return known.plan
  const made = plan(d, root, relevant, { burdens, weights: analysis.weights })
  plans.set(d, { burdens: key, plan: made })
  return made
}

/** The best first; or as the author has ordered them; topics together, the one under way before the rest. */
function arranged(questions: Question[], { order, topics, topic }: AskOptions): Question[] {
  const ordered = order
    ? questions.toSorted((a, b) => placeIn(order, a.input) - placeIn(order, b.input))
    : questions
  if (!topics) return ordered
  const met = [...new Set([topic, ...ordered.map(({ input }) => topics[input])])]
  return ordered.toSorted((a, b) => met.indexOf(topics[a.input]) - met.indexOf(topics[b.input]))
}

function placeIn(order: readonly string[], input: string): number {
  const at = order.indexOf(input)
  return at < 0 ? order.length : at
}

/** How a dialogue goes for someone whose answers are all there to be had: what is asked, in turn, until all is decided. */
export function dialogue(
  analysis: Analysis,
  answers: Context,
  known: Known = new Map(),
  options: AskOptions = {},
): { asked: string[]; outcome: Value } {
  const have: Context = new Map(known)
  const asked: string[] = []
  for (;;) {
    const state = stateOf(analysis, have)
    if (state.relevant.length === 0) return { asked, outcome: decidedOutcome(state) }
    const levels = ranked(state, options)
    const inputs = [
      ...new Set(levels.map(({ level }) => state.analysis.variables[level]!.path[0]!)),
    ]
    const questions = inputs.map((input) => ({ input, expected: 0, why: '', rules: [] }))
    const [next] = arranged(questions, options)
    if (!next || have.has(next.input)) return { asked, outcome: null }
    asked.push(next.input)
    have.set(next.input, answers.get(next.input) ?? null)
  }
}
