import type { Missing } from '../missing.ts'
import { buildingPaths as at } from '../paths.ts'
import { allQuestions } from '../edit/pages.ts'
import type { Work } from '../work.ts'
import type { Found } from './criteria.ts'
import { wordsOf } from './language.ts'
import { qualityTexts } from './texts.ts'

const { found } = qualityTexts.da

export function toldWhat(work: Work): Missing[] {
  const href = at.about(work.id)
  const { title, summary, outcome } = work
  return [
    ...(wordsOf(summary.da).length < 3 ? [{ sentence: found.summaryShort, href }] : []),
    ...(wordsOf(outcome.da).length < 3 ? [{ sentence: found.outcomeShort, href }] : []),
    ...(outcome.da.trim() === summary.da.trim() ? [{ sentence: found.outcomeSame, href }] : []),
    ...(wordsOf(title.da).length > 8 ? [{ sentence: found.titleLong, href }] : []),
  ]
}

/** What must be at hand is told before one begins: more so when files or papers are asked for. */
export function readyList(work: Work): Missing[] {
  const papers = allQuestions(work).filter(({ widget }) => widget === 'file').length
  if (work.ready.length || work.haveAlready) return []
  const sentence = papers || work.documents?.length ? found.readyPapers : found.ready
  return [{ sentence, href: `${at.about(work.id)}#klar` }]
}

/** A question takes between ten seconds and two minutes. */
export function minutes(work: Work): Missing[] {
  const questions = allQuestions(work).length
  const href = `${at.about(work.id)}#minutter`
  if (work.minutes < questions / 6)
    return [{ sentence: found.tooFewMinutes(work.minutes, questions), href }]
  return work.minutes > Math.max(10, questions * 2)
    ? [{ sentence: found.tooManyMinutes(work.minutes, questions), href }]
    : []
}

export const neededFirst = ({ id, outcomes, needed = {} }: Work): Found => {
  if (outcomes.needed === undefined) return 'not-here'
  return Object.values(needed).some(({ goOn }) => !goOn)
    ? []
    : [{ sentence: found.neededAlways, href: at.needed(id) }]
}
