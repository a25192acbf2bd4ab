import { createHash } from 'node:crypto'
import type { AnswerSchema } from './data.ts'
import { type Definition, type Part, type Question, questionsOf } from './definition.ts'
import type { Typed } from './answers/typed.ts'

/**
 * What a question means: how it is answered, what can be chosen, what a number counts, and the author's own count of
 * meanings. Its words, its limits and where it stands may change without anybody having to answer again.
 */
export const meaningOf = (definition: Definition, question: Question): string =>
  createHash('sha256')
    .update(JSON.stringify(partsOf(question, definition.data.properties[question.id])))
    .digest('base64url')

function partsOf(question: Question | Part, schema: AnswerSchema | undefined): unknown {
  const { id, widget, unit, options = [] } = question
  const { parts = [], meaning = 1 } = question as Question
  const items = schema && 'items' in schema ? schema.items : undefined
  return [
    id,
    widget,
    kindOf(schema),
    options.map(({ value }) => value).toSorted(),
    unit?.da.toLowerCase() ?? '',
    meaning,
    parts.map((part) =>
      partsOf(part, items && 'properties' in items ? items.properties[part.id] : undefined),
    ),
  ]
}

const kindOf = (schema: AnswerSchema | undefined) =>
  schema &&
  ('$ref' in schema ? schema.$ref : [schema.type, 'format' in schema ? schema.format : ''])

/** What was typed by one version, as far as another asks the same. `again` are the questions that came to mean something else. */
export function carryOver(
  typed: Typed,
  from: Definition,
  to: Definition,
): { typed: Typed; again: Question[] } {
  const before = new Map(
    questionsOf(from).map(({ question }) => [question.id, meaningOf(from, question)]),
  )
  const kept: Typed = { ...typed }
  const again: Question[] = []
  for (const { question } of questionsOf(to)) {
    const { id } = question
    if (kept[id] === undefined || before.get(id) === meaningOf(to, question)) continue
    delete kept[id]
    again.push(question)
  }
  const asked = new Set(questionsOf(to).map(({ question }) => question.id))
  for (const id of Object.keys(kept)) if (!asked.has(id) && !id.startsWith('$')) delete kept[id]
  return { typed: kept, again }
}
