// Text and numbers from each other (DMN 1.5, 10.3.4.1).
import { longestString } from '../code/operator.ts'
import { numberFrom } from '../number.ts'
import type { FeelNumber } from '../number.ts'
import { printWithin } from '../print.ts'
import type { Run } from '../run.ts'
import { refuse, spend } from '../run.ts'
import type { FeelFunction, Value } from '../value.ts'
import { define } from './define.ts'
import { rangeFrom } from './range.ts'

/** A number in the very form of a literal (rule 35), which a sign may go before. */
const literalFrom = (text: string): FeelNumber | null =>
  /^\+|\.(?!\d)/.test(text) ? null : numberFrom(text)

function toNumber([text, grouping, point]: [string, Value?, Value?], run: Run): Value {
  const separators = [' ', ',', '.', null, undefined]
  const fits =
    separators.includes(grouping as string) &&
    [',', '.', null, undefined].includes(point as string) &&
    ((grouping ?? null) === null || grouping !== point)
  if (!fits) return refuse(run, '»number« kender mellemrum, komma og punktum som skilletegn.')
  const together = typeof grouping === 'string' ? text.replaceAll(grouping, '') : text
  const plain = typeof point === 'string' ? together.replace(point, '.') : together
  const clean = point === ',' && together.includes('.') ? null : literalFrom(plain)
  return clean ?? refuse(run, 'Teksten er ikke et tal.')
}

function toText([value]: [Value], run: Run): Value {
  if (value === null) return null
  const text = printWithin(value, longestString)
  if (text === undefined) return refuse(run, 'Teksten bliver for lang.')
  return spend(run, text.length >> 6) ? text : null
}

export const conversionFunctions: FeelFunction[] = [
  define('string', 'from', toText),
  define('number', 'from: string, grouping separator?, decimal separator?', toNumber),
  define(
    'range',
    'from: string',
    ([text]: [string], run: Run) => rangeFrom(text) ?? refuse(run, 'Teksten er ikke et interval.'),
  ),
]
