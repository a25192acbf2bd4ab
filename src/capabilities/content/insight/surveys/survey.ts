import { momentOf } from '../../items/wall-time.ts'
import { daysAfter } from '../../../../platform/civil-days.ts'
import { asKept, tellsCpr } from '../private.ts'

/** From 1 to 5, one of some answers, or in words. */
export const questionKinds = ['scale', 'choice', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

export type Question = {
  id: string
  kind: QuestionKind
  label: string
  /** Of a choice: what one may answer, two at least. */
  options: string[]
}

export type Survey = {
  id: string
  title: string
  intro: string
  questions: Question[]
  /** Civil days in Copenhagen, both included. */
  firstDay: string
  lastDay: string
  closedAt: Date | null
}

/** By the question's id: 1 to 5, the number of the choice from 0, or words. */
export type Reply = Record<string, number | string>

export const scale = [1, 2, 3, 4, 5] as const
export const mostQuestions = 5
const longest = 1000

export const stateOf = (
  { firstDay, lastDay, closedAt }: Pick<Survey, 'firstDay' | 'lastDay' | 'closedAt'>,
  today: string,
): 'soon' | 'open' | 'over' =>
  closedAt || lastDay < today ? 'over' : firstDay > today ? 'soon' : 'open'

/** The moment a day ends in Copenhagen. */
export const endOf = (day: string): Date => momentOf(`${daysAfter(day, 1)}T00:00`)
/** The moment a day begins in Copenhagen. */
export const beginningOf = (day: string): Date => momentOf(`${day}T00:00`)

export type Read = { reply: Reply; errors: Record<string, string> }

/** What somebody answered. What they did not answer is left out; an answer nobody was offered is an error. */
export function readReply(
  questions: readonly Question[],
  typed: Readonly<Record<string, string>>,
): Read {
  const read: Read = { reply: {}, errors: {} }
  for (const question of questions) {
    const said = (typed[question.id] ?? '').trim()
    if (!said) continue
    const error = errorIn(question, said)
    if (error) read.errors[question.id] = error
    else read.reply[question.id] = question.kind === 'text' ? asKept(said) : Number(said)
  }
  const first = questions[0]?.id
  if (first && !Object.keys(read.reply).length && !Object.keys(read.errors).length)
    read.errors[first] = 'nothing'
  return read
}

function errorIn({ kind, options }: Question, said: string): string | undefined {
  if (kind === 'scale') return /^[1-5]$/.test(said) ? undefined : 'choose'
  if (kind === 'choice')
    return /^\d{1,2}$/.test(said) && Number(said) < options.length ? undefined : 'choose'
  if (said.length > longest) return 'tooLong'
  return tellsCpr(said) ? 'cpr' : undefined
}

/** What all said to one question: a count for each answer that could be given, or the words. */
export type Tally = { question: Question; answered: number; counts: number[]; texts: string[] }

export const tally = (questions: readonly Question[], replies: readonly Reply[]): Tally[] =>
  questions.map((question) => {
    const said = replies.map((reply) => reply[question.id]).filter((one) => one !== undefined)
    const values = question.kind === 'scale' ? [...scale] : question.options.map((_, n) => n)
    return {
      question,
      answered: said.length,
      counts: values.map((value) => said.filter((one) => one === value).length),
      texts: said.filter((one) => typeof one === 'string'),
    }
  })

/** The mean of a scale, to one decimal; undefined before anybody has answered. */
export function meanOf({ counts, answered }: Tally): number | undefined {
  if (!answered) return undefined
  const sum = counts.reduce((total, count, n) => total + count * (n + 1), 0)
  return Math.round((sum * 10) / answered) / 10
}
