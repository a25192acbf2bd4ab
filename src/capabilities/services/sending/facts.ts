import { type Person, show, summaryOf } from '../answers/show.ts'
import { factsOf, type Held, type Walk } from '../answers/walk.ts'
import { type Definition, inLanguage, type Question } from '../definition.ts'
import { texts } from '../texts.ts'

type Language = 'da' | 'en'
type Fact = { label: string; value: string }

/** The answers as the case shows them, with what the caseworker must know about where they come from. */
export function factsFor(
  definition: Definition,
  held: Held,
  way: Walk,
  language: Language,
): Fact[] {
  const asked = way.stops.flatMap(({ questions }) => questions)
  return [
    ...summaryOf(way, language)
      .filter(({ value }) => value)
      .map(({ label, value }) => ({ label, value })),
    ...registered(definition, held, way, language),
    ...asked.flatMap((question) => remarks(question, way.answers[question.id], language)),
    ...contested(definition, held, way, asked, language),
  ]
}

/** What a register answered, and which. */
function registered(
  definition: Definition,
  held: Held,
  { left, answers }: Walk,
  language: Language,
): Fact[] {
  const facts = factsOf(definition, held)
  return left
    .filter(({ because }) => because === 'fact')
    .map(({ question }) => ({
      label: labelOf(question, language),
      value: `${show(question, answers[question.id], language)} (${texts[language].learntFrom[facts[question.fact!]!.from]})`,
    }))
}

function remarks({ widget }: Question, answer: unknown, language: Language): Fact[] {
  const t = texts[language]
  const { disputed } = (answer ?? {}) as Person
  if (widget === 'person' && disputed)
    return [{ label: t.disputed, value: t.disputedText(disputed.name ?? '', disputed.address) }]
  return widget === 'address' && answer !== undefined && !(answer as { id?: string }).id
    ? [{ label: t.ownAddress, value: t.ownAddressText }]
    : []
}

/** What a register has otherwise than the person says. */
function contested(
  definition: Definition,
  held: Held,
  { answers }: Walk,
  asked: Question[],
  language: Language,
): Fact[] {
  const facts = factsOf(definition, held)
  const t = texts[language]
  return asked.flatMap((question) => {
    const learnt = question.fact && facts[question.fact]
    const answer = answers[question.id]
    if (!learnt || answer === undefined || answer === learnt.value) return []
    const said = `${labelOf(question, language)}: ${show(question, learnt.value, language)}`
    return [{ label: t.disputed, value: t.registerSays(said, t.learntFrom[learnt.from]) }]
  })
}

const labelOf = ({ short, label }: Question, language: Language) =>
  inLanguage(short ?? label, language)
