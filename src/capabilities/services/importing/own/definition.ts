import { locales } from 'zod'
import { isObject, type Plain, textOf } from '../source/plain.ts'
import { Definition } from '../../definition.ts'
import { paths } from '../../paths.ts'
import { say } from '../texts.ts'

const danish = locales.da().localeError

/** Whether a file is, or means to be, a definition of ours. */
export const isOwn = (value: Plain): boolean =>
  isObject(value) &&
  (/\/skemaer\/selvbetjening-\d+\.json$/.test(textOf(value.$schema) ?? '') ||
    (isObject(value.dialogue) && isObject(value.data) && 'receipt' in value))

/** Reads a definition; a sentence with all that is wrong when it is not one. */
export function readOwn(value: Plain): Definition | string {
  const parsed = Definition.safeParse(JSON.parse(JSON.stringify(value)), { error: danish })
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues
    .slice(0, 20)
    .map(({ path, message }) => `${path.join('.') || 'filen'}: ${message}`)
  return say.ownBroken(problems.join('; '))
}

/** A definition as one file of JSON that names its schema. What is read back is the same definition. */
export const exportDefinition = (definition: Definition): string =>
  `${JSON.stringify({ $schema: definition.$schema ?? paths.schema(), ...definition }, undefined, 2)}\n`
