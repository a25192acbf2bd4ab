import { type Context, type Law, toJson } from '../../rules/index.ts'
import type { Definition, Fact, Page, Question } from './definition.ts'
import { contextOf } from './engine/context.ts'
import { courseOf } from './engine/course.ts'
import { engineOf, type Why } from './engine/engine.ts'
import { becauseOf, groundsOf } from './engine/reasons.ts'
import { type Decided, read } from './engine/outcome.ts'
import type { OutcomeName } from './outcomes.ts'

export type { Why } from './engine/engine.ts'
export type { Decided } from './engine/outcome.ts'

/** Typed answers by question id. What is not answered is not there; what was left empty on purpose is null. */
export type Answers = Record<string, unknown>

/** A page that counts, with the questions that are asked on it, and what was known when it came. */
export type Asked = { page: Page; questions: Question[]; was: () => Context }

/** A question that is not asked, and what was known when that was settled. */
export type Left = {
  page: Page
  question: Question
  because: 'condition' | 'rules' | 'fact'
  was: () => Context
}

/** The way through a service that some answers make. */
export type Course = {
  asked: Asked[]
  left: Left[]
  /** The answers that count: what is sent, shown and kept on the case. */
  counting: Answers
  /** The first of `asked` before which one must be known; all before it are for anybody. */
  loginAt: number
  /** Whether one needs the service, once that is decided. */
  needed?: Decided<'needed'>
  /** One does not, and has not said to go on nevertheless: here the way ends. */
  ended: boolean
}

/** What one has said about the way itself, and what registers have said. */
export type Circumstances = {
  facts?: Partial<Record<Fact, unknown>> | undefined
  /** Questions that are to be asked although a register has answered. */
  disputed?: readonly string[] | undefined
  /** The outcome of `needed` in spite of which one goes on. */
  anyway?: string | undefined
}

/** A reason, with the law it rests on. */
export type Ground = { text: string; law?: Law }

/** What the answers mean: which questions count, and what follows from them. Pure. */
export type Rules = {
  /** Answers to questions that do not count are not looked at, whatever they are. */
  course(definition: Definition, answers: Answers, circumstances?: Circumstances): Course
  decide<Name extends OutcomeName>(
    definition: Definition,
    name: Name,
    answers: Answers,
  ): Decided<Name> | undefined
  /** Why an outcome is what it is: the rules that gave it, as their author put them. */
  grounds(definition: Definition, name: OutcomeName, answers: Answers): Ground[]
  /** What the answer to a question that is asked decides. */
  why(definition: Definition, asked: Pick<Asked, 'was'>, question: Question): Why
  /** The questions whose answers made it so that this one is not asked. */
  because(definition: Definition, left: Left): string[]
  holds(definition: Definition, condition: string, answers: Answers): boolean
}

/** The rules of the definition, by the house's own engine. */
export const rules: Rules = {
  course: courseOf,
  decide(definition, name, answers) {
    const decision = definition.outcomes[name]
    if (decision === undefined) return undefined
    const value = engineOf(definition).decide(decision, contextOf(definition, answers))
    return read(definition, name, toJson(value))
  },
  grounds: (definition, name, answers) =>
    groundsOf(engineOf(definition), definition.outcomes[name], contextOf(definition, answers)),
  why: (definition, { was }, { id }) => engineOf(definition).why(id, was()),
  because: (definition, left) => becauseOf(engineOf(definition), left),
  holds: (definition, condition, answers) =>
    engineOf(definition).holds(condition, contextOf(definition, answers)),
}
