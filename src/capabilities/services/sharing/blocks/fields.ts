import type { Data, Json } from '../../../../merging/index.ts'
import type { Text } from '../../definition.ts'

/**
 * Fields as a block holds them: texts by language, merged word by word; everything else – numbers, expressions, choices –
 * whole, in a list of one. `words` names fields that are sentences without a language.
 */
export function dataOf(fields: object, words: readonly string[] = []): Data {
  const data: Record<string, Json> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (isText(value)) {
      data[`${name}.da`] = value.da
      if (value.en !== undefined) data[`${name}.en`] = value.en
    } else data[name] = words.includes(name) ? value : [value as Json]
  }
  return data
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Text).da === 'string' &&
  Object.keys(value).every((name) => name === 'da' || name === 'en')

/** The fields that `dataOf` was given. Where only the English is left of a text, it is not one any more. */
export function fieldsOf(data: Data): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(data)) {
    const [, text, language] = /^(\w+)\.(da|en)$/.exec(name) ?? []
    if (Array.isArray(value)) fields[name] = value[0]
    else if (text && language) fields[text] = { ...(fields[text] as object), [language]: value }
    else fields[name] = value
  }
  return fields
}

/** The block this one belongs to: a question's page, an option's question, a rule's decision. */
export const parentOf = ({ data }: { readonly data: Data }): string | undefined =>
  Array.isArray(data.in) ? String(data.in[0]) : undefined

/** An object without these of its parts. */
export const except = (whole: object, ...names: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name)))
