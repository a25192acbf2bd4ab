import type { Condition } from './condition.ts'
import type { Decisions, Definition, Page, Question } from './definition.ts'

/** Typed answers by question id. What is not answered is not there. */
export type Answers = Record<string, unknown>

/** The pages and questions that count, in order. */
export type Relevant = { page: Page; questions: Question[] }[]

export type Decision<Name extends keyof Decisions> = NonNullable<Decisions[Name]>[number]['result']

/** What the answers mean: which questions count, and what follows from them. Pure. */
export type Rules = {
  /** Answers to questions that do not count are not looked at, whatever they are. */
  relevant(definition: Definition, answers: Answers): Relevant
  /** All the rows that hold, in order; of a table with one answer, the first is it. */
  decide<Name extends keyof Decisions>(
    definition: Definition,
    name: Name,
    answers: Answers,
  ): Decision<Name>[]
}

/** Conditions as they stand in the definition. */
export const simpleRules: Rules = {
  relevant(definition, answers) {
    const counting: Answers = {}
    const found: Relevant = []
    for (const page of definition.dialogue.pages) {
      if (page.when && !holds(page.when, counting)) continue
      const questions = page.questions.filter(({ when }) => !when || holds(when, counting))
      if (!questions.length) continue
      found.push({ page, questions })
      // Only now: what stands on a page cannot decide what else stands on it.
      for (const { id } of questions) if (answers[id] !== undefined) counting[id] = answers[id]
    }
    return found
  },

  decide(definition, name, answers) {
    const rows = definition.decisions[name] ?? []
    return rows
      .filter(({ when }) => !when || holds(when, answers))
      .map(({ result }) => result) as never
  },
}

/** The answers that count: what is sent, shown and kept on the case. */
export function counting(rules: Rules, definition: Definition, answers: Answers): Answers {
  const ids = rules
    .relevant(definition, answers)
    .flatMap(({ questions }) => questions.map(({ id }) => id))
  return Object.fromEntries(
    ids.filter((id) => answers[id] !== undefined).map((id) => [id, answers[id]]),
  )
}

/** The one answer of a table with one answer. */
export const decideOne = <Name extends keyof Decisions>(
  rules: Rules,
  definition: Definition,
  name: Name,
  answers: Answers,
): Decision<Name> | undefined => rules.decide(definition, name, answers)[0]

export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, answers))
  if ('any' in condition) return condition.any.some((one) => holds(one, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  const answer = answers[condition.question]
  if ('answered' in condition) return (answer !== undefined) === condition.answered
  if (answer === undefined) return false
  if ('is' in condition) return answer === condition.is
  if ('in' in condition) return condition.in.includes(answer as string)
  if ('includes' in condition) return Array.isArray(answer) && answer.includes(condition.includes)
  if (typeof answer !== 'number') return false
  return 'atLeast' in condition ? answer >= condition.atLeast : answer < condition.below
}
