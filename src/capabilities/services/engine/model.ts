import type {
  Decision,
  InputData,
  Model,
  Requirement,
  TypeDefinition,
} from '../../../rules/index.ts'
import type { AnswerSchema, SimpleSchema } from '../data.ts'
import { answerTypes } from '../data.ts'
import { type Definition, type Question, questionsOf } from '../definition.ts'
import { mentions } from './names.ts'

/** A definition's rules as a DMN model: the questions are the inputs, and every condition is a decision of its own. */
export function modelOf(definition: Definition): Model {
  const { rules } = definition
  const inputs = questionsOf(definition).map(({ question }) => inputOf(question))
  const types = questionsOf(definition).map(({ page, question }) =>
    typeOf(definition, question, page.when !== undefined || question.when !== undefined),
  )
  const decisions = [...rules.decisions, ...conditionsOf(definition).map(conditionDecision)]
  const knowledge = rules.knowledge ?? []
  const known: Requirement[] = [
    ...inputs.map(({ id }) => ({ kind: 'input' as const, id })),
    ...rules.decisions.map(({ id }) => ({ kind: 'decision' as const, id })),
    ...knowledge.map(({ id }) => ({ kind: 'knowledge' as const, id })),
  ]
  const names = new Map(
    [...inputs, ...rules.decisions, ...knowledge].map(
      ({ name }, index) => [name, known[index]!] as const,
    ),
  )
  const withRequirements = <T extends Pick<Decision, 'id' | 'logic' | 'requires'>>(one: T): T => ({
    ...one,
    requires: [
      ...one.requires,
      ...[...mentions(one.logic, names.keys())]
        .map((name) => names.get(name)!)
        .filter(({ id }) => id !== one.id && !one.requires.some((given) => given.id === id)),
    ],
  })
  return {
    id: definition.id,
    name: definition.title.da,
    namespace: `urn:faelled:selvbetjening:${definition.id}`,
    imports: [],
    types: [...types, ...(rules.types ?? [])],
    inputs,
    decisions: decisions.map(withRequirements),
    knowledge: knowledge.map(withRequirements) as Model['knowledge'],
    services: [],
  }
}

const typeName = (id: string) => `svar_${id}`

const inputOf = ({ id, label }: Question): InputData => ({
  id,
  name: id,
  type: typeName(id),
  question: label.da,
})

/** Conditions in the order they stand, each once. */
export function conditionsOf({ dialogue, receipt }: Definition): string[] {
  const all = [
    ...dialogue.pages.flatMap((page) => [page.when, ...page.questions.map(({ when }) => when)]),
    ...receipt.next.map(({ when }) => when),
  ]
  return [...new Set(all.filter((when) => when !== undefined))]
}

/** What a condition's decision is called. No FEEL name has a line break, so no decision of an author's is called that. */
export const conditionName = (condition: string) => `?\n${condition}`

const conditionDecision = (condition: string, index: number): Decision => ({
  id: `betingelse-${index + 1}`,
  name: conditionName(condition),
  logic: { kind: 'literal', text: condition },
  requires: [],
})

/** The type of a question's answers. One that may be left out may be null. */
function typeOf({ data }: Definition, { id }: Question, conditional: boolean): TypeDefinition {
  const schema = data.properties[id]
  const name = typeName(id)
  if (!schema) return { name }
  const optional = conditional || !data.required.includes(id)
  return { ...fromSchema(schema, optional), name }
}

function fromSchema(schema: AnswerSchema, optional: boolean): Omit<TypeDefinition, 'name'> {
  if ('$ref' in schema) return contextOf(answerTypes[schema.$ref.slice(8) as 'address'])
  if (schema.type !== 'array') return simpleType(schema, optional)
  if ('enum' in schema.items)
    return { base: 'string', list: true, allowed: listed(schema.items.enum) }
  if ('$ref' in schema.items) return { ...contextOf(answerTypes.file), list: true }
  return { ...contextOf(schema.items), list: true }
}

const listed = (values: string[]) => values.map((value) => JSON.stringify(value)).join(', ')

function simpleType(schema: SimpleSchema, optional: boolean): Omit<TypeDefinition, 'name'> {
  const nothing = optional ? 'null, ' : ''
  switch (schema.type) {
    case 'number': {
      const { minimum, maximum } = schema
      const bounds =
        minimum !== undefined && maximum !== undefined
          ? `[${minimum}..${maximum}]`
          : minimum !== undefined
            ? `>= ${minimum}`
            : maximum !== undefined
              ? `<= ${maximum}`
              : undefined
      return { base: 'number', ...(bounds && { allowed: nothing + bounds }) }
    }
    case 'boolean':
      return { base: 'boolean', ...(optional && { allowed: 'null, true, false' }) }
    case 'string':
      if (schema.format === 'date') return { base: 'date' }
      return { base: 'string', ...(schema.enum && { allowed: nothing + listed(schema.enum) }) }
    case 'array':
      return { base: 'string', list: true, allowed: listed(schema.items.enum) }
  }
}

type ObjectSchema = { properties: Readonly<Record<string, unknown>> }

const contextOf = ({ properties }: ObjectSchema): Omit<TypeDefinition, 'name'> => ({
  parts: Object.entries(properties).map(([name, schema]) => ({
    name,
    ...partType(schema as SimpleSchema),
  })),
})

/** Parts may be absent, so their values are not bounded; only their kind is told. */
const partType = ({ type, ...rest }: SimpleSchema): Omit<TypeDefinition, 'name'> => {
  if (type === 'number' || type === 'boolean') return { base: type }
  if (type === 'string')
    return { base: 'format' in rest && rest.format === 'date' ? 'date' : 'string' }
  return {}
}
