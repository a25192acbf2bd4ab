import { say } from '../../../ui/dates.ts'
import { show } from '../answers/show.ts'
import { factsOf, type Held, type Walk } from '../answers/walk.ts'
import { type Definition, inLanguage, type Question, questionsOf } from '../definition.ts'
import type { Left, Rules } from '../rules.ts'
import { texts } from '../texts.ts'

/** A question we spared somebody, and why, in a sentence. */
export type NotAsked = {
  question: string
  label: string
  reason: string
  /** What a register answered instead. It can be wrong, and then it is asked. */
  value?: string
}

/** All that was not asked, in the order it stands. */
export const notAsked = (
  rules: Rules,
  definition: Definition,
  { left, answers }: Pick<Walk, 'left' | 'answers'>,
  held: Held,
  language: 'da' | 'en',
): NotAsked[] =>
  left.map((one): NotAsked => {
    const { question } = one
    const { label, short } = question
    // What a register answers reads as a line of a list; what was not asked, as the question it is.
    const told = one.because === 'fact' ? (short ?? label) : label
    const spared = { question: question.id, label: inLanguage(told, language) }
    if (one.because !== 'fact')
      return { ...spared, reason: reasonFor(rules, definition, one, answers, language) }
    return {
      ...spared,
      reason: whereFrom(question, factsOf(definition, held), language),
      value: show(question, answers[question.id], language),
    }
  })

function whereFrom({ fact }: Question, facts: ReturnType<typeof factsOf>, language: 'da' | 'en') {
  const t = texts[language]
  const learnt = fact && facts[fact]
  if (!learnt || learnt.from === 'login') return t.knowFromLogin
  const day = say(new Date(learnt.at), 'date', { language })
  return learnt.from === 'cpr' ? t.knowFromCpr(day) : t.knowFromProperty(day)
}

/** In terms of what the person has answered, since that is what they can change. */
function reasonFor(
  rules: Rules,
  definition: Definition,
  left: Left,
  answers: Record<string, unknown>,
  language: 'da' | 'en',
): string {
  const t = texts[language]
  const asked = new Map(questionsOf(definition).map(({ question }) => [question.id, question]))
  const said = rules
    .because(definition, left)
    .filter((id) => answers[id] !== undefined)
    .map((id) => {
      const question = asked.get(id)!
      const value = show(question, answers[id], language).replaceAll('\n', ', ')
      return t.youSaid(value, inLanguage(question.short ?? question.label, language))
    })
  if (!said.length) return left.because === 'rules' ? t.changesNothing : t.belongsToOther
  const all = t.listed(said)
  return left.because === 'rules' ? t.changesNothingWhen(all) : t.because(all)
}
