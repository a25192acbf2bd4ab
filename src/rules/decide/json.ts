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
import { type Options, checked, decisionOutcome, decide, taken, unknown } from './decide.ts'
import type { Type } from './type.ts'

type FromJson = (json: unknown) => Value

const readers = new WeakMap<Type, FromJson>()

/** Reads JSON as a value of the type: text is a date where a date is wanted, and FEEL where it begins with `=`. */
export function readerOf(type: Type): FromJson {
  const known = readers.get(type)
  if (known) return known
  readers.set(type, (json) => readers.get(type)!(json))
  const made = readerFor(type)
  readers.set(type, made)
  return made
}

function readerFor({ shape }: Type): FromJson {
  const plain: FromJson = (json) =>
    typeof json === 'string' && json.startsWith('=')
      ? evaluate(json.slice(1)).value
      : undefinedAsNull(json)
  if (shape.kind === 'list') {
    const item = readerOf(shape.of)
    return (json) => (Array.isArray(json) ? json.map(item) : item(json))
  }
  if (shape.kind === 'context') {
    const { parts } = shape
    return (json) => {
      if (!isRecord(json)) return plain(json)
      const context: Context = new Map()
      for (const [name, part] of Object.entries(json)) {
        const type = parts.get(name)
        context.set(name, type ? readerOf(type)(part) : anything(part))
      }
      return context
    }
  }
  if (shape.kind !== 'simple') return anything
  const parse = textReaders[shape.name]
  return parse
    ? (json) =>
        typeof json === 'string' && !json.startsWith('=') ? (parse(json) ?? json) : plain(json)
    : plain
}

/** JSON without a type: as it stands, with the texts that begin with `=` read as FEEL. */
function anything(json: unknown): Value {
  if (typeof json === 'string') return json.startsWith('=') ? evaluate(json.slice(1)).value : json
  if (Array.isArray(json)) return json.map(anything)
  if (isRecord(json))
    return new Map(Object.entries(json).map(([name, part]) => [name, anything(part)]))
  return fromJson(json)
}

const undefinedAsNull = (json: unknown): Value =>
  typeof json === 'object' && json !== null ? anything(json) : fromJson(json)

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
export function inputsFromJson(compiled: Compiled, json: Record<string, unknown>): Context {
  const types = new Map<string, Type>()
  for (const { name, type } of compiled.decisions.values()) types.set(name, type)
  for (const { name, type } of compiled.inputs.values()) types.set(name, type)
  return new Map(
    Object.entries(json).map(([name, part]) => {
      const type = types.get(name)
      return [name, type ? readerOf(type)(part) : anything(part)]
    }),
  )
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
  const plain = decision?.namespace === compiled.model.namespace
  if (!decision || !plain) {
    if (!decision && !compiled.services.has(goal)) return unknown(compiled, goal)
    const { outcome, problems } = decide(compiled, goal, inputsFromJson(compiled, json), options)
    return { outcome: toJson(outcome), problems }
  }
  const { outcome, problems } = taken(compiled, options, (run, said) => {
    const given = (input: CompiledInput) => {
      const part = json[input.name]
      return part === undefined ? null : checked(input, readerOf(input.type)(part), run, said)
    }
    return decisionOutcome(compiled, decision, given as never, run)
  })
  return { outcome: toJson(outcome), problems }
}
