import { isDeepStrictEqual } from 'node:util'
import { phone as spaced } from '../../../ui/numbers.ts'
import type { Part, Question } from '../definition.ts'
import type { TypedAnswer, TypedGroup, TypedSimple } from './typed.ts'

/** Whether a question's answer is one that can stand in its field again another time. */
export const canStandAgain = (widget: Question['widget']): boolean =>
  !['person', 'contact', 'appointment', 'file'].includes(widget)

/**
 * An answer as it would have been typed, so that it can stand in its field again and be judged like anything typed.
 * Undefined for what cannot be typed again: papers, times, and who one is.
 */
export function retype(question: Question, answer: unknown): TypedAnswer | undefined {
  if (answer === undefined || answer === null || !canStandAgain(question.widget)) return undefined
  switch (question.widget) {
    case 'address': {
      const { id = '', text } = answer as { id?: string; text: string }
      return { text, id }
    }
    case 'group':
      return (answer as Record<string, unknown>[]).map((item) =>
        Object.fromEntries(
          (question.parts ?? []).map((part) => [part.id, simple(part, item[part.id])]),
        ),
      ) satisfies TypedGroup
    default:
      return simple(question, answer)
  }
}

function simple({ widget }: Pick<Question | Part, 'widget'>, answer: unknown): TypedSimple {
  switch (widget) {
    case 'yes-no':
      return answer === true ? 'ja' : answer === false ? 'nej' : ''
    case 'number':
      return typeof answer === 'number' ? String(answer).replace('.', ',') : ''
    case 'choices':
      return (answer ?? []) as string[]
    case 'date': {
      const [aar = '', maaned = '', dag = ''] = ((answer ?? '') as string).split('-')
      return { dag: dag.replace(/^0/, ''), maaned: maaned.replace(/^0/, ''), aar }
    }
    case 'phone':
      return spaced((answer ?? '') as string)
    default:
      return (answer ?? '') as string
  }
}

/** Whether what was posted is what stood there already. */
export const isUntouched = (posted: TypedAnswer | undefined, stood: TypedAnswer): boolean =>
  isDeepStrictEqual(posted, stood)
