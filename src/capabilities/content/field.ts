import { z } from 'zod'
import { safeHref } from '../../ui/link.tsx'

/** What a field of a block is, and so how it is written, checked and shown. */
export type Field = {
  /**
   * `line`: plain words on one line. `words`: our Markdown subset. `href`: an address. `day`: 2026-11-22. `moment`: wall time in
   * Europe/Copenhagen, 2026-11-22T16:30. `choice`: one of `options`. `flag`: true or not there. `count`: a whole number.
   * `media`, `file`: the id of something uploaded.
   */
  readonly kind:
    | 'line'
    | 'words'
    | 'href'
    | 'day'
    | 'moment'
    | 'choice'
    | 'flag'
    | 'count'
    | 'media'
    | 'file'
  readonly required?: true
  readonly options?: readonly string[]
}

/** Longest text of one block, in characters. */
export const longest = { line: 300, words: 20_000 }

const line = z.string().trim().max(longest.line)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .refine(isMoment)

/** A day and a clock that there are: not 30 February, and not half past 25. */
function isMoment(at: string): boolean {
  try {
    return Temporal.PlainDateTime.from(at).toString().startsWith(at)
  } catch {
    return false
  }
}

function schemaOf({ kind, options = [] }: Field): z.ZodType {
  if (kind === 'line') return line.refine((text) => !/[\n\r]/.test(text))
  if (kind === 'words') return z.string().max(longest.words)
  if (kind === 'href') return z.string().max(2000).refine(isHref)
  if (kind === 'day') return day
  if (kind === 'moment') return moment
  if (kind === 'choice') return z.enum(options as [string, ...string[]])
  if (kind === 'flag') return z.literal(true)
  if (kind === 'count') return z.int().min(0).max(1000)
  return z.string().regex(/^[a-zA-Z0-9/_.-]{1,200}$/)
}

const isHref = (href: string) =>
  /^\{\{[^{}]+\}\}$/.test(href) ||
  (safeHref(href) !== undefined && /^(https?:|mailto:|tel:|sms:|\/(?!\/)|#)/i.test(href.trim()))

/** The schema of a block's data: these fields, and no others. */
export function dataSchema(fields: Readonly<Record<string, Field>>): z.ZodType {
  const shape = Object.entries(fields).map(([name, field]): [string, z.ZodType] => {
    const schema = schemaOf(field)
    if (!field.required) return [name, z.optional(schema)]
    return [name, schema.refine((value) => typeof value !== 'string' || value.trim() !== '')]
  })
  return z.strictObject(Object.fromEntries(shape))
}
