import type { Need } from '../../booking/index.ts'
import { type Definition, type Question, questionsOf } from '../definition.ts'
import type { Draft } from '../draft.ts'
import type { Answers, Asked, Circumstances, Course, Rules } from '../rules.ts'
import { checkAnswer, type Checked } from './check.ts'
import { propertyIn } from './property-in.ts'

/** A page that counts, and whether it is answered. `was` is what the rules knew when it came. */
export type Stop = Asked & { errors: Record<string, string> }

/** A draft as far as it has come. */
export type Walk = Pick<Course, 'left' | 'loginAt' | 'needed' | 'ended'> & {
  /** The answers that count. What was answered on a branch one has left is not among them. */
  answers: Answers
  stops: Stop[]
  /** The first page that is not answered, if any. */
  missing: Stop | undefined
  need: Need | undefined
}

/** What a draft holds: what was typed, and what registers said. */
export type Held = Pick<Draft, 'typed' | 'known'>

/** Goes through a draft from the first page to the last and judges what was typed where it counts. Pure. */
export function walk(
  rules: Rules,
  definition: Definition,
  held: Held,
  language: 'da' | 'en',
): Walk {
  const { typed } = held
  const all: Answers = {}
  const errors = new Map<string, Record<string, string>>()
  const judge = (wanted: (question: Question) => boolean, into: Answers, need?: Need) => {
    for (const { question } of questionsOf(definition)) {
      const { id } = question
      if (!wanted(question)) continue
      const checked = checkAnswer(definition, question, typed[id], { language, need })
      if (isWrong(checked)) errors.set(id, checked.errors)
      if (checked.value !== undefined) into[id] = checked.value
      // Left empty by someone who was asked: there is no answer to wait for.
      else if (typed[id] !== undefined && !isWrong(checked)) into[id] = null
    }
  }
  judge(({ widget }) => widget !== 'appointment', all)
  const course = rules.course(definition, all, circumstancesOf(definition, held))
  const need = needOf(rules, definition, course.counting)
  // An appointment follows from the rules, so they cannot follow from it.
  const times: Answers = {}
  judge(({ widget }) => widget === 'appointment', times, need)
  const stops = course.asked.map((page) =>
    Object.assign(page, { errors: errorsOf(page.questions, errors) }),
  )
  const asked = new Set(stops.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const chosen = Object.entries(times).filter(([id, time]) => time !== null && asked.has(id))
  return {
    answers: chosen.length
      ? { ...course.counting, ...Object.fromEntries(chosen) }
      : course.counting,
    stops,
    missing: stops.find((stop) => Object.keys(stop.errors).length > 0),
    need,
    left: course.left,
    loginAt: course.loginAt,
    ended: course.ended,
    ...(course.needed && { needed: course.needed }),
  }
}

const isWrong = ({ errors }: Checked) => Object.keys(errors).length > 0

const errorsOf = (questions: Question[], all: ReadonlyMap<string, Record<string, string>>) =>
  all.size
    ? (Object.assign({}, ...questions.map(({ id }) => all.get(id))) as Record<string, string>)
    : {}

const circumstancesOf = (definition: Definition, { typed, known }: Held): Circumstances => ({
  facts: Object.fromEntries(
    Object.entries(factsOf(definition, { typed, known })).map(([name, { value }]) => [name, value]),
  ),
  disputed: typed.$asked as string[] | undefined,
  anyway: typed.$anyway as string | undefined,
})

/** What registers can answer. What they said of a property counts only as long as it is that property. */
export function factsOf(definition: Definition, { typed, known }: Held) {
  const { property, facts } = known
  return property && property.of === propertyIn(definition, typed)?.id
    ? { ...facts, ...property.facts }
    : (facts ?? {})
}

/** What meeting the answers ask for. */
export const needOf = (rules: Rules, definition: Definition, answers: Answers): Need | undefined =>
  rules.decide(definition, 'meeting', answers)
