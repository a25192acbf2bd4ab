import type { z } from 'zod'
import { formErrors, inOurWords } from './form-errors.ts'

/**
 * What a person typed, and what we ask them to change. `values` has one text per field, `lists` all
 * that was ticked in a group. An error is a key of the capability's texts or a full sentence.
 */
export type Form<Field extends string = string> = {
  values: { [F in Field]?: string }
  lists: { [F in Field]?: string[] }
  errors: { [F in Field]?: string }
  /** Goes before every id, when a page has two forms with fields of the same name. */
  id?: string | undefined
}

type Known = string | number | boolean | null | undefined | readonly string[]

/** A form nobody has sent yet, filled with what we know already. */
export function blank<Field extends string>(
  known: { [F in Field]?: Known } = {},
  id?: string,
): Form<Field> {
  const form: Form<string> = { values: {}, lists: {}, errors: {}, id }
  for (const [name, value] of Object.entries<Known>(known as Record<string, Known>)) {
    if (value === null || value === undefined) continue
    const list = Array.isArray(value) ? value.map(String) : [String(value)]
    form.lists[name] = list
    form.values[name] = list[0] ?? ''
  }
  return form as Form<Field>
}

type Filled<T extends z.ZodObject> = Form<keyof z.infer<T> & string> &
  ({ ok: true; data: z.infer<T> } | { ok: false })

const noNul = (value: unknown) => String(value).replaceAll('\0', '')
const datePart = /-(dag|maaned|aar)$/

/**
 * Reads a posted body by a schema. All that was typed is kept, also what the schema does not know.
 * Three date fields (`x-dag`, `x-maaned`, `x-aar`) become `x` as YYYY-MM-DD.
 */
export function fill<T extends z.ZodObject>(schema: T, body: unknown, id?: string): Filled<T> {
  type Name = keyof z.infer<T> & string
  const form: Form<string> = { values: {}, lists: {}, errors: {}, id }
  for (const [name, value] of Object.entries(body ?? {})) {
    if (name === '__proto__' || (typeof value === 'object' && !Array.isArray(value))) continue
    const list = Array.isArray(value) ? value.map(noNul) : [noNul(value)]
    form.lists[name] = list
    form.values[name] = list[0] ?? ''
  }
  for (const name of Object.keys(form.values)) {
    if (datePart.test(name)) composeDate(form, name.replace(datePart, ''))
  }
  const input = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, inputFor(schema.shape[name]!, form, name)]),
  )
  const parsed = schema.safeParse(input, { error: inOurWords })
  if (parsed.success) return { ...(form as Form<Name>), ok: true, data: parsed.data }
  const order = Object.keys(schema.shape)
  const issues = parsed.error.issues
    .map((issue) => ({ name: String(issue.path[0] ?? ''), message: issue.message }))
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  for (const { name, message } of issues) form.errors[name] ??= message
  return { ...(form as Form<Name>), ok: false }
}

/** The same form, where a field nobody has answered yet shows what we suggest. */
export const suggesting = (form: Form<any>, name: string, suggested: string | undefined) =>
  (form.values as Record<string, string>)[name] || !suggested
    ? form
    : { ...form, lists: { ...form.lists, [name]: [suggested] } }

/** The same form with a complaint added, for what only the database could tell. */
export function withError<Field extends string, F extends Form<Field>>(
  form: F,
  name: Field,
  error: string,
): F & { ok: false } {
  return { ...form, ok: false, errors: { ...form.errors, [name]: error } }
}

function inputFor(type: unknown, form: Form<string>, name: string): unknown {
  const wanted = kindOf(type)
  if (wanted === 'array') return (form.lists[name] ?? []).filter((value) => value !== '')
  // A text that was not sent is an empty text, so that the schema's own complaint is heard.
  return form.values[name] ?? (wanted === 'string' ? '' : undefined)
}

type Def = { type?: string; innerType?: { def?: Def }; in?: { def?: Def } }

/** What a schema takes: 'string', 'array', 'optional' and so on; looks through default and pipe. */
function kindOf(type: unknown): string | undefined {
  const def = (type as { def?: Def }).def
  const inner = def?.innerType ?? def?.in
  if (!inner) return def?.type
  const kind = kindOf(inner)
  return def?.type === 'optional' && kind !== 'array' ? 'optional' : kind
}

function composeDate(form: Form<string>, name: string) {
  const part = (end: string) => form.values[`${name}-${end}`]?.trim() ?? ''
  const [day, month, year] = [part('dag'), part('maaned'), part('aar')]
  const value =
    `${year}${month}${day}` && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  form.values[name] = value
  form.lists[name] = [value]
}

/** One thing to put right: where it stands, and the sentence shown there and in the summary. */
export type Problem = { name: string; href: string; sentence: string }

/** The id of a field: what a label, an error and a summary link point at. */
export const fieldId = (form: Pick<Form, 'id'>, name: string) =>
  form.id ? `${form.id}-${name}` : name

/** The sentence for a field's error: looked up, or the error itself when it is a sentence. */
export function sentenceFor(
  form: Pick<Form, 'errors'>,
  name: string,
  texts?: Record<string, string>,
): string | undefined {
  const error = form.errors[name]
  return error === undefined ? undefined : (texts?.[error] ?? formErrors.da[error] ?? error)
}

/** All that is to be put right, in the order of the fields. */
export function problems(form: Form<any>, texts?: Record<string, string>): Problem[] {
  return Object.keys(form.errors).map((name) => ({
    name,
    href: `#${fieldId(form, name)}`,
    sentence: sentenceFor(form, name, texts) ?? '',
  }))
}
