import type { Document } from '../source/open.ts'
import { isObject, objectsIn, type Plain, type PlainObject, textOf } from '../source/plain.ts'

/** The tables of an Open Forms export, whatever files they stand in. Each row knows its place. */
export type Row = { row: PlainObject; place: string }
export type Export = {
  forms: Row[]
  steps: Row[]
  definitions: Row[]
  rules: Row[]
  variables: Row[]
}

/** Recognises an export by what its rows hold. Undefined when no file is of one. */
export function exportIn(documents: Document[]): { parts: Export; used: string[] } | undefined {
  const parts: Export = { forms: [], steps: [], definitions: [], rules: [], variables: [] }
  const used: string[] = []
  for (const { name, value } of documents) {
    if (isNothing(value)) used.push(name)
    const rows = Array.isArray(value) ? objectsIn(value) : isObject(value) ? [value] : []
    for (const row of rows) {
      const table = tableOf(row)
      if (table) used.push(name)
      if (table) parts[table].push({ row, place: `${name} › ${nameOf(row, parts[table].length)}` })
    }
  }
  return Object.values(parts).some((rows) => rows.length > 0) ? { parts, used } : undefined
}

/** A table without rows. */
const isNothing = (value: Plain): boolean => Array.isArray(value) && value.length === 0

const nameOf = (row: PlainObject, index: number): string =>
  textOf(row.slug) ?? textOf(row.key) ?? textOf(row.description) ?? String(index + 1)

function tableOf(row: PlainObject): keyof Export | undefined {
  if ('json_logic_trigger' in row) return 'rules'
  if (
    'form_definition' in row &&
    ('index' in row || 'form_step' in row || 'slug' in row) &&
    !('source' in row)
  )
    return 'steps'
  if (isObject(row.configuration) && Array.isArray(row.configuration.components))
    return 'definitions'
  if (textOf(row.key) && textOf(row.source) && 'data_type' in row) return 'variables'
  const isForm =
    'registration_backend' in row ||
    'submission_confirmation_template' in row ||
    'authentication_backends' in row ||
    ('product' in row && 'literals' in row) ||
    (Array.isArray(row.steps) && textOf(row.slug) !== undefined)
  return isForm ? 'forms' : undefined
}

/** The last part of an address: what rows of different files know each other by. */
export const idIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value.replace(/\/+$/, '').split('/').at(-1) : undefined

/** Whether a row belongs to a form: by its own word, or because there is only one. */
export const belongs = (
  row: PlainObject,
  form: PlainObject | undefined,
  isOnly: boolean,
): boolean => {
  const own = idIn(row.form) ?? /\/forms\/([^/]+)\//.exec(textOf(row.url) ?? '')?.[1]
  return !form || !own ? isOnly || !form : own === textOf(form.uuid) || own === textOf(form.slug)
}
