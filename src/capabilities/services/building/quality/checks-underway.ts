import { isOfProperty } from '../../property.ts'
import type { Missing } from '../missing.ts'
import { allQuestions } from '../edit/pages.ts'
import { hasOptions } from '../edit/answers.ts'
import { buildingPaths as at } from '../paths.ts'
import type { Question } from '../shape.ts'
import type { Work } from '../work.ts'
import type { Found } from './criteria.ts'
import { qualityTexts } from './texts.ts'

const { found } = qualityTexts.da

const mostOnPage = 7
const mostQuestions = 30
const mostOptions = 12
const longestStep = 40

/** Each question of a kind, with a sentence about it. */
const say = (work: Work, wrong: (question: Question) => string | undefined): Missing[] =>
  allQuestions(work).flatMap((question) => {
    const sentence = wrong(question)
    return sentence === undefined ? [] : [{ sentence, href: at.question(work.id, question.id) }]
  })

export function steps(work: Work): Missing[] {
  const { pages } = work.dialogue
  const names = pages.map(({ step }) => step.da.trim().toLowerCase())
  return pages.flatMap((page, index) => {
    const href = at.page(work.id, page.id)
    const { length } = page.questions
    return [
      ...(length > mostOnPage ? [{ sentence: found.fullPage(page.title.da, length), href }] : []),
      ...(page.step.da.length > longestStep
        ? [{ sentence: found.longStep(page.step.da), href }]
        : []),
      ...(names.indexOf(names[index]!) < index
        ? [{ sentence: found.sameStep(page.step.da), href }]
        : []),
    ]
  })
}

export function fewQuestions(work: Work): Missing[] {
  const { length } = allQuestions(work)
  return length > mostQuestions
    ? [{ sentence: found.manyQuestions(length), href: at.service(work.id) }]
    : []
}

export const fewOptions = (work: Work): Missing[] =>
  say(work, ({ label, options = [] }) =>
    options.length > mostOptions ? found.manyOptions(label.da, options.length) : undefined,
  )

export function units(work: Work): Found {
  const numbers = allQuestions(work).filter(({ widget }) => widget === 'number')
  if (!numbers.length) return 'not-here'
  return say(work, ({ widget, unit, hint, label }) =>
    widget === 'number' && !unit && !hint ? found.noUnit(label.da) : undefined,
  )
}

/** What is said when nothing is answered: the house has words for all, but those of the question help more. */
export const errorTexts = (work: Work): Missing[] =>
  say(work, ({ id, label, missing, widget }) =>
    work.data.required.includes(id) &&
    !missing &&
    (hasOptions(widget) || widget === 'yes-no' || widget === 'number')
      ? found.noErrorText(label.da)
      : undefined,
  )

export function filesExplained(work: Work): Found {
  if (!allQuestions(work).some(({ widget }) => widget === 'file')) return 'not-here'
  return say(work, ({ widget, hint, label }) =>
    widget === 'file' && !hint ? found.fileUnexplained(label.da) : undefined,
  )
}

const isPersonal = ({ widget, sensitivity, fact }: Question) =>
  widget === 'person' ||
  widget === 'contact' ||
  sensitivity === 'confidential' ||
  sensitivity === 'sensitive' ||
  (fact !== undefined && !isOfProperty(fact))

/** Who asks for a person's data says why; GDPR art. 13, and for what is sensitive also on what ground, art. 9. */
export function whyWeAsk(work: Work): Found {
  if (!allQuestions(work).some(isPersonal)) return 'not-here'
  return say(work, (question) => {
    if (!isPersonal(question)) return undefined
    const { why, purpose, legalBasis, sensitivity, label } = question
    if (!why && !purpose) return found.noWhy(label.da)
    return sensitivity === 'sensitive' && !legalBasis ? found.noBasis(label.da) : undefined
  })
}

/** Questions that sound like what a register knows. */
const knownByRegister: readonly (readonly [RegExp, string])[] = [
  [/\b(dit|fulde) navn\b|^navn\??$/i, found.inCpr],
  [/\b(din|jeres) adresse\b|hvor bor du/i, found.inCpr],
  [/cpr|personnummer|fødselsdato|hvor gammel er du|din alder/i, found.inCpr],
  [/cvr/i, found.inCvr],
  [/byggeår|opført i|bebygget areal|er (huset|ejendommen|bygningen) fredet/i, found.inBbr],
  [/matrikel|hvilken zone|lokalplan/i, found.inPlan],
]

export const knownAlready = (work: Work): Missing[] =>
  say(work, ({ label, widget, fact, source }) => {
    if (fact || source?.includes('register') || ['person', 'address', 'contact'].includes(widget))
      return undefined
    const where = knownByRegister.find(([words]) => words.test(label.da))
    return where && found.registerKnows(label.da, where[1])
  })
