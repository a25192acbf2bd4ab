import { type Definition, questionsOf } from '../definition.ts'
import { conditionName } from '../engine/model.ts'

/** The path in a definition to what the engine knows by a name: a decision, a question, or a condition on a page. */
export function pathOf(definition: Definition, element: string | undefined): string {
  const { rules, dialogue } = definition
  const index = rules.decisions.findIndex(({ id, name }) => id === element || name === element)
  if (index !== -1) return `rules.decisions.${index}`
  const asked = questionsOf(definition).find(({ question }) => question.id === element)
  if (asked) {
    const { page, question } = asked
    return `dialogue.pages.${dialogue.pages.indexOf(page)}.questions.${page.questions.indexOf(question)}`
  }
  const page = dialogue.pages.findIndex(({ when, questions }) =>
    [when, ...questions.map((one) => one.when)].some(
      (condition) => condition !== undefined && conditionName(condition) === element,
    ),
  )
  return page === -1 ? 'rules' : `dialogue.pages.${page}`
}
