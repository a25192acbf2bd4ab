import { number } from '../../../../ui/numbers.ts'
import type { Question } from '../shape.ts'
import { rowsOf } from './read.ts'
import type { Demand, Operator } from './rows.ts'

/** What the operators are called between a question and a value. */
export const operatorWords: Record<Operator, string> = {
  'one-of': 'er',
  'none-of': 'er ikke',
  'at-least': 'er mindst',
  'at-most': 'er højst',
  above: 'er over',
  below: 'er under',
  includes: 'har valgt',
  answered: 'er besvaret',
  unanswered: 'er ikke besvaret',
}

/** A condition in a sentence that a caseworker can read; as it stands when there is no such sentence. */
export function sayCondition(text: string, questions: readonly Question[]): string {
  const rows = rowsOf(text)
  if (!rows) return text
  return rows.demands
    .map((demand) => sayDemand(demand, questions))
    .join(rows.every ? ', og ' : ', eller ')
}

export function sayDemand({ question: id, is, values }: Demand, questions: readonly Question[]) {
  const question = questions.find((one) => one.id === id)
  const said = values.map((value) => sayValue(value, question))
  const list = [said.slice(0, -1).join(', '), said.at(-1)].filter(Boolean).join(' eller ')
  return `»${question?.label.da ?? id}« ${operatorWords[is]} ${list}`.trim()
}

function sayValue(value: string | number | boolean, question: Question | undefined): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (typeof value === 'number')
    return `${number(value, 'da')} ${question?.unit?.da ?? ''}`.trimEnd()
  const option = question?.options?.find((one) => one.value === value)
  return `»${option?.label.da ?? value}«`
}
