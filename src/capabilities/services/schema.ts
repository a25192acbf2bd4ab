import { z } from 'zod'
import { answerTypes } from './data.ts'
import { Definition } from './definition.ts'
import { paths } from './paths.ts'

/** The JSON Schema (2020-12) that a definition is written by. `origin` names the site that publishes it. */
export function definitionSchema(origin = ''): Record<string, unknown> {
  const schema = z.toJSONSchema(Definition, { target: 'draft-2020-12', io: 'input', reused: 'ref' })
  return { $id: origin + paths.schema(), title: 'Fælled: self-service definition 2', ...schema }
}

/** The JSON Schema of a service's answers, complete: what a submission's answers can be checked by. */
export function answersSchema({ data }: Pick<Definition, 'data'>): Record<string, unknown> {
  const { properties } = data
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties,
    additionalProperties: false,
    $defs: answerTypes,
  }
}
