import { say } from '../../../ui/dates.ts'
import { number, phone as spaced } from '../../../ui/numbers.ts'
import {
  type Definition,
  inLanguage,
  type Part,
  type Question,
  questionsOf,
  type Text,
} from '../definition.ts'
import type { OutcomeName } from '../outcomes.ts'
import type { Answers, Rules } from '../rules.ts'
import { capital, words } from './words.ts'
import type { Stop, Walk } from './walk.ts'

type Language = 'da' | 'en'

/** An answer in words, on as many lines as it takes. */
export function show(question: Question | Part, value: unknown, language: Language): string {
  if (value === undefined) return ''
  const t = words[language]
  const label = (chosen: unknown) => {
    const option = question.options?.find((one) => one.value === chosen)
    return option ? inLanguage(option.label, language) : String(chosen)
  }
  switch (question.widget) {
    case 'yes-no':
      return value ? t.yes : t.no
    case 'choice':
      return label(value)
    case 'choices':
      return (value as string[]).map(label).join(', ')
    case 'number':
      return [
        number(value as number, language),
        question.unit && inLanguage(question.unit, language),
      ]
        .filter(Boolean)
        .join(' ')
    case 'date':
      return say(value as string, 'date', { language })
    case 'phone':
      return spaced(value as string)
    case 'address':
      return (value as { text: string }).text
    case 'file':
      return (value as { name: string }[]).map(({ name }) => name).join('\n')
    case 'group':
      return (value as Record<string, unknown>[])
        .map((item) =>
          (question as Question)
            .parts!.map((part) => show(part, item[part.id], language))
            .filter(Boolean)
            .join(', '),
        )
        .join('\n')
    case 'contact':
      return showContact(value as Contact, language)
    case 'person':
      return showPerson(value as Person, language)
    case 'appointment': {
      const { start, minutes, place } = value as { start: string; minutes: number; place: 'office' }
      // Times are booked weeks ahead, so the year says itself.
      const at = new Date(start)
      return `${capital(say(at, 'datetime', { language, now: at }))}, ${t.minutes(minutes)}, ${t.places[place]}`
    }
    default:
      return String(value)
  }
}

export type Contact = { phone?: string; email?: string; sms: boolean }
export type Person = {
  source: 'register' | 'citizen'
  protected?: boolean
  name?: string
  address?: string
  disputed?: { name?: string; address?: string }
}

function showContact({ phone, email, sms }: Contact, language: Language) {
  const t = words[language]
  return [phone && spaced(phone), email, sms && t.wantsSms].filter(Boolean).join('\n')
}

function showPerson({ protected: hidden, name, address }: Person, language: Language) {
  if (hidden) return words[language].protected
  return [name, address].filter(Boolean).join('\n')
}

export type SummaryLine = { label: string; value: string; page: string; question: string }

/** All that counts, in the order it was asked, in words. */
export function summaryOf(
  { stops, answers }: Pick<Walk, 'answers'> & { stops: Pick<Stop, 'page' | 'questions'>[] },
  language: Language,
): SummaryLine[] {
  return stops.flatMap(({ page, questions }) =>
    questions.map((question) => ({
      label: inLanguage(question.short ?? question.label, language),
      value: show(question, answers[question.id], language),
      page: page.id,
      question: question.id,
    })),
  )
}

/**
 * Fills a text's `{…}` from the answers: `{areal}`, `{bygning.phrase}`, `{sted.short}` and what was decided, as
 * `{meeting.minutes}`. What is not answered becomes nothing.
 */
export function fillIn(
  rules: Rules,
  definition: Definition,
  text: Text,
  answers: Answers,
  language: Language,
): string {
  const filled = inLanguage(text, language).replace(
    /\{(\w+)(?:\.(\w+))?\}/g,
    (_, id: string, part?: string) => {
      const question = questionsOf(definition).find((one) => one.question.id === id)?.question
      if (!question) return decided(rules, definition, id, part, answers)
      const value = answers[id]
      if (part === 'phrase') {
        const option = question.options?.find((one) => one.value === value)
        return option ? inLanguage(option.phrase ?? option.label, language) : ''
      }
      const shown = show(question, value, language).replaceAll('\n', ', ')
      return part === 'short' ? shown.split(',')[0]! : shown
    },
  )
  return filled.replace(/\s+/g, ' ').replace(/^[\s,:]+|[\s,:]+$/g, '')
}

function decided(
  rules: Rules,
  definition: Definition,
  name: string,
  part: string | undefined,
  answers: Answers,
): string {
  if (!Object.hasOwn(definition.outcomes, name)) return ''
  const outcome: unknown = rules.decide(definition, name as OutcomeName, answers)
  const value =
    typeof outcome === 'object' && part ? (outcome as Record<string, unknown>)[part] : outcome
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** What it costs, in the author's words or as an amount. */
export const feeText = (fee: { kroner: number; text?: Text }, language: Language): string =>
  fee.text ? inLanguage(fee.text, language) : `${number(fee.kroner, language)} kr.`
