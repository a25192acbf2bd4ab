import { z } from 'zod'
import type {
  Boxed,
  Decision as Model,
  Knowledge as Function,
  TypeDefinition as Type,
} from '../../rules/index.ts'

/** FEEL, as text. Parsed when the definition is judged; here it is only bounded. */
const Feel = z.string().max(4000)
const Name = z.string().min(1).max(200)
const Note = z.string().max(4000)

/** The law a decision or a rule rests on, with an ELI address where there is one. */
export const Law = z.strictObject({
  text: z.string().min(1).max(1000),
  eli: z.url().exactOptional(),
})

const Parameter = z.strictObject({ name: Name, type: Name.exactOptional() })

const Rule = z.strictObject({
  id: Name.exactOptional(),
  inputs: z.array(Feel),
  outputs: z.array(Feel),
  annotations: z.array(Note).exactOptional(),
  law: Law.exactOptional(),
  /** Why, in a sentence that can be shown to people. */
  description: Note.exactOptional(),
})

const Table = z
  .strictObject({
    hitPolicy: z.enum([
      'UNIQUE',
      'FIRST',
      'PRIORITY',
      'ANY',
      'COLLECT',
      'RULE ORDER',
      'OUTPUT ORDER',
    ]),
    aggregation: z.enum(['SUM', 'COUNT', 'MIN', 'MAX']).exactOptional(),
    inputs: z.array(
      z.strictObject({
        label: Note.exactOptional(),
        expression: Feel,
        type: Name.exactOptional(),
        values: Feel.exactOptional(),
      }),
    ),
    outputs: z
      .array(
        z.strictObject({
          name: Name.exactOptional(),
          label: Note.exactOptional(),
          type: Name.exactOptional(),
          values: Feel.exactOptional(),
          default: Feel.exactOptional(),
        }),
      )
      .min(1),
    annotations: z.array(Note).default([]),
    rules: z.array(Rule).max(5000),
  })
  .meta({ id: 'table' })

const box = { type: Name.exactOptional() }

/** An expression as DMN draws it: a table, a line of FEEL, or something made of those. */
const Logic: z.ZodType<Boxed> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ ...box, kind: z.literal('table'), table: Table }),
      z.strictObject({
        ...box,
        kind: z.literal('literal'),
        text: Feel,
        language: z.string().exactOptional(),
      }),
      z.strictObject({
        ...box,
        kind: z.literal('context'),
        entries: z.array(
          z.strictObject({
            name: Name.exactOptional(),
            type: Name.exactOptional(),
            value: Logic.exactOptional(),
          }),
        ),
      }),
      z.strictObject({ ...box, kind: z.literal('list'), items: z.array(Logic) }),
      z.strictObject({
        ...box,
        kind: z.literal('relation'),
        columns: z.array(Parameter),
        rows: z.array(z.array(Logic)),
      }),
      BoxedFunction,
      z.strictObject({
        ...box,
        kind: z.literal('invocation'),
        callee: Logic,
        bindings: z.array(
          z.strictObject({
            name: Name,
            type: Name.exactOptional(),
            value: Logic.exactOptional(),
          }),
        ),
      }),
      z.strictObject({
        ...box,
        kind: z.literal('conditional'),
        if: Logic,
        yes: Logic,
        no: Logic,
      }),
      z.strictObject({ ...box, kind: z.literal('filter'), in: Logic, match: Logic }),
      z.strictObject({ ...box, kind: z.literal('for'), variable: Name, in: Logic, return: Logic }),
      z.strictObject({
        ...box,
        kind: z.enum(['some', 'every']),
        variable: Name,
        in: Logic,
        satisfies: Logic,
      }),
    ]),
  )
  .meta({ id: 'logic' })

const BoxedFunction = z.strictObject({
  ...box,
  kind: z.literal('function'),
  parameters: z.array(Parameter),
  body: Logic.exactOptional(),
  language: z.enum(['Java', 'PMML']).exactOptional(),
})

const Requirement = z.strictObject({
  kind: z.enum(['input', 'decision', 'knowledge']),
  id: Name,
  namespace: z.string().exactOptional(),
})

const named = {
  id: Name,
  name: Name,
  type: Name.exactOptional(),
  description: Note.exactOptional(),
  law: Law.exactOptional(),
  /** May be left out: what the expressions name is required. */
  requires: z.array(Requirement).default([]),
}

/** A decision of the rule engine, in the engine's own JSON. */
export const Decision: z.ZodType<Model> = z
  .strictObject({
    ...named,
    question: Note.exactOptional(),
    demo: z.boolean().exactOptional(),
    logic: Logic.exactOptional(),
  })
  .meta({ id: 'decision' })
export type Decision = Model

/** A function that decisions may call. */
export const Knowledge: z.ZodType<Function> = z
  .strictObject({ ...named, logic: BoxedFunction.exactOptional() })
  .meta({ id: 'knowledge' })

/** A type with its allowed values. */
export const TypeDefinition: z.ZodType<Type> = z
  .lazy(() =>
    z.strictObject({
      name: Name,
      base: Name.exactOptional(),
      list: z.boolean().exactOptional(),
      allowed: Feel.exactOptional(),
      constraint: Feel.exactOptional(),
      parts: z.array(TypeDefinition).exactOptional(),
      function: z
        .strictObject({ parameters: z.array(Parameter), returns: Name.exactOptional() })
        .exactOptional(),
    }),
  )
  .meta({ id: 'type' })
