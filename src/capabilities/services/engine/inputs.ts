import { type Context, fromJson, type Value } from '../../../rules/index.ts'
import { answerTypes } from '../data.ts'
import type { Definition, Question } from '../definition.ts'

/** An answer as a value of the rules. Nothing is null, also inside: an address without a number in the register. */
export function valueOf({ data }: Definition, { id }: Question, answer: unknown): Value {
  const schema = data.properties[id]
  return schema ? readerOf(schema as Schema)(answer) : fromJson(answer)
}

/** What is known, as it grows: `all` of it, and what it `was` at a moment, which is laid out when somebody looks. */
export function growing() {
  const all: Context = new Map()
  const learnt: [string, Value][] = []
  return {
    all,
    learn(id: string, value: Value) {
      all.set(id, value)
      learnt.push([id, value])
    },
    was() {
      const then = learnt.length
      let context: Context | undefined
      return () => (context ??= new Map(learnt.slice(0, then)))
    },
  }
}

type Schema = {
  type?: string
  $ref?: string
  format?: string
  items?: Schema
  properties?: Record<string, Schema>
}

type Reader = (answer: unknown) => Value

// A definition is taken never to change.
const readers = new WeakMap<Schema, Reader>()

/** How answers of a schema are read: found out once. */
function readerOf(schema: Schema): Reader {
  const known = readers.get(schema)
  if (known) return known
  const read = readerFor(schema)
  const made: Reader = (answer) => (answer === undefined || answer === null ? null : read(answer))
  readers.set(schema, made)
  return made
}

function readerFor(schema: Schema): Reader {
  const { $ref, format, items } = schema
  if (format === 'date') return (answer) => dayOf(answer as string)
  if (items) {
    const item = readerOf(items)
    return (answer) => (Array.isArray(answer) ? answer.map(item) : fromJson(answer))
  }
  const properties = $ref
    ? (answerTypes[$ref.slice(8) as 'address'].properties as Record<string, Schema>)
    : schema.properties
  if (!properties) return fromJson
  const parts = Object.entries(properties).map(([name, part]) => [name, readerOf(part)] as const)
  return (answer) => {
    const value: Context = new Map()
    for (const [name, part] of parts)
      value.set(name, part((answer as Record<string, unknown>)[name]))
    return value
  }
}

/** A day as YYYY-MM-DD. */
function dayOf(text: string): Value {
  const [year, month, day] = text.split('-').map(Number)
  return { kind: 'date', year: year!, month: month!, day: day! }
}
