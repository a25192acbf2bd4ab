import { lint } from '../publishing/lint.ts'
import { outcomeNames } from './edit/outcomes.ts'
import { type Missing, missingIn } from './missing.ts'
import { buildingPaths as paths } from './paths.ts'
import { Definition } from './shape.ts'
import { tablePaths } from './tables/paths.ts'
import { testPaths } from './tests/paths.ts'
import type { Work } from './work.ts'

/** All that stands in the way of publishing, each with the place to put it right. Empty when nothing does. */
export function problemsOf(work: Work): Missing[] {
  const missing = missingIn(work)
  const parsed = Definition.safeParse(work)
  const complaints = parsed.success
    ? lint(parsed.data)
    : parsed.error.issues.map(({ path }) => ({
        path: path.join('.'),
        sentence: `Noget mangler eller passer ikke her: ${path.join(' › ')}`,
      }))
  // What an author has not come to yet is said in the words of the builder, and once.
  const told = new Set(missing.map(({ href }) => href.split('#')[0]))
  const others = complaints
    .map(({ path, sentence }) => ({ sentence, href: placeOf(work, path) }))
    .filter(({ href }) => !told.has(href) && !told.has(`${href}/betingelse`))
  return [...missing, ...new Map(others.map((one) => [one.sentence, one])).values()]
}

/** Where in the builder a part of a definition is changed. */
function placeOf(work: Work, path: string): string {
  const { id } = work
  const [part, second = '', third = '', fourth, fifth = ''] = path.split('.')
  if (part === 'dialogue') {
    const page = work.dialogue.pages[Number(third)]
    if (!page) return paths.service(id)
    const question = fourth === 'questions' ? page.questions[Number(fifth)] : undefined
    return question ? paths.question(id, question.id) : paths.page(id, page.id)
  }
  if (part === 'data') {
    const known = second === 'properties' && work.data.properties[third]
    return known ? paths.question(id, third) : paths.service(id)
  }
  if (part === 'rules' || part === 'outcomes') {
    const decision = work.rules.decisions[Number(third)]?.name
    const outcome = outcomeNames.find((name) =>
      part === 'outcomes' ? name === second : work.outcomes[name] === decision,
    )
    if (part === 'rules' && work.rules.decisions[Number(third)])
      return tablePaths.decision(id, work.rules.decisions[Number(third)]!.id)
    return outcome ? paths.outcome(id, outcome) : paths.outcomes(id)
  }
  if (part === 'tests') return testPaths.tests(id)
  if (part === 'documents') return paths.documents(id)
  if (part === 'needed') return paths.needed(id)
  if (part === 'texts') return paths.outcomes(id)
  return part === 'receipt' ? paths.receipt(id) : paths.about(id)
}
