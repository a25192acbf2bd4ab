import { z } from 'zod'
import { numberOf } from '../../answers/parse.ts'
import type { Question } from '../shape.ts'
import { buildingTexts } from '../texts.ts'
import { problemWith, rowsOf } from './read.ts'
import { type Demand, feelOf, operators, operatorsFor, type Rows } from './rows.ts'

const { errors: e } = buildingTexts.da

export const ConditionForm = z.object({
  feel: z.string().trim().max(2000, e.long(2000)).default(''),
  samlet: z.enum(['alle', 'en']).catch('alle'),
  ny: z.string().default(''),
  er: z.union([z.literal(''), z.enum(operators)]).catch(''),
  svar: z.array(z.string()).default([]),
  tal: z.string().trim().max(20).default(''),
  knap: z.string().default(''),
})
type Data = z.infer<typeof ConditionForm>

export type Made =
  | { condition: string | undefined }
  | { errors: Record<string, string> }
  | { again: Record<string, string | string[]> }

/**
 * What a form about a condition comes to: a condition to keep, a complaint, or the form again, as a button on it asks. The
 * text of the condition is in the form all the way, so nothing is kept before one saves.
 */
export function readCondition(data: Data, questions: readonly Question[]): Made {
  const [button, place] = data.knap.split(':')
  const rows = rowsOf(data.feel)
  const every = data.samlet === 'alle'
  const shown = (feel: string, more = {}) => ({
    again: { feel, samlet: rowsOf(feel)?.every === false ? 'en' : data.samlet, ...more },
  })
  if (button === 'ryd') return shown('')
  if (button === 'vaelg') {
    if (!data.ny) return { errors: { ny: e.demandQuestion } }
    return shown(joined(rows, every) ?? data.feel, { ny: data.ny })
  }
  if (button === 'fjern' && rows) {
    const demands = rows.demands.filter((_, at) => at !== Number(place))
    return shown(demands.length ? feelOf({ every, demands }) : '')
  }
  const question = questions.find(({ id }) => id === data.ny)
  const isTyped = data.er !== '' && (data.svar.length > 0 || data.tal !== '' || isBare(data.er))
  if (button === 'tilfoej' || (question && isTyped)) {
    if (!question) return { errors: { ny: e.demandQuestion } }
    const demand = demandFrom(question, data)
    if ('errors' in demand) return demand
    const feel = withDemand(data.feel, rows, demand, every)
    return button === 'tilfoej' ? shown(feel) : judged(feel, questions)
  }
  return judged(joined(rows, every) ?? data.feel, questions)
}

const isBare = (is: string) => is === 'answered' || is === 'unanswered'

/** The demands put together as chosen; nothing when the text is no such demands. */
const joined = (rows: Rows | undefined, every: boolean) => rows && feelOf({ ...rows, every })

function withDemand(text: string, rows: Rows | undefined, demand: Demand, every: boolean): string {
  if (rows) return feelOf({ every, demands: [...rows.demands, demand] })
  if (!text) return feelOf({ every, demands: [demand] })
  return `(${text}) ${every ? 'and' : 'or'} ${feelOf({ every, demands: [demand] })}`
}

function judged(feel: string, questions: readonly Question[]): Made {
  if (!feel) return { condition: undefined }
  const problem = problemWith(
    feel,
    questions.map(({ id }) => id),
  )
  return problem ? { errors: { feel: problem } } : { condition: feel }
}

function demandFrom(
  question: Question,
  { er, svar, tal }: Data,
): Demand | { errors: Record<string, string> } {
  const allowed = operatorsFor(question)
  const is = er !== '' && allowed.includes(er) ? er : allowed[0]!
  if (isBare(is)) return { question: question.id, is, values: [] }
  if (question.widget === 'number') {
    const number = numberOf(tal)
    return number === undefined
      ? { errors: { tal: e.number } }
      : { question: question.id, is, values: [number] }
  }
  const values = question.widget === 'yes-no' ? ['ja', 'nej'] : offered(question)
  const chosen = svar.filter((value) => values.includes(value))
  if (!chosen.length) return { errors: { svar: e.demandValue } }
  return {
    question: question.id,
    is,
    values:
      question.widget === 'yes-no'
        ? [chosen[0] === 'ja']
        : is === 'includes'
          ? chosen.slice(0, 1)
          : chosen,
  }
}

const offered = ({ options = [] }: Question) => options.map(({ value }) => value)
