import type { Need } from '../../booking/index.ts'
import type { GroupSchema } from '../data.ts'
import type { Definition, Part, Question } from '../definition.ts'

/** What a form brought: one text per field, or several of the same name. */
export type Values = Record<string, string | string[] | undefined>

/** A file as a draft remembers it. */
export type TypedFile = { id: string; name: string; type: string; size: number; sha256: string }

/** What the population register or the register of firms says, or that it did not answer. */
export type Known =
  | { from: 'cpr' | 'cvr'; name: string; address?: string | undefined; protected: boolean }
  | 'down'
  | 'unknown'

export type TypedDate = { dag: string; maaned: string; aar: string }
/** `found` is what the register of addresses has under `id`; only we write it. */
export type TypedAddress = {
  text: string
  id: string
  found?: { id: string; text: string; municipalityCode: string } | undefined
}
export type TypedPerson = {
  right: string
  name: string
  address: string
  known?: Known | undefined
}
export type TypedContact = { phone: string; email: string; sms: string }
/** `held` is the time we hold for the person; only we write it. */
export type TypedAppointment = {
  start: string
  held?: { id: string; start: string; need: Need } | undefined
  gone?: boolean
}
export type TypedGroup = Record<string, TypedSimple>[]
export type TypedSimple = string | string[] | TypedDate
export type TypedAnswer =
  | TypedSimple
  | TypedAddress
  | TypedPerson
  | TypedContact
  | TypedAppointment
  | TypedFile[]
  | TypedGroup

/**
 * What somebody has typed so far, right or wrong, by question id: nothing is lost by being wrong. `$asked` are questions
 * they want to answer although a register has; `$anyway` the outcome in spite of which they go on.
 */
export type Typed = Record<string, TypedAnswer>

/** The words posted under a name, with line breaks as one character and nothing a database cannot keep. */
const wordsOf = (values: Values, name: string): string =>
  [values[name] ?? ''].flat()[0]!.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed()

const listOf = (values: Values, name: string): string[] =>
  [values[name] ?? []].flat().map((value) => value.replaceAll('\0', '').toWellFormed())

/** The text stands in `name`; what the person chose among what we found, in `name-id`. */
const own = 'egen'
export const isOwnAddress = ({ id }: TypedAddress) => id === own
export { own as ownAddress }

/**
 * Reads a page's questions from a posted form. What only we may say (files, what registers know, a held time) is taken
 * from what was there before, never from the form.
 */
export function readTyped(
  definition: Definition,
  questions: Question[],
  values: Values,
  before: Typed,
): Typed {
  return Object.fromEntries(
    questions.map((question) => [question.id, readOne(definition, question, values, before)]),
  )
}

function readOne(
  definition: Definition,
  question: Question,
  values: Values,
  before: Typed,
): TypedAnswer {
  const { id, widget } = question
  const words = (end: string) => wordsOf(values, `${id}-${end}`)
  const was = before[id]
  switch (widget) {
    case 'file':
      return (was ?? []) as TypedFile[]
    case 'address': {
      const typed: TypedAddress = { text: wordsOf(values, id), id: words('id') }
      const { found } = (was ?? {}) as Partial<TypedAddress>
      return found && found.id === typed.id && found.text === typed.text
        ? { ...typed, found }
        : typed
    }
    case 'person': {
      const { known } = (was ?? {}) as Partial<TypedPerson>
      return {
        right: words('rigtigt'),
        name: words('navn'),
        address: words('adresse'),
        ...(known && { known }),
      }
    }
    case 'contact':
      return { phone: words('telefon'), email: words('email'), sms: words('sms') }
    case 'appointment': {
      const { held } = (was ?? {}) as Partial<TypedAppointment>
      return { start: wordsOf(values, id), ...(held && { held }) }
    }
    case 'group':
      return readGroup(question, definition.data.properties[id] as GroupSchema, values)
    default:
      return readSimple(question, id, values)
  }
}

function readGroup(
  { id, parts = [] }: Question,
  { maxItems }: GroupSchema,
  values: Values,
): TypedGroup {
  const count = Math.min(Number.parseInt(wordsOf(values, `${id}-antal`), 10) || 0, maxItems)
  return Array.from({ length: Math.max(count, 0) }, (_, index) =>
    Object.fromEntries(
      parts.map((part) => [part.id, readSimple(part, `${id}-${index}-${part.id}`, values)]),
    ),
  )
}

function readSimple(
  { widget }: Pick<Part | Question, 'widget'>,
  name: string,
  values: Values,
): TypedSimple {
  if (widget === 'choices') return listOf(values, name).filter(Boolean)
  if (widget !== 'date') return wordsOf(values, name)
  const [dag, maaned, aar] = ['dag', 'maaned', 'aar'].map((end) =>
    wordsOf(values, `${name}-${end}`),
  ) as [string, string, string]
  return { dag, maaned, aar }
}

/** What was typed as the fields of a form, so that it stands there again. */
export function fieldsOf(
  questions: readonly (Question | Part)[],
  typed: Record<string, TypedAnswer>,
  prefix = '',
): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const { id, widget } of questions) {
    const name = prefix + id
    const answer = typed[id]
    if (answer === undefined) continue
    if (typeof answer === 'string') fields[name] = answer
    else if (widget === 'choices') fields[name] = answer as string[]
    else if (widget === 'date') {
      const { dag, maaned, aar } = answer as TypedDate
      Object.assign(fields, {
        [`${name}-dag`]: dag,
        [`${name}-maaned`]: maaned,
        [`${name}-aar`]: aar,
      })
    } else if (widget === 'address') {
      const { text, id: chosen } = answer as TypedAddress
      Object.assign(fields, { [name]: text, [`${name}-id`]: chosen })
    } else if (widget === 'person') {
      const { right, name: called, address } = answer as TypedPerson
      Object.assign(fields, {
        [`${name}-rigtigt`]: right,
        [`${name}-navn`]: called,
        [`${name}-adresse`]: address,
      })
    } else if (widget === 'contact') {
      const { phone, email, sms } = answer as TypedContact
      Object.assign(fields, {
        [`${name}-telefon`]: phone,
        [`${name}-email`]: email,
        [`${name}-sms`]: sms,
      })
    } else if (widget === 'appointment') fields[name] = (answer as TypedAppointment).start
  }
  return fields
}

/** The ids of the files in a draft, on whatever branch. */
export const filesIn = (typed: Typed): string[] =>
  Object.values(typed)
    .flat()
    .filter((one): one is TypedFile => typeof one === 'object' && one !== null && 'sha256' in one)
    .map(({ id }) => id)
