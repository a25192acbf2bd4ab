import { z } from 'zod'

const about = { description: z.string().optional() }

/** What a single answer may be: the part of JSON Schema 2020-12 that questions use. */
const Simple = z.discriminatedUnion('type', [
  z.strictObject({
    ...about,
    type: z.literal('string'),
    minLength: z.int().min(0).optional(),
    /** In characters (Unicode code points). */
    maxLength: z.int().min(1).max(20_000).optional(),
    enum: z.array(z.string()).min(1).optional(),
    format: z.enum(['date', 'email']).optional(),
  }),
  z.strictObject({
    ...about,
    type: z.literal('number'),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    multipleOf: z.number().positive().optional(),
  }),
  z.strictObject({ ...about, type: z.literal('boolean') }),
  z.strictObject({
    ...about,
    type: z.literal('array'),
    items: z.strictObject({ type: z.literal('string'), enum: z.array(z.string()).min(1) }),
    uniqueItems: z.literal(true),
    minItems: z.int().min(0).optional(),
    maxItems: z.int().min(1).optional(),
  }),
])

/** Composite answers the platform knows how to ask for; `answerTypes` says what they hold. */
const Known = z.strictObject({
  ...about,
  $ref: z.enum(['#/$defs/address', '#/$defs/contact', '#/$defs/person', '#/$defs/appointment']),
})

const Files = z.strictObject({
  ...about,
  type: z.literal('array'),
  items: z.strictObject({ $ref: z.literal('#/$defs/file') }),
  minItems: z.int().min(0).optional(),
  maxItems: z.int().min(1).max(20).optional(),
})

const Group = z.strictObject({
  ...about,
  type: z.literal('array'),
  items: z.strictObject({
    type: z.literal('object'),
    properties: z.record(z.string(), Simple),
    required: z.array(z.string()).default([]),
    additionalProperties: z.literal(false),
  }),
  minItems: z.int().min(0).optional(),
  maxItems: z.int().min(1).max(50),
})

export const AnswerSchema = z.union([Simple, Known, Files, Group])
export type AnswerSchema = z.infer<typeof AnswerSchema>
export type SimpleSchema = z.infer<typeof Simple>
export type GroupSchema = z.infer<typeof Group>

const text = { type: 'string', maxLength: 300 } as const

/** The composite answers as JSON Schema: what `$ref` in a definition's data points at. */
export const answerTypes = {
  /** `id` is the register's; without it the citizen wrote the address and it is in no register. */
  address: {
    type: 'object',
    properties: { id: text, text: { ...text, minLength: 1 }, municipalityCode: text },
    required: ['text'],
    additionalProperties: false,
  },
  /** What CPR said, and what the citizen says instead when that is wrong. */
  person: {
    type: 'object',
    properties: {
      source: { enum: ['register', 'citizen'] },
      /** Name and address are protected, so they are not repeated here. */
      protected: { type: 'boolean' },
      name: text,
      address: text,
      disputed: {
        type: 'object',
        properties: { name: text, address: text },
        additionalProperties: false,
      },
    },
    required: ['source'],
    additionalProperties: false,
  },
  contact: {
    type: 'object',
    properties: { phone: text, email: text, sms: { type: 'boolean' } },
    required: ['sms'],
    additionalProperties: false,
  },
  appointment: {
    type: 'object',
    properties: {
      start: { type: 'string', format: 'date-time' },
      minutes: { type: 'integer' },
      place: text,
    },
    required: ['start', 'minutes', 'place'],
    additionalProperties: false,
  },
  file: {
    type: 'object',
    properties: { id: { type: 'string', format: 'uuid' }, name: text },
    required: ['id', 'name'],
    additionalProperties: false,
  },
} as const
