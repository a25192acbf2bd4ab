import { number } from '../../../../ui/numbers.ts'
import { show } from '../../answers/show.ts'
import type { Test } from '../../definition.ts'
import { allQuestions } from '../edit/pages.ts'
import type { OutcomeName } from '../shape.ts'
import { nameOf } from '../tables/columns.ts'
import { buildingTexts } from '../texts.ts'
import type { Work } from '../work.ts'
import { runTests } from './run.ts'
import { testTexts } from './texts.ts'

const t = testTexts.da
const { outcome: words } = buildingTexts.da

/** An outcome as a decision gave it, in words. */
export function sayOutcome(work: Work, name: OutcomeName, value: unknown): string {
  if (value === null || value === undefined || value === '') return t.nothing
  const parts = value as Record<string, unknown>
  switch (name) {
    case 'title':
    case 'documentsIntro':
      return quoted(work.texts[String(value)]?.da ?? String(value))
    case 'needed':
      return quoted(work.needed?.[String(value)]?.title.da ?? String(value))
    case 'documents': {
      const ids = [value].flat().map(String)
      const titles = ids.map((id) => work.documents?.find((one) => one.id === id)?.title.da ?? id)
      return titles.join(', ') || t.noPapers
    }
    case 'deadline':
      return words.days(Number(value))
    case 'fee':
      return words.kroner(number(Number(parts.kroner ?? 0), 'da'))
    case 'meeting':
      return words.meeting(
        String(parts.kind ?? ''),
        Number(parts.minutes ?? 0),
        words.places[parts.place as 'office'] ?? String(parts.place ?? ''),
      )
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}

const quoted = (text: string) => `»${text}«`

/** The answers of a test in a line: »Hvad vil du bygge: Carport. Areal: 50 m²«. */
export function sayAnswers(
  work: Work,
  { answers, facts = {} }: Pick<Test, 'answers' | 'facts'>,
): string {
  return allQuestions(work)
    .flatMap((question) => {
      const value = (question.fact && facts[question.fact]) ?? answers[question.id]
      if (value === undefined || value === null) return []
      return [`${nameOf(question).replace(/\?$/, '')}: ${shown(question, value)}`]
    })
    .join('. ')
}

function shown(question: Parameters<typeof show>[0], value: unknown): string {
  try {
    return show(question, value, 'da')
  } catch {
    // An answer of another shape than the question has now.
    return JSON.stringify(value)
  }
}

/** How the tests of a service go, in a line. */
export function testsMeta(work: Work): string {
  const results = runTests(work) ?? []
  return t.meta(results.filter(({ good }) => good).length, work.tests?.length ?? 0)
}
