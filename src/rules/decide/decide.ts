import type { Place, Problem } from '../dmn/model.ts'
import {
  type Context,
  type FeelProblem,
  type Value,
  isLargerThan,
  startRun,
} from '../feel/index.ts'
import { coerce, fits, mismatch } from './coerce.ts'
import type { Compiled, CompiledDecision, CompiledInput } from './compiled.ts'
import { type Plan, planOf } from './order.ts'
import { shifted } from './scope.ts'
import type { WatchedRun } from './table.ts'

/** `now` is what `now()` and `today()` read; `rules` asks which rules were met. */
export type Options = { now?: Date; rules?: boolean }

export type Decided = {
  outcome: Value
  problems: Problem[]
  /** Table by table the rules that were met, counted from 0; empty unless asked for. */
  rules: { decision: string; rules: number[] }[]
}

/** Takes a decision, or calls a decision service, by name. Inputs not given are null; bad data gives null and a problem. */
export function decide(
  compiled: Compiled,
  goal: string,
  inputs: Context,
  options: Options = {},
): Decided {
  const decision = compiled.decisions.get(goal)
  const service = compiled.services.get(goal)
  if (!decision && !service) return unknown(compiled, goal)
  return taken(compiled, options, (run, problems) => {
    const given = (input: CompiledInput | CompiledDecision) =>
      checked(input, valueOf(inputs, input.name), run, problems)
    return decision
      ? decisionOutcome(compiled, decision, given, run)
      : service!.take([...service!.inputs, ...service!.inputDecisions].map(given), run)
  })
}

const epoch = new Date(0)

/** Runs something in a run of its own, and gathers what it says. */
export function taken(
  compiled: Compiled,
  { now = epoch, rules }: Options,
  outcomeOf: (run: WatchedRun, problems: Problem[]) => Value,
): Decided {
  const said: FeelProblem[] = []
  const problems: Problem[] = []
  const run: WatchedRun = startRun(now, said)
  if (rules) run.matched = []
  const outcome = orTooDeep(() => held(outcomeOf(run, problems), problems), problems)
  for (const one of said) problems.push(placed(compiled, one))
  const matched = run.matched ?? []
  return {
    outcome,
    problems,
    rules: matched.map((one) => ({ decision: one.where, rules: one.rules })),
  }
}

/** The most signs that an outcome may have when it is printed. */
const mostSigns = 20_000_000

/** An outcome that can be shown and kept; one that is too large for that is null, and a problem. */
function held(outcome: Value, problems: Problem[]): Value {
  if (outcome === null || typeof outcome !== 'object' || !isLargerThan(outcome, mostSigns)) {
    return outcome
  }
  problems.push({ kind: 'limit', sentence: 'Udfaldet er for stort til at blive vist.' })
  return null
}

/** A stack that overflows is a limit like the others: no outcome, and a problem. */
function orTooDeep(outcome: () => Value, problems: Problem[]): Value {
  try {
    return outcome()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    problems.push({ kind: 'limit', sentence: 'Der regnes i for mange lag oven på hinanden.' })
    return null
  }
}

export function decisionOutcome(
  compiled: Compiled,
  decision: CompiledDecision,
  given: (input: CompiledInput) => Value,
  run: WatchedRun,
): Value {
  return follow(compiled, planOf(decision), given, run)[decision.index]!
}

/** Does what the plan says, and gives the values it came to. */
function follow(
  { size }: Compiled,
  { inputs, steps }: Plan,
  given: (input: CompiledInput) => Value,
  run: WatchedRun,
): Value[] {
  const state: Value[] = []
  for (let i = 0; i < size; i++) state.push(null)
  for (const input of inputs) state[input.index] = given(input)
  for (const step of steps) state[step.index] = step.take(state, run)
  return state
}

/** The value given for a name; that of `import.x` may also be `x` in a context called `import`. */
function valueOf(inputs: Context, name: string): Value {
  const value = inputs.get(name)
  if (value !== undefined || !name.includes('.')) return value ?? null
  for (const [key, part] of inputs) {
    if (part instanceof Map && name.startsWith(`${key}.`)) {
      return valueOf(part, name.slice(key.length + 1))
    }
  }
  return null
}

/** The value as one of the input's type; one that is not becomes null, and a problem. */
export function checked(
  input: CompiledInput | CompiledDecision,
  value: Value,
  run: WatchedRun,
  problems: Problem[],
): Value {
  const { type, name } = input
  if (value === null || fits(type)(value, run)) return value
  const turned = coerce(value, type, run)
  if (turned !== undefined) return turned
  const { place } = 'input' in input ? input.input : input.decision
  problems.push({
    kind: 'input',
    sentence: `${name}: ${mismatch(value, type)}`,
    ...(place && { place: { ...place, element: name } }),
  })
  return null
}

/** A problem from a run, at its place in the XML. */
function placed({ places }: Compiled, problem: FeelProblem): Problem {
  const { where, sentence } = problem
  const start: Place | undefined = where === undefined ? undefined : places.get(where)
  if (!start || where === undefined) return { kind: 'feel', sentence }
  return { kind: 'feel', sentence, place: { ...shifted(start, problem), element: where } }
}

function unknown({ decisions, services, model }: Compiled, goal: string): Decided {
  const known = [...decisions.keys(), ...services.keys()].slice(0, 10).join(', ')
  const sentence = `${goal} er ikke en beslutning i ${model.name}. Her er: ${known || 'ingen'}.`
  const place = model.place && { place: model.place }
  const problem: Problem = { kind: 'unknown-decision', sentence, ...place }
  return { outcome: null, problems: [problem], rules: [] }
}
