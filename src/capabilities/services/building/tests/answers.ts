import type { Form } from '../../../../ui/forms.ts'
import { checkAnswer } from '../../answers/check.ts'
import {
  fieldsOf,
  ownAddress,
  readTyped,
  type TypedAnswer,
  type Values,
} from '../../answers/typed.ts'
import type { Test } from '../../definition.ts'
import { conditionsOf } from '../../engine/model.ts'
import { engineOf } from '../../engine/engine.ts'
import { allQuestions } from '../edit/pages.ts'
import type { Fact, Question } from '../shape.ts'
import type { Work } from '../work.ts'

type Answered = Pick<Test, 'answers' | 'facts'>

/** Fields of questions stand apart from the form's own. */
export const fieldFor = (id: string) => `s-${id}`
const apart = (question: Question): Question => ({ ...question, id: fieldFor(question.id) })

/** The questions whose answers change an outcome or what else is asked. */
export function deciding(work: Work): Question[] {
  const engine = engineOf(work)
  const wanted = new Set([
    ...engine.inputs,
    ...conditionsOf(work).flatMap((condition) => [...engine.inputsOf(condition)]),
  ])
  return allQuestions(work).filter(({ id }) => wanted.has(id))
}

/** Those that can be answered in a field of the form. */
export const answerable = (work: Work): Question[] =>
  deciding(work).filter(
    ({ widget }) => !['file', 'group', 'contact', 'person', 'appointment'].includes(widget),
  )

/** A test's answers as fields: what was answered, and which of it a register told. */
export function answerFields(work: Work, { answers, facts = {} }: Answered) {
  const questions = answerable(work)
  const told = questions.filter(({ fact }) => fact && facts[fact] !== undefined)
  const typed = Object.fromEntries(
    questions.flatMap((question) => {
      const value = told.includes(question) ? facts[question.fact!] : answers[question.id]
      const text = value === undefined || value === null ? undefined : typedFrom(question, value)
      return text === undefined ? [] : [[fieldFor(question.id), text]]
    }),
  )
  return {
    ...fieldsOf(questions.map(apart), typed),
    register: told.map(({ id }) => id),
    andre: JSON.stringify(carried(work, { answers })),
  }
}

/** Answers that no field of the form can hold: they follow along as they are. */
export function carried(work: Work, { answers }: Answered): Test['answers'] {
  const ids = new Set(answerable(work).map(({ id }) => id))
  const known = new Set(allQuestions(work).map(({ id }) => id))
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([id, value]) => !ids.has(id) && known.has(id) && value !== undefined,
    ),
  )
}

function typedFrom({ widget }: Question, value: unknown): TypedAnswer | undefined {
  switch (widget) {
    case 'yes-no':
      return value === true ? 'ja' : 'nej'
    case 'number':
      return String(value).replace('.', ',')
    case 'choices':
      return Array.isArray(value) ? value.map(String) : undefined
    case 'date': {
      const [aar = '', maaned = '', dag = ''] = String(value).split('-')
      return { dag: dag.replace(/^0/, ''), maaned: maaned.replace(/^0/, ''), aar }
    }
    case 'address':
      return { text: String((value as { text?: string }).text ?? ''), id: ownAddress }
    default:
      return String(value)
  }
}

/** What a form answers, or what to change in it. What is left empty is not answered. */
export function answersFrom(
  work: Work,
  form: Form<any>,
): Answered & { errors: Record<string, string> } {
  const told = new Set(form.lists.register ?? [])
  const values = { ...form.values, ...form.lists } as Values
  const answers: Test['answers'] = { ...carriedFrom(work, form.values.andre) }
  const facts: Partial<Record<Fact, unknown>> = {}
  const errors: Record<string, string> = {}
  for (const question of answerable(work)) {
    const { id, fact, widget } = question
    const typed = readTyped(work, [apart(question)], values, {})[fieldFor(id)]!
    if (isEmpty(typed)) continue
    const given = widget === 'address' ? { ...(typed as { text: string }), id: ownAddress } : typed
    const checked = checkAnswer(work, question, given, { language: 'da' })
    for (const [name, sentence] of Object.entries(checked.errors)) errors[fieldFor(name)] = sentence
    if (checked.value === undefined) continue
    if (fact && told.has(id)) facts[fact] = checked.value
    else answers[id] = checked.value
  }
  return { answers, facts, errors }
}

const isEmpty = (typed: TypedAnswer): boolean =>
  typeof typed === 'string'
    ? typed.trim() === ''
    : Array.isArray(typed)
      ? typed.length === 0
      : 'aar' in typed
        ? !`${typed.dag}${typed.maaned}${typed.aar}`.trim()
        : 'text' in typed && !typed.text.trim()

function carriedFrom(work: Work, json: string | undefined): Test['answers'] {
  try {
    const parsed: unknown = JSON.parse(json ?? '{}')
    const isRecord = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    return isRecord ? carried(work, { answers: parsed as Test['answers'] }) : {}
  } catch {
    return {}
  }
}
