import { type FactType, factTypes, formats } from './types.ts'

/** What every tenant has, from how it presents itself. */
export const given: Readonly<Record<string, FactType>> = {
  'kommune.navn': 'text',
  'kommune.kortnavn': 'text',
  'kommune.telefon': 'phone',
  'kommune.email': 'email',
  'kommune.adresse': 'address',
}

/** The field of the profile that each of them comes from. */
export const presentedBy: Readonly<Record<string, string>> = {
  shortName: 'kommune.kortnavn',
  phone: 'kommune.telefon',
  email: 'kommune.email',
  address: 'kommune.adresse',
}

/** The first word of a key says what it is: `fees.pas.voksen` is money, `opening.borgerservice` hours. */
export const families: Readonly<Record<string, FactType>> = {
  text: 'text',
  phone: 'phone',
  email: 'email',
  address: 'address',
  fees: 'money',
  number: 'number',
  date: 'date',
  link: 'link',
  opening: 'hours',
}

/** The type of a key, or undefined when no fact is called so. */
export function factTypeOf(key: string): FactType | undefined {
  if (Object.hasOwn(given, key)) return given[key]
  const [family = ''] = key.split('.')
  return key.includes('.') && Object.hasOwn(families, family) ? families[family] : undefined
}

/** A value as what its key says it is, whole: 'days' of opening hours are there also when none were said. */
export function readValue(key: string, value: unknown): { value: unknown } | undefined {
  const type = factTypeOf(key)
  const read = type && factTypes[type].safeParse(value)
  return read?.success ? { value: read.data } : undefined
}

/** Whether a value is what its key says it is. */
export const isValue = (key: string, value: unknown): boolean => readValue(key, value) !== undefined

/** What is wrong with a placeholder where it is written: a key nobody can have, or a way of saying it that is not there. */
export function placeholderProblem(key: string, format: string): 'key' | 'format' | undefined {
  const type = factTypeOf(key)
  if (!type) return 'key'
  return formats[type].includes(format) ? undefined : 'format'
}
