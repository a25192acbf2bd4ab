import type { AnswerSchema } from '../../data.ts'
import type { Part, Question } from '../../definition.ts'
import { except } from './fields.ts'

type Options = Question['options']

/**
 * What may be answered, without the values to choose among when they are the options': those are blocks of their own, and
 * are written into the schema again by `withChoices`.
 */
export function withoutChoices(schema: AnswerSchema | undefined, options: Options): object {
  if (!schema) return {}
  const values = JSON.stringify((options ?? []).map(({ value }) => value))
  if (options?.length && 'enum' in schema && JSON.stringify(schema.enum) === values)
    return { answer: except(schema, 'enum'), choices: 'one' }
  const items = 'items' in schema ? schema.items : undefined
  if (options?.length && items && 'enum' in items && JSON.stringify(items.enum) === values)
    return { answer: { ...schema, items: except(items, 'enum') }, choices: 'several' }
  return { answer: schema }
}

/** The schema of an answer from what a block holds, and the options there are. */
export function withChoices(fields: Record<string, unknown>, options: Options = []): unknown {
  const answer = fields.answer as { items?: object } | undefined
  const values = options.map(({ value }) => value)
  if (fields.choices === 'one') return { ...answer, enum: values }
  if (fields.choices === 'several') return { ...answer, items: { ...answer?.items, enum: values } }
  return answer
}

type GroupItems = { properties: Record<string, AnswerSchema>; required: string[] }

/** What the questions of a group may be answered with; undefined where it is no group. */
export const groupItems = (schema: AnswerSchema | undefined): GroupItems | undefined =>
  schema && 'items' in schema && 'properties' in schema.items
    ? (schema.items as GroupItems)
    : undefined

/** A group's schema without what its parts say themselves. */
export function withoutParts(
  schema: AnswerSchema | undefined,
  parts: readonly Part[] = [],
): AnswerSchema | undefined {
  const items = groupItems(schema)
  if (!items) return schema
  const ids = parts.map(({ id }) => id)
  const rest = {
    ...items,
    properties: except(items.properties, ...ids),
    required: items.required.filter((id) => !ids.includes(id)),
  }
  return { ...schema, items: rest } as AnswerSchema
}
