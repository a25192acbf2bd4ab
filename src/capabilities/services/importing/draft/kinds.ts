import type { AnswerSchema } from '../../data.ts'
import type { Ask } from './sketch.ts'

/** How a question asks, and what its answer may be. */
export type Kind = Pick<Ask, 'widget' | 'answer' | 'choices'>

const whole = (value: number | undefined, least: number, most: number): number | undefined =>
  value === undefined || !Number.isInteger(value) || value < least || value > most
    ? undefined
    : value

const given = <T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never

type Lengths = { min?: number | undefined; max?: number | undefined }

/** Text of at most `max` characters, or 300. */
export const text = ({ min, max }: Lengths = {}): Kind => ({
  widget: 'text',
  answer: given({
    type: 'string',
    minLength: whole(min, 1, 20_000),
    maxLength: whole(max, 1, 20_000) ?? 300,
  }) as AnswerSchema,
})

export const longText = ({ min, max }: Lengths = {}): Kind => ({
  widget: 'long-text',
  answer: given({
    type: 'string',
    minLength: whole(min, 1, 20_000),
    maxLength: whole(max, 1, 20_000) ?? 4000,
  }) as AnswerSchema,
})

export const email = (): Kind => ({
  widget: 'email',
  answer: { type: 'string', format: 'email', maxLength: 300 },
})

export const phone = (): Kind => ({ widget: 'phone', answer: { type: 'string', maxLength: 40 } })

export const date = (): Kind => ({ widget: 'date', answer: { type: 'string', format: 'date' } })

export const yesNo = (): Kind => ({ widget: 'yes-no', answer: { type: 'boolean' } })

export const address = (): Kind => ({ widget: 'address', answer: { $ref: '#/$defs/address' } })

export const person = (): Kind => ({ widget: 'person', answer: { $ref: '#/$defs/person' } })

type Bounds = { min?: number | undefined; max?: number | undefined; step?: number | undefined }

export const number = ({ min, max, step }: Bounds = {}): Kind => ({
  widget: 'number',
  answer: given({
    type: 'number',
    minimum: min,
    maximum: max,
    multipleOf: step !== undefined && step > 0 ? step : undefined,
  }) as AnswerSchema,
})

export type Offered = NonNullable<Ask['choices']>

export const choice = (choices: Offered): Kind => ({
  widget: 'choice',
  choices,
  answer: { type: 'string', enum: choices.map(({ value }) => value) },
})

export const choices = (offered: Offered, { min, max }: Lengths = {}): Kind => ({
  widget: 'choices',
  choices: offered,
  answer: given({
    type: 'array',
    items: { type: 'string', enum: offered.map(({ value }) => value) },
    uniqueItems: true,
    minItems: whole(min, 1, offered.length),
    maxItems: whole(max, 1, 1000),
  }) as AnswerSchema,
})

/** A box that must be ticked before one can go on. */
export const mustTick = (label: { main: string }): Kind =>
  choices([{ value: 'ja', label }], { min: 1 })

export const files = ({ min, max }: Lengths = {}): Kind => ({
  widget: 'file',
  answer: given({
    type: 'array',
    items: { $ref: '#/$defs/file' },
    minItems: whole(min, 1, 20),
    maxItems: whole(max, 1, 20) ?? 5,
  }) as AnswerSchema,
})
