import {
  type Compiled,
  compileModel,
  type Context,
  decide,
  type Model,
  toFeel,
  type Value,
} from '../../../rules/index.ts'
import type { Definition, OutcomeName } from '../definition.ts'
import { conditionName, modelOf } from './model.ts'

/** What can still change something, each with why, in a sentence made from the rules. */
export type Open = ReadonlyMap<string, string>

/** A definition's rules made ready. Made once per published version. */
export type Engine = {
  model: Model
  compiled: Compiled
  /** The questions that outcomes are decided by; the others are asked because the author wants to know. */
  inputs: ReadonlySet<string>
  decide(decision: string, known: Context): Value
  holds(condition: string, known: Context): boolean
  /** The rules that matched on the way to a decision. */
  matched(decision: string, known: Context): { decision: string; rules: number[] }[]
  /** The questions a condition looks at, through whatever decisions. */
  inputsOf(condition: string): ReadonlySet<string>
  /** Of `inputs`, those whose answer can still change an outcome, or what else is asked. */
  open(known: Context): Open
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
  const goals = Object.values(outcomes).filter((name) => name !== undefined)
  const inputs = inputsOf(model, goals)
  const remembered = remember<Open>()
  const settled = remember<{ value: Value | undefined }>()
  return {
    model,
    compiled,
    inputs,
    decide: (decision, known) => decide(compiled, decision, known).outcome,
    holds: (condition, known) => decide(compiled, conditionName(condition), known).outcome === true,
    matched: (decision, known) => decide(compiled, decision, known, { rules: true }).rules,
    inputsOf: (condition) => inputsOf(model, [conditionName(condition)]),
    open: (known) =>
      remembered(keyOf(inputs, known), () => {
        return new Map([...inputs].filter((input) => !known.has(input)).map((input) => [input, '']))
      }),
    settled(outcome, known) {
      const name = definition.outcomes[outcome]
      if (name === undefined) return undefined
      return settled(`${outcome}\n${keyOf(inputs, known)}`, () => {
        const all = [...inputsOf(model, [name])].every((input) => known.has(input))
        return { value: all ? decide(compiled, name, known).outcome : undefined }
      }).value
    },
  }
}

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

const keyOf = (inputs: ReadonlySet<string>, known: Context) => {
  let key = ''
  for (const name of inputs) {
    const value = known.get(name)
    key += value === undefined ? '\n' : `${toFeel(value)}\n`
  }
  return key
}

/** What was found once is known; the oldest is forgotten when there is too much. */
function remember<T>(most = 5000) {
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
