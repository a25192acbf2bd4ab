import type { Definition, OutcomeName } from '../definition.ts'
import { questionsOf } from '../definition.ts'
import { engineOf } from '../engine/engine.ts'
import { complain, type Complaint, twice } from './complaint.ts'
import { contradictions } from './findings.ts'
import { literalsOf } from './literals.ts'
import { pathOf } from './path-of.ts'
import { unknownNames } from './unknown-names.ts'

/** What is wrong with the rules themselves: FEEL that cannot be read, names nobody knows, types that do not fit. */
export function lintRules(definition: Definition): Complaint[] {
  const { rules, outcomes } = definition
  const ids = questionsOf(definition).map(({ question }) => question.id)
  const names = rules.decisions.map(({ name }) => name)
  const { compiled } = engineOf(definition)
  return [
    ...twice([...names, ...(rules.knowledge ?? []).map(({ name }) => name), ...new Set(ids)]).map(
      (name) => complain('rules.decisions', `To ting i reglerne hedder ${name}`),
    ),
    ...twice(rules.decisions.map(({ id }) => id)).map((id) =>
      complain('rules.decisions', `To beslutninger har id’et ${id}`),
    ),
    ...compiled.problems.map(({ sentence, place }) =>
      complain(pathOf(definition, place?.element), sentence),
    ),
    ...unknown(definition),
    ...Object.entries(outcomes)
      .filter(([, name]) => !names.includes(name!))
      .map(([outcome, name]) => complain(`outcomes.${outcome}`, `Ingen beslutning hedder ${name}`)),
    ...outcomeTexts(definition),
    ...conditions(definition),
    ...contradictions(definition),
  ]
}

function unknown(definition: Definition): Complaint[] {
  const { compiled, model } = engineOf(definition)
  const known = new Set([
    ...model.inputs.map(({ name }) => name),
    ...definition.rules.decisions.map(({ name }) => name),
    ...model.knowledge.map(({ name }) => name),
  ])
  return [...compiled.decisions.values()].flatMap(({ name, logic }) =>
    unknownNames(logic, known).map((missing) =>
      complain(
        pathOf(definition, name),
        name.startsWith('?')
          ? `Betingelsen »${name.slice(2)}« ser på ${missing}, som ingen spørger om`
          : `${name} ser på ${missing}, som hverken er et spørgsmål eller en beslutning`,
      ),
    ),
  )
}

/** Ids that decisions give must be of something: a text, a paper, something to say about whether one needs it. */
function outcomeTexts(definition: Definition): Complaint[] {
  const { outcomes, texts, documents = [], needed = {}, rules } = definition
  const known: Partial<Record<OutcomeName, { what: string; ids: string[] }>> = {
    title: { what: 'en tekst', ids: Object.keys(texts) },
    documentsIntro: { what: 'en tekst', ids: Object.keys(texts) },
    documents: { what: 'et papir', ids: documents.map(({ id }) => id) },
    needed: { what: 'et svar på, om man behøver det', ids: Object.keys(needed) },
  }
  return Object.entries(known).flatMap(([outcome, { what, ids }]) => {
    const decision = rules.decisions.find(({ name }) => name === outcomes[outcome as OutcomeName])
    return literalsOf(decision?.logic)
      .filter((id) => !ids.includes(id))
      .map((id) =>
        complain(`outcomes.${outcome}`, `${decision!.name} kan give »${id}«, som ikke er ${what}`),
      )
  })
}

/** A condition may look at earlier pages only: so there is no circle, and a page does not change under one's hands. */
function conditions(definition: Definition): Complaint[] {
  const engine = engineOf(definition)
  const complaints: Complaint[] = []
  const earlier = new Set<string>()
  const times = new Set(
    questionsOf(definition)
      .filter(({ question }) => question.widget === 'appointment')
      .map(({ question }) => question.id),
  )
  const judge = (path: string, where: string, condition: string | undefined, pages = true) => {
    if (condition === undefined) return
    for (const name of engine.inputsOf(condition)) {
      if (times.has(name))
        complaints.push(complain(path, `${where} ser på ${name}, men en tid kan intet afgøre`))
      else if (pages && !earlier.has(name))
        complaints.push(
          complain(
            path,
            `${where} ser på ${name}, som først bliver spurgt på samme side eller senere`,
          ),
        )
    }
  }
  definition.dialogue.pages.forEach((page, index) => {
    const path = `dialogue.pages.${index}`
    judge(path, `Siden ${page.id}`, page.when)
    page.questions.forEach(({ id, when }, at) =>
      judge(`${path}.questions.${at}`, `Spørgsmålet ${id}`, when),
    )
    for (const { id } of page.questions) earlier.add(id)
  })
  definition.receipt.next.forEach(({ title, when }, index) =>
    judge(`receipt.next.${index}`, `Trinnet »${title.da}«`, when, false),
  )
  for (const name of times) {
    if (engine.inputs.has(name))
      complaints.push(complain('rules', `Reglerne ser på ${name}, men en tid kan intet afgøre`))
  }
  return complaints
}
