import type { Context } from '../../../rules/index.ts'
import { type Definition, type Question, questionsOf } from '../definition.ts'
import type { Answers, Circumstances, Course, Left } from '../rules.ts'
import { type Engine, engineOf } from './engine.ts'
import { remember } from './context.ts'
import { growing, valueOf } from './inputs.ts'
import { type Decided, read } from './outcome.ts'

/** Goes through the pages in order. What stands on a page cannot decide what else stands on it. */
export function courseOf(
  definition: Definition,
  answers: Answers,
  circumstances: Circumstances = {},
): Course {
  const engine = engineOf(definition)
  const facts = factsFor(definition, answers, circumstances)
  const known = growing()
  for (const [question, fact] of facts)
    known.learn(question.id, valueOf(definition, question, fact))
  const course: Course = { asked: [], left: [], counting: {}, loginAt: Infinity, ended: false }
  const empty: string[] = []
  const ends = () => {
    // Once decided, it is so whatever else is answered.
    const needed = course.needed ?? neededNow(definition, engine, known.all)
    if (!needed) return false
    course.needed = needed
    course.ended = !needed.goOn && circumstances.anyway !== needed.value
    return course.ended
  }
  for (const page of definition.dialogue.pages) {
    if (ends()) return course
    // What stands on the page is learnt only when it has been gone through, so that it does not change under one's hands.
    const was = known.was()
    const here = !page.when || engine.holds(page.when, known.all)
    const questions: Question[] = []
    const notAsked: Question[] = []
    const leave = (question: Question, because: Left['because']) =>
      course.left.push({ page, question, because, was })
    for (const question of page.questions) {
      const { id, when, always } = question
      if (!here || (when && !engine.holds(when, known.all))) {
        notAsked.push(question)
        leave(question, 'condition')
      } else if (facts.has(question)) {
        course.counting[id] = facts.get(question)
        leave(question, 'fact')
      } else if (engine.inputs.has(id) && !always && !engine.isOpen(id, known.all))
        leave(question, 'rules')
      else questions.push(question)
    }
    for (const { id } of notAsked) known.learn(id, null)
    if (!questions.length) continue
    if (needsLogin(definition, questions, course.needed !== undefined))
      course.loginAt = Math.min(course.loginAt, course.asked.length)
    course.asked.push({ page, questions, was })
    for (const question of questions) {
      const answer = answers[question.id]
      if (answer === undefined) continue
      known.learn(question.id, valueOf(definition, question, answer))
      if (answer === null) empty.push(question.id)
      else course.counting[question.id] = answer
    }
  }
  if (ends()) return course
  // What was left empty is known on the way, so that nobody waits for it; it is not among what counts.
  const counts = new Map(known.all)
  for (const id of empty) counts.delete(id)
  remember(course.counting, counts)
  return course
}

/** Whether one must be known here. Until it is decided whether the service is needed, only for what belongs to a person. */
const needsLogin = ({ login, outcomes }: Definition, questions: Question[], decided: boolean) =>
  login.required &&
  (outcomes.needed === undefined ||
    decided ||
    questions.some(({ widget }) => ['person', 'contact', 'appointment', 'file'].includes(widget)))

function neededNow(
  definition: Definition,
  engine: Engine,
  known: Context,
): Decided<'needed'> | undefined {
  const value = engine.settled('needed', known)
  return value === undefined ? undefined : read(definition, 'needed', value)
}

/** A register may know more kinds than a question offers; then people are asked. */
const isOffered = ({ options }: Question, value: unknown) =>
  !options || options.some((option) => option.value === value)

/** The questions that registers answer, unless the person has said or wants to say something else. */
function factsFor(
  definition: Definition,
  answers: Answers,
  { facts = {}, disputed = [] }: Circumstances,
): Map<Question, unknown> {
  const found = new Map<Question, unknown>()
  for (const { question } of questionsOf(definition)) {
    const { id, fact } = question
    const value = fact && facts[fact]
    if (
      value === undefined ||
      !isOffered(question, value) ||
      disputed.includes(id) ||
      answers[id] !== undefined
    )
      continue
    found.set(question, value)
  }
  return found
}
