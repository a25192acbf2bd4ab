import { outcomeNames, wayOf } from '../edit/outcomes.ts'
import { sayOutcome } from '../edit/say-outcome.ts'
import { buildingTexts } from '../texts.ts'
import { same, type Work } from '../work.ts'
import { changed, type Difference } from './difference.ts'

const place = 'Det følger af svarene'

/** How what follows from the answers differs: what it always is in words, and by which rules it is decided. */
export function outcomeDifferences(before: Work, after: Work): Difference[] {
  const { names, notHere } = buildingTexts.da.outcome
  return outcomeNames.flatMap((name) => {
    const [was, is] = [wayOf(before, name), wayOf(after, name)]
    const unchanged =
      was.kind === 'fixed' && is.kind === 'fixed'
        ? same(was.value, is.value)
        : was.kind === is.kind && before.outcomes[name] === after.outcomes[name]
    if (unchanged) return []
    const [a, b] = [sayOutcome(before, name), sayOutcome(after, name)].map((said) =>
      said === notHere ? undefined : said,
    )
    const what = `»${names[name]}«`
    return a === b
      ? [{ kind: 'changed' as const, place, says: `${what} er ændret` }]
      : changed(place, what, a, b)
  })
}

/** Decisions that are an outcome's one value: told as the outcome, not by their name. */
export const spokenFor = (work: Work): Set<string> =>
  new Set(
    outcomeNames.flatMap((name) => {
      const way = wayOf(work, name)
      return way.kind === 'fixed' ? [way.decision.id] : []
    }),
  )
