import type { Need } from '../../booking/index.ts'
import type { AnswerSchema, GroupSchema } from '../data.ts'
import { type Definition, inLanguage, type Part, type Question } from '../definition.ts'
import { checkSimple } from './check-simple.ts'
import { complaints } from './complaints.ts'
import { emailOf, phoneOf } from './parse.ts'
import {
  isOwnAddress,
  type TypedAddress,
  type TypedAnswer,
  type TypedAppointment,
  type TypedContact,
  type TypedFile,
  type TypedGroup,
  type TypedPerson,
  type TypedSimple,
} from './typed.ts'

/** An answer as it counts, or what to change: a sentence per field. An optional question left empty is neither. */
export type Checked = { value?: unknown; errors: Record<string, string> }

export type Circumstances = { language: 'da' | 'en'; need?: Need | undefined }

const fine = (value: unknown): Checked => ({ value, errors: {} })
const empty: Checked = { errors: {} }
const wrong = (field: string, sentence: string): Checked => ({ errors: { [field]: sentence } })

/** Judges what was typed to one question. The same words in the browser, at sending, and on the case. */
export function checkAnswer(
  definition: Definition,
  question: Question,
  typed: TypedAnswer | undefined,
  circumstances: Circumstances,
): Checked {
  const { id, widget } = question
  const schema = definition.data.properties[id] as AnswerSchema
  const required = definition.data.required.includes(id)
  const t = complaints[circumstances.language]
  const missing = () =>
    required
      ? wrong(
          firstField(question),
          question.missing
            ? inLanguage(question.missing, circumstances.language)
            : t.missing[widget],
        )
      : empty
  if (typed === undefined && widget !== 'person') return missing()
  switch (widget) {
    case 'address': {
      const { text, found } = typed as TypedAddress
      if (!text.trim()) return missing()
      if (found)
        return fine({ id: found.id, text: found.text, municipalityCode: found.municipalityCode })
      if (!isOwnAddress(typed as TypedAddress)) return wrong(id, t.addressUnknown)
      return text.trim().length > 300
        ? wrong(id, t.tooLong(text.trim().length, 300))
        : fine({ text: text.trim() })
    }
    case 'person':
      return checkPerson(
        id,
        (typed ?? { right: '', name: '', address: '' }) as TypedPerson,
        required,
        circumstances,
      )
    case 'contact':
      return checkContact(id, typed as TypedContact, required, circumstances)
    case 'appointment': {
      const { start, held } = typed as TypedAppointment
      if (!start || !held || held.start !== start || !sameNeed(held.need, circumstances.need))
        return missing()
      return fine({ start, minutes: held.need.minutes, place: held.need.place })
    }
    case 'file': {
      const files = typed as TypedFile[]
      const { minItems = 1, maxItems = 20 } = schema as { minItems?: number; maxItems?: number }
      if (files.length > maxItems) return wrong(id, t.tooManyFiles(maxItems))
      if (files.length === 0) return missing()
      if (required && files.length < minItems) return missing()
      return fine(files.map(({ id: file, name }) => ({ id: file, name })))
    }
    case 'group':
      return checkGroup(
        question,
        schema as GroupSchema,
        typed as TypedGroup,
        missing,
        circumstances,
      )
    default: {
      const checked = checkSimple(
        question,
        schema as never,
        typed as TypedSimple,
        id,
        circumstances.language,
      )
      return checked === 'empty' ? missing() : checked
    }
  }
}

/** The field an error about the whole question leads to. */
const firstField = ({ id, widget }: Question) =>
  widget === 'contact' ? `${id}-telefon` : widget === 'person' ? `${id}-navn` : id

export const sameNeed = (a: Need, b: Need | undefined) =>
  b !== undefined &&
  a.kind === b.kind &&
  a.minutes === b.minutes &&
  a.competence === b.competence &&
  a.place === b.place

function checkPerson(
  id: string,
  typed: TypedPerson,
  required: boolean,
  { language }: Circumstances,
): Checked {
  const t = complaints[language]
  const { known } = typed
  const says = typeof known === 'object' ? known : undefined
  if (says && typed.right !== 'nej') {
    if (typed.right !== 'ja') return wrong(`${id}-rigtigt`, t.sayIfRight)
    // What is protected stands in the register and with the party, and is not repeated in every submission.
    if (says.protected) return fine({ source: 'register', protected: true })
    return fine({
      source: 'register',
      name: says.name,
      ...(says.address && { address: says.address }),
    })
  }
  const [name, address] = [typed.name.trim(), typed.address.trim()]
  if (!name) return required || says ? wrong(`${id}-navn`, t.nameMissing) : empty
  for (const [field, value] of [
    ['navn', name],
    ['adresse', address],
  ] as const) {
    if ([...value].length > 300) return wrong(`${id}-${field}`, t.tooLong([...value].length, 300))
  }
  const disputed = says &&
    !says.protected && { name: says.name, ...(says.address && { address: says.address }) }
  return fine({
    source: 'citizen',
    ...(says?.protected && { protected: true }),
    name,
    ...(address && { address }),
    ...(disputed && { disputed }),
  })
}

function checkContact(
  id: string,
  typed: TypedContact,
  required: boolean,
  { language }: Circumstances,
): Checked {
  const t = complaints[language]
  const [phone, email] = [typed.phone.trim(), typed.email.trim()]
  const sms = typed.sms === 'ja'
  const errors: Record<string, string> = {}
  if (phone && !phoneOf(phone)) errors[`${id}-telefon`] = t.phone
  if (!phone && sms) errors[`${id}-telefon`] = t.phoneForSms
  if (email && !emailOf(email)) errors[`${id}-email`] = t.email
  if (!phone && !email && required && !sms) errors[`${id}-telefon`] = t.noContact
  if (Object.keys(errors).length) return { errors }
  if (!phone && !email) return empty
  return fine({
    ...(phone && { phone: phoneOf(phone) }),
    ...(email && { email: emailOf(email) }),
    sms,
  })
}

function checkGroup(
  { id, parts = [] }: Question,
  { items, minItems = 1, maxItems }: GroupSchema,
  typed: TypedGroup,
  missing: () => Checked,
  { language }: Circumstances,
): Checked {
  const errors: Record<string, string> = {}
  const value: Record<string, unknown>[] = []
  typed.slice(0, maxItems).forEach((item, index) => {
    if (Object.values(item).every(isBlank)) return
    const one: Record<string, unknown> = {}
    for (const part of parts) {
      const field = `${id}-${index}-${part.id}`
      const checked = checkSimple(
        part,
        items.properties[part.id]!,
        item[part.id] ?? '',
        field,
        language,
      )
      if (checked !== 'empty') {
        Object.assign(errors, checked.errors)
        if (checked.value !== undefined) one[part.id] = checked.value
      } else if (items.required.includes(part.id)) errors[field] = missingPart(part, language)
    }
    value.push(one)
  })
  if (Object.keys(errors).length) return { errors }
  return value.length < Math.max(minItems, 1) ? missing() : fine(value)
}

const missingPart = (part: Part, language: 'da' | 'en') =>
  part.missing ? inLanguage(part.missing, language) : complaints[language].missing[part.widget]

const isBlank = (typed: TypedSimple) =>
  typeof typed === 'string'
    ? !typed.trim()
    : Object.values(typed).every((words) => !String(words).trim())
