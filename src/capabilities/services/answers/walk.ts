import type { Need } from '../../booking/index.ts'
import type { Definition, Page, Question } from '../definition.ts'
import { type Answers, counting, decideOne, type Rules } from '../rules.ts'
import { checkAnswer } from './check.ts'
import type { Typed } from './typed.ts'

/** A page that counts, and whether it is answered. */
export type Stop = { page: Page; questions: Question[]; errors: Record<string, string> }

/** A draft as far as it has come. */
export type Walk = {
  /** The answers that count. What was answered on a branch one has left is not among them. */
  answers: Answers
  stops: Stop[]
  /** The first page that is not answered, if any. */
  missing: Stop | undefined
  need: Need | undefined
}

/** Goes through a draft from the first page to the last and judges what was typed where it counts. Pure. */
export function walk(
  rules: Rules,
  definition: Definition,
  typed: Typed,
  language: 'da' | 'en',
): Walk {
  const all: Answers = {}
  const errors = new Map<string, Record<string, string>>()
  const judge = (wanted: (question: Question) => boolean, need?: Need) => {
    for (const question of definition.dialogue.pages
      .flatMap((page) => page.questions)
      .filter(wanted)) {
      const checked = checkAnswer(definition, question, typed[question.id], { language, need })
      errors.set(question.id, checked.errors)
      if (checked.value !== undefined) all[question.id] = checked.value
    }
  }
  judge(({ widget }) => widget !== 'appointment')
  const need = needOf(rules, definition, counting(rules, definition, all))
  judge(({ widget }) => widget === 'appointment', need)

  const stops = rules.relevant(definition, all).map(({ page, questions }) => ({
    page,
    questions,
    errors: Object.assign({}, ...questions.map(({ id }) => errors.get(id))) as Record<
      string,
      string
    >,
  }))
  return {
    answers: counting(rules, definition, all),
    stops,
    missing: stops.find((stop) => Object.keys(stop.errors).length > 0),
    need,
  }
}

/** What meeting the answers ask for. */
export function needOf(rules: Rules, definition: Definition, answers: Answers): Need | undefined {
  const meeting = decideOne(rules, definition, 'meeting', answers)
  if (!meeting) return undefined
  const { kind, minutes, competence, place } = meeting
  return { kind, minutes, place, ...(competence && { competence }) }
}
