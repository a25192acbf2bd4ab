import {
  type Compiled,
  compileModel,
  type Context,
  decide,
  type Law,
  type Model,
  type Value,
} from '../../../rules/index.ts'
import type { Definition, OutcomeName } from '../definition.ts'
import { type Goal, goalOf } from './asking.ts'
import { looksAt } from './looks-at.ts'
import { conditionName, conditionsOf, modelOf } from './model.ts'

/** What an answer decides, and the rules that look at it, as their author put them. */
export type Why = {
  outcomes: OutcomeName[]
  rules: { text: string; law?: Law; outcome: OutcomeName }[]
}

/** A definition's rules made ready. Made once per published version. */
export type Engine = {
  model: Model
  compiled: Compiled
  /** The questions that outcomes are decided by; the others are asked because the author wants to know. */
  inputs: ReadonlySet<string>
  /** While something still matters, what is not known is taken to be nothing. */
  decide(decision: string, known: Context): Value
  holds(condition: string, known: Context): boolean
  /** The rules that matched on the way to a decision. */
  matched(decision: string, known: Context): { decision: string; rules: number[] }[]
  /** The questions a condition looks at, through whatever decisions. */
  inputsOf(condition: string): ReadonlySet<string>
  /** Whether the answer to one of `inputs` can still change an outcome, or what else is asked. */
  isOpen(input: string, known: Context): boolean
  why(input: string, known: Context): Why
  /** What an outcome is, whatever else is answered; undefined as long as it can be several things. */
  settled(outcome: OutcomeName, known: Context): Value | undefined
}

const engines = new WeakMap<Definition, Engine>()

/** The engine of a definition; the definition is taken never to change. */
export function engineOf(definition: Definition): Engine {
  const known = engines.get(definition)
  if (known) return known
  const made = makeEngine(definition)
  engines.set(definition, made)
  return made
}

function makeEngine(definition: Definition): Engine {
  const model = modelOf(definition)
  const compiled = compileModel(model)
  // What stands over the list of papers follows the answers, but nothing follows from it.
  const { documentsIntro: _, ...outcomes } = definition.outcomes
  const goals = new Map<string, Goal>()
  const goal = (name: string) => {
    const made = goals.get(name) ?? goalOf(compiled, name)
    goals.set(name, made)
    return made
  }
  const given = Object.entries(outcomes).filter(([, name]) => name !== undefined) as [
    OutcomeName,
    string,
  ][]
  const inputs = inputsOf(
    model,
    given.map(([, name]) => name),
  )
  const touching = conditionsOf(definition)
    .map(conditionName)
    .filter((name) => [...inputsOf(model, [name])].some((input) => inputs.has(input)))
  const names = [...new Set([...given.map(([, name]) => name), ...touching])]
  // Most questions touch few decisions: the others need not be looked at.
  const resting = new Map<string, string[]>()
  for (const name of names)
    for (const input of inputsOf(model, [name]))
      resting.set(input, [...(resting.get(input) ?? []), name])
  const judged = new Set(names)
  // What was not asked is not nothing: it is something that does not matter, so anything that could be answered will do.
  const whole = (decision: string, known: Context) =>
    (judged.has(decision) ? goal(decision).whole(known) : undefined) ?? known
  return {
    model,
    compiled,
    inputs,
    decide: (decision, known) => decide(compiled, decision, whole(decision, known)).outcome,
    holds(condition, known) {
      const name = conditionName(condition)
      return decide(compiled, name, whole(name, known)).outcome === true
    },
    matched(decision, known) {
      const met = (all: Context) => decide(compiled, decision, all, { rules: true }).rules
      const enough = whole(decision, known)
      if (enough === known) return met(known)
      // A rule that is met by what we put ourselves is no reason.
      return goal(decision).wholes(known).map(met).reduce(inBoth, met(enough))
    },
    inputsOf: (condition) => inputsOf(model, [conditionName(condition)]),
    isOpen: (input, known) =>
      (resting.get(input) ?? []).some((name) => goal(name).open(known).includes(input)),
    why(input, known) {
      const deciding = given.filter(([, name]) => goal(name).open(known).includes(input))
      const rules = deciding.flatMap(([outcome, name]) =>
        goal(name)
          .rules(known, input)
          .filter((between) => looksAt(model, between, input))
          .map(({ text, law }) => ({ text, ...(law && { law }), outcome })),
      )
      return {
        outcomes: deciding.map(([outcome]) => outcome),
        rules: [...new Map(rules.map((rule) => [rule.text, rule])).values()],
      }
    },
    settled(outcome, known) {
      const name = definition.outcomes[outcome]
      const enough = name === undefined ? undefined : goal(name).whole(known)
      return enough && decide(compiled, name!, enough).outcome
    },
  }
}

type Met = { decision: string; rules: number[] }[]

const inBoth = (some: Met, others: Met): Met =>
  some.map(({ decision, rules }) => {
    const there = others.find((other) => other.decision === decision)
    return { decision, rules: rules.filter((rule) => there?.rules.includes(rule)) }
  })

/** The inputs that decisions rest on, through whatever other decisions. */
function inputsOf(model: Model, decisions: string[]): Set<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    const one = [...model.decisions, ...model.knowledge].find((any) => any.id === id)
    for (const required of one?.requires ?? []) {
      if (required.kind === 'input') found.add(required.id)
      else visit(required.id)
    }
  }
  for (const name of decisions) visit(model.decisions.find((one) => one.name === name)?.id ?? '')
  return found
}
