import { createHash } from 'node:crypto'
import type { AnswerSchema } from './data.ts'
import { type Definition, type Part, type Question, questionsOf } from './definition.ts'
import { isTypedAs, type Older } from './older.ts'
import type { Typed } from './answers/typed.ts'

type Asked = Older['dialogue']['pages'][number]['questions'][number]

/**
 * What a question means: how it is answered, what can be chosen, what a number counts, and the author's own count of
 * meanings. Its words, its limits and where it stands may change without anybody having to answer again.
 */
export const meaningOf = ({ data }: Pick<Definition | Older, 'data'>, question: Asked): string =>
  createHash('sha256')
    .update(JSON.stringify(partsOf(question, data.properties[question.id])))
    .digest('base64url')

function partsOf(question: Asked | Part, schema: AnswerSchema | undefined): unknown {
  const { id, widget, unit, options = [] } = question
  const { parts = [], meaning = 1 } = question as Asked
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
  from: Definition | Older,
  to: Definition,
): { typed: Typed; again: Question[] } {
  const before = new Map(
    from.dialogue.pages
      .flatMap(({ questions }): Asked[] => questions)
      .map((question) => [question.id, meaningOf(from, question)]),
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

/** The same from a version that an earlier program kept: what is not in today's form is asked again too. */
export function carryOverOlder(typed: Typed, from: Older, to: Definition) {
  const fits = new Set(
    questionsOf(to)
      .filter(({ question }) => isTypedAs(question, typed[question.id]))
      .map(({ question }) => question.id),
  )
  const { typed: kept, again } = carryOver(typed, from, to)
  const misfits = questionsOf(to)
    .map(({ question }) => question)
    .filter(({ id }) => kept[id] !== undefined && !fits.has(id))
  for (const { id } of misfits) delete kept[id]
  // What was said about the way itself was said of other rules.
  for (const id of Object.keys(kept)) if (id.startsWith('$')) delete kept[id]
  return { typed: kept, again: [...again, ...misfits] }
}
