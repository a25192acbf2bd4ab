import type { Work } from '../work.ts'
import * as begin from './checks-begin.ts'
import * as finish from './checks-finish.ts'
import * as language from './checks-language.ts'
import * as underway from './checks-underway.ts'
import type { Missing } from '../missing.ts'

export const groups = ['language', 'begin', 'underway', 'finish', 'rules', 'people'] as const
export type Group = (typeof groups)[number]

/** What a machine finds: nothing to say, things to look at, or that the criterion is not for this service. */
export type Found = Missing[] | 'not-here'

/**
 * A criterion of good self-service. `house`: every service has it, because the platform does it. `check`: the machine
 * looks. With neither, a person must say so. `ref` is its number in the 24 requirements, where it has one.
 */
export type Criterion = {
  id: string
  group: Group
  ref?: string
  house?: true
  check?: (work: Work) => Found
}

/** The common public criteria for self-service, as far as a service can hold them. Words stand in the texts. */
export const criteria: readonly Criterion[] = [
  { id: 'plain-words', group: 'language', ref: '1.2', check: language.plainWords },
  { id: 'short-sentences', group: 'language', ref: '1.2', check: language.shortSentences },
  { id: 'readable', group: 'language', ref: '1.2', check: language.readable },
  { id: 'tone', group: 'language', ref: '1.1' },
  { id: 'distinct-labels', group: 'language', ref: '1.3', check: language.distinctLabels },
  { id: 'english', group: 'language', check: language.english },

  { id: 'told-what', group: 'begin', ref: '2.2', check: begin.toldWhat },
  { id: 'ready-list', group: 'begin', ref: '2.2', check: begin.readyList },
  { id: 'minutes', group: 'begin', ref: '2.2', check: begin.minutes },
  { id: 'needed-first', group: 'begin', check: begin.neededFirst },
  { id: 'authority', group: 'begin', ref: '2.7', house: true },

  { id: 'steps', group: 'underway', ref: '2.3', check: underway.steps },
  { id: 'where-am-i', group: 'underway', ref: '1.3', house: true },
  { id: 'few-questions', group: 'underway', check: underway.fewQuestions },
  { id: 'few-options', group: 'underway', check: underway.fewOptions },
  { id: 'units', group: 'underway', ref: '1.3', check: underway.units },
  { id: 'error-texts', group: 'underway', ref: '1.4', check: underway.errorTexts },
  { id: 'errors-in-danish', group: 'underway', ref: '1.5', house: true },
  { id: 'files-explained', group: 'underway', check: underway.filesExplained },
  { id: 'why-we-ask', group: 'underway', check: underway.whyWeAsk },
  { id: 'known-already', group: 'underway', check: underway.knownAlready },
  { id: 'necessary', group: 'underway' },
  { id: 'draft', group: 'underway', house: true },

  { id: 'summary', group: 'finish', ref: '2.4', house: true },
  { id: 'validated', group: 'finish', ref: '2.5', house: true },
  { id: 'receipt', group: 'finish', ref: '2.6', check: finish.receipt },
  { id: 'contact', group: 'finish', ref: '2.6', check: finish.contact },

  { id: 'whole-rules', group: 'rules', check: finish.wholeRules },
  { id: 'tests', group: 'rules', check: finish.tests },
  { id: 'legal-basis', group: 'rules', check: finish.legalBasis },
  { id: 'appeal', group: 'rules', check: finish.appeal },
  { id: 'guidance', group: 'rules', check: finish.guidance },
  { id: 'representation', group: 'rules', house: true },
  { id: 'filed', group: 'rules', check: finish.filed },

  { id: 'accessible', group: 'people', house: true },
  { id: 'screens', group: 'people', ref: '2.8', house: true },
  { id: 'keyboard', group: 'people' },
  { id: 'involved', group: 'people' },
  { id: 'user-test', group: 'people', ref: '2.10' },
  { id: 'read-by-law', group: 'people' },
  { id: 'linked', group: 'people' },
]

export const criterionById = (id: string) => criteria.find((one) => one.id === id)
