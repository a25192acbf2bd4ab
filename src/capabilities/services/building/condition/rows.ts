import { fromJson, toFeel } from '../../../../rules/feel/index.ts'
import type { Question } from '../shape.ts'

/** One thing to be true of an answer. */
export type Demand = {
  question: string
  is: Operator
  values: (string | number | boolean)[]
}

export const operators = [
  'one-of',
  'none-of',
  'at-least',
  'at-most',
  'above',
  'below',
  'includes',
  'answered',
  'unanswered',
] as const
export type Operator = (typeof operators)[number]

/** A condition that can be made by choosing: all of the demands, or any. */
export type Rows = { every: boolean; demands: Demand[] }

/** What can be demanded of an answer, by the way it is given. Nothing of what is no single value. */
export function operatorsFor({ widget }: Pick<Question, 'widget'>): Operator[] {
  switch (widget) {
    case 'choice':
      return ['one-of', 'none-of']
    case 'yes-no':
      return ['one-of']
    case 'choices':
      return ['includes']
    case 'number':
      return ['at-least', 'at-most', 'above', 'below', 'answered', 'unanswered']
    default:
      return ['answered', 'unanswered']
  }
}

/** FEEL that says the same. */
export const feelOf = ({ every, demands }: Rows): string =>
  demands.map((demand) => one(demand, demands.length > 1)).join(every ? ' and ' : ' or ')

function one({ question, is, values }: Demand, among: boolean): string {
  const said = values.map(literal)
  switch (is) {
    case 'one-of':
      return said.length === 1 ? `${question} = ${said[0]}` : `${question} in (${said.join(', ')})`
    case 'none-of': {
      if (said.length === 1) return `${question} != ${said[0]}`
      const all = said.map((value) => `${question} != ${value}`).join(' and ')
      return among ? `(${all})` : all
    }
    case 'includes':
      return `list contains(${question}, ${said[0]})`
    case 'answered':
      return `${question} != null`
    case 'unanswered':
      return `${question} = null`
    default:
      return `${question} ${signs[is]} ${said[0]}`
  }
}

const signs = { 'at-least': '>=', 'at-most': '<=', above: '>', below: '<' }

const literal = (value: string | number | boolean) => toFeel(fromJson(value))
