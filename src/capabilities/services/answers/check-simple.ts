import type { SimpleSchema } from '../data.ts'
import { inLanguage, type Part, type Question } from '../definition.ts'
import { complaints } from './complaints.ts'
import type { Checked } from './check.ts'
import { dayOfParts, emailOf, numberOf, phoneOf } from './parse.ts'
import type { TypedDate, TypedSimple } from './typed.ts'

/** Judges what was typed in one field; 'empty' when nothing was. */
export function checkSimple(
  question: Question | Part,
  schema: SimpleSchema,
  typed: TypedSimple,
  field: string,
  language: 'da' | 'en',
): Checked | 'empty' {
  const t = complaints[language]
  const wrong = (sentence: string): Checked => ({ errors: { [field]: sentence } })
  const fine = (value: unknown): Checked => ({ value, errors: {} })

  if (question.widget === 'date') {
    const parts = typed as TypedDate
    if (![parts.dag, parts.maaned, parts.aar].some((part) => part?.trim())) return 'empty'
    const day = dayOfParts(parts)
    return day ? fine(day) : wrong(t.date)
  }
  if (schema.type === 'array') {
    const chosen = [...new Set(typed as string[])].filter((value) =>
      schema.items.enum.includes(value),
    )
    if (chosen.length === 0) return 'empty'
    if (chosen.length < (schema.minItems ?? 0)) return wrong(t.chooseAtLeast(schema.minItems!))
    return chosen.length > (schema.maxItems ?? Infinity)
      ? wrong(t.chooseAtMost(schema.maxItems!))
      : fine(chosen)
  }
  const text = (typed as string).trim()
  if (!text) return 'empty'
  if (schema.type === 'boolean')
    return text === 'ja' || text === 'nej' ? fine(text === 'ja') : 'empty'
  if (schema.type === 'number')
    return judgeNumber(question, schema, text, { wrong, fine, language })
  if (schema.enum) return schema.enum.includes(text) ? fine(text) : 'empty'
  const length = [...text].length
  if (schema.maxLength && length > schema.maxLength)
    return wrong(t.tooLong(length, schema.maxLength))
  if (schema.minLength && length < schema.minLength) return wrong(t.tooShort(schema.minLength))
  if (question.widget === 'phone') return phoneOf(text) ? fine(phoneOf(text)) : wrong(t.phone)
  if (question.widget === 'email') return emailOf(text) ? fine(emailOf(text)) : wrong(t.email)
  return fine(text)
}

type Outcome = {
  wrong: (sentence: string) => Checked
  fine: (value: unknown) => Checked
  language: 'da' | 'en'
}
type NumberSchema = Extract<SimpleSchema, { type: 'number' }>

function judgeNumber(
  { unit }: Question | Part,
  { minimum, maximum, multipleOf }: NumberSchema,
  text: string,
  { wrong, fine, language }: Outcome,
): Checked {
  const t = complaints[language]
  const said = unit ? inLanguage(unit, language) : ''
  const bare =
    said && text.toLowerCase().endsWith(said.toLowerCase()) ? text.slice(0, -said.length) : text
  const number = numberOf(bare.replace(/m2$/i, ''))
  if (number === undefined) return wrong(t.number)
  if (minimum !== undefined && number < minimum) return wrong(t.atLeast(minimum, said))
  if (maximum !== undefined && number > maximum) return wrong(t.atMost(maximum, said))
  if (multipleOf !== undefined && !isMultiple(number, multipleOf)) {
    return wrong(multipleOf === 1 ? t.whole : t.decimals(Math.round(-Math.log10(multipleOf))))
  }
  return fine(number)
}

// 0.3 is three times 0.1, though not in binary.
const isMultiple = (number: number, step: number) =>
  Math.abs(number / step - Math.round(number / step)) < 1e-9
