import { type Context, fromJson, type Value } from '../../../rules/index.ts'
import { answerTypes } from '../data.ts'
import type { Definition, Question } from '../definition.ts'

/** An answer as a value of the rules. Nothing is null, also inside: an address without a number in the register. */
export function valueOf({ data }: Definition, { id }: Question, answer: unknown): Value {
  const schema = data.properties[id]
  return schema ? fromSchema(schema as Schema, answer) : fromJson(answer)
}

/** Half the work of `new Map(known)`, which makes a list of every entry; it is done at each page and each outcome. */
export function copyOf(known: Context): Context {
  const copy: Context = new Map()
  known.forEach((value, id) => copy.set(id, value))
  return copy
}

/** What is known, as it grows. `now()` is what is known so far, and does not grow: the same until something is learnt. */
export function growing() {
  const all: Context = new Map()
  let soFar: Context | undefined
  return {
    now() {
      return (soFar ??= copyOf(all))
    },
    learn(id: string, value: Value) {
      all.set(id, value)
      soFar = undefined
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

function fromSchema(schema: Schema, answer: unknown): Value {
  if (answer === undefined || answer === null) return null
  const { $ref, format, items } = schema
  if (format === 'date') return dayOf(answer as string)
  if (items && Array.isArray(answer)) return answer.map((item) => fromSchema(items, item))
  const properties = $ref
    ? (answerTypes[$ref.slice(8) as 'address'].properties as Record<string, Schema>)
    : schema.properties
  if (!properties) return fromJson(answer)
  return new Map(
    Object.entries(properties).map(([name, part]) => [
      name,
      fromSchema(part, (answer as Record<string, unknown>)[name]),
    ]),
  ) satisfies Context
}

/** A day as YYYY-MM-DD. */
function dayOf(text: string): Value {
  const [year, month, day] = text.split('-').map(Number)
  return { kind: 'date', year: year!, month: month!, day: day! }
}
