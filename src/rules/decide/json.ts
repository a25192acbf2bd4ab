import { isDeeperThan } from '../dmn/depth.ts'
import type { Problem } from '../dmn/model.ts'
import {
  type Code,
  type Context,
  type Value,
  compileExpression,
  evaluate,
  fromJson,
  parseExpression,
  startRun,
  toJson,
} from '../feel/index.ts'
import type { Compiled, CompiledInput } from './compiled.ts'
import { type Options, checked, decisionOutcome, decide, taken } from './decide.ts'
import { type Type, any } from './type.ts'

/** Says what is wrong in a text that begins with `=`. */
type Say = (sentence: string) => void
type FromJson = (json: unknown, say: Say) => Value

const readers = new WeakMap<Type, FromJson>()

/**
 * Reads JSON as a value of the type. Where a date, a time or a duration is wanted, text is read as one. Text that begins
 * with `=` is FEEL, but for where text is what is wanted.
 */
export function readerOf(type: Type): FromJson {
  const known = readers.get(type)
  if (known) return known
  // A type that holds itself finds this one while its own is being made.
  readers.set(type, (json, say) => readers.get(type)!(json, say))
  const made = readerFor(type)
  readers.set(type, made)
  return made
}

function readerFor({ shape }: Type): FromJson {
  if (shape.kind === 'list') {
    const item = readerOf(shape.of)
    return (json, say) =>
      Array.isArray(json) ? json.map((one) => item(one, say)) : item(json, say)
  }
  if (shape.kind === 'context') {
    const { parts } = shape
    return (json, say) => {
      if (!isRecord(json)) return anything(json, say)
      const entries = Object.entries(json).map(([name, part]): [string, Value] => {
        const type = parts.get(name)
        return [name, type ? readerOf(type)(part, say) : anything(part, say)]
      })
      return new Map(entries)
    }
  }
  if (shape.kind !== 'simple') return anything
  if (shape.name === 'string') {
    return (json, say) => (typeof json === 'string' ? json : anything(json, say))
  }
  const read = textReaders[shape.name]
  if (!read) return anything
  return (json, say) =>
    typeof json === 'string' && !json.startsWith('=') ? (read(json) ?? json) : anything(json, say)
}

/** JSON without a type: as it stands, with the texts that begin with `=` read as FEEL. */
const anything: FromJson = (json, say) => {
  if (typeof json === 'string') return json.startsWith('=') ? feel(json.slice(1), say) : json
  if (Array.isArray(json)) return json.map((one) => anything(one, say))
  if (!isRecord(json)) return fromJson(json)
  return new Map(Object.entries(json).map(([name, part]) => [name, anything(part, say)]))
}

function feel(text: string, say: Say): Value {
  const { value, problems } = evaluate(text)
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  if (problems[0]) say(`»${shown}« kan ikke læses som FEEL: ${problems[0].sentence}`)
  return value
}

const isRecord = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** Texts as FEEL's own functions read them, by type. */
export const textReaders: Record<string, ((text: string) => Value) | undefined> = {
  date: reading('date'),
  time: reading('time'),
  'date and time': reading('date and time'),
  'days and time duration': reading('duration'),
  'years and months duration': reading('duration'),
}

function reading(name: string): (text: string) => Value {
  let code: Code | undefined
  return (text) => {
    if (!code) {
      const parsed = parseExpression(`${name}(text)`, ['text'])
      if (!parsed.ok) return null
      code = compileExpression(parsed.value, ['text'])
    }
    return code([text], startRun(new Date(0)))
  }
}

/** Inputs from JSON, each read as its type says. Names the model does not know are read as they stand. */
export function inputsFromJson(
  { inputs, decisions }: Compiled,
  json: Readonly<Record<string, unknown>>,
): { inputs: Context; problems: Problem[] } {
  const problems: Problem[] = []
  const read = Object.entries(json).map(([name, part]): [string, Value] => {
    const type = inputs.get(name)?.type ?? decisions.get(name)?.type ?? any
    return [name, valueOf(part, type, name, problems)]
  })
  return { inputs: new Map(read), problems }
}

const deepest = 200

function valueOf(json: unknown, type: Type, name: string, problems: Problem[]): Value {
  const say: Say = (sentence) =>
    void problems.push({ kind: 'input', sentence: `${name}: ${sentence}` })
  if (!isDeeperThan(deepest, json)) return readerOf(type)(json, say)
  say(`værdien har mere end ${deepest} lag.`)
  return null
}

export type DecidedJson = { outcome: unknown; problems: Problem[] }

/** Takes a decision from plain JSON to plain JSON, the shortest way. */
export function decideJson(
  compiled: Compiled,
  goal: string,
  json: Readonly<Record<string, unknown>>,
  options: Options = {},
): DecidedJson {
  const decision = compiled.decisions.get(goal)
  if (!decision || compiled.model.imports.length > 0) {
    const { inputs, problems } = inputsFromJson(compiled, json)
    const decided = decide(compiled, goal, inputs, options)
    return {
      outcome: toJson(decided.outcome),
      problems: [...problems, ...decided.problems],
    }
  }
  const { outcome, problems } = taken(compiled, options, (run, found) => {
    const given = (input: CompiledInput) => {
      const part = Object.hasOwn(json, input.name) ? json[input.name] : undefined
      if (part === undefined) return null
      return checked(input, valueOf(part, input.type, input.name, found), run, found)
    }
    return decisionOutcome(compiled, decision, given, run)
  })
  return { outcome: toJson(outcome), problems }
}
