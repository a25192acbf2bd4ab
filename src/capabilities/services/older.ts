import { z } from 'zod'
import type { TypedAnswer } from './answers/typed.ts'
import { AnswerSchema } from './data.ts'
import { type Question, Text } from './definition.ts'

const asked = {
  id: z.string(),
  widget: z.string(),
  options: z.array(z.object({ value: z.string() })).optional(),
  unit: Text.optional(),
  meaning: z.int().optional(),
}

const Older = z.object({
  title: Text.optional().catch(undefined),
  receipt: z
    .object({ thanks: Text, contact: z.object({ text: Text, phone: z.string().optional() }) })
    .optional()
    .catch(undefined),
  data: z
    .object({ properties: z.record(z.string(), AnswerSchema.optional().catch(undefined)) })
    .catch({ properties: {} }),
  dialogue: z
    .object({
      pages: z.array(
        z.object({
          questions: z.array(z.object({ ...asked, parts: z.array(z.object(asked)).optional() })),
        }),
      ),
    })
    .catch({ pages: [] }),
})

/**
 * What can be read of a definition in a shape this program no longer knows: what it is called, what its receipt says, and
 * what was asked. Its rules are not among it.
 */
export type Older = z.infer<typeof Older>

/** Reads what can be read. Never fails: in the end there is nothing. */
export const readOlder = (body: unknown): Older => Older.catch(nothing).parse(body)

const nothing: Older = { data: { properties: {} }, dialogue: { pages: [] } }

const words = z.string()
const simple = z.union([words, z.array(words), z.object({ dag: words, maaned: words, aar: words })])

const forms: Partial<Record<Question['widget'], z.ZodType>> = {
  choices: z.array(words),
  date: z.object({ dag: words, maaned: words, aar: words }),
  address: z.object({ text: words, id: words }),
  person: z.object({ right: words, name: words, address: words }),
  contact: z.object({ phone: words, email: words, sms: words }),
  file: z.array(z.object({ id: words, name: words, type: words, sha256: words })),
  group: z.array(z.record(words, simple)),
  appointment: z.object({ start: words }),
}

/** Whether something kept by an earlier program has the form in which this one keeps what is typed. */
export const isTypedAs = (
  { widget }: Pick<Question, 'widget'>,
  kept: unknown,
): kept is TypedAnswer => (forms[widget] ?? words).safeParse(kept).success
