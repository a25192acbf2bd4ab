import { untranslated } from '../english.ts'
import type { Missing } from '../missing.ts'
import { buildingPaths as at } from '../paths.ts'
import type { Work } from '../work.ts'
import { allQuestions } from '../edit/pages.ts'
import { lixOf, officialeseIn, sentencesOf, wordsOf } from './language.ts'
import { textsIn } from './texts-in.ts'
import { qualityTexts } from './texts.ts'

const { found } = qualityTexts.da

/** Longer sentences than this, in words, are hard to hold in the head. */
const longest = 25
/** From here a text is hard (lix); shorter texts than this, in words, are too short to measure. */
const hard = 45
const measurable = 25

const once = (all: Missing[]): Missing[] => [
  ...new Map(all.map((one) => [one.sentence, one])).values(),
]

export const plainWords = (work: Work): Missing[] =>
  once(
    textsIn(work).flatMap(({ text, href }) =>
      officialeseIn(text.da).map(({ word, rather }) => ({
        sentence: found.officialese(word, rather),
        href,
      })),
    ),
  )

export const shortSentences = (work: Work): Missing[] =>
  textsIn(work).flatMap(({ text, href }) =>
    sentencesOf(text.da)
      .map((sentence) => ({ sentence, words: wordsOf(sentence).length }))
      .filter(({ words }) => words > longest)
      .map(({ sentence, words }) => ({
        sentence: found.longSentence(words, short(sentence)),
        href,
      })),
  )

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** Each long text by itself, and all of it together. */
export function readable(work: Work): Missing[] {
  const all = textsIn(work)
  const each = all
    .filter(({ text }) => wordsOf(text.da).length >= measurable)
    .map(({ text, href }) => ({ lix: Math.round(lixOf(text.da)), text: text.da, href }))
    .filter(({ lix }) => lix > hard)
    .map(({ lix, text, href }) => ({ sentence: found.hardText(lix, short(text)), href }))
  const whole = Math.round(lixOf(all.map(({ text }) => ended(text.da)).join('\n')))
  return whole > hard
    ? [{ sentence: found.hardWhole(whole), href: at.service(work.id) }, ...each]
    : each
}

const ended = (text: string) => (/[.!?]$/.test(text.trim()) ? text : `${text}.`)

export function distinctLabels(work: Work): Missing[] {
  const labels = Map.groupBy(allQuestions(work), ({ label }) => label.da.trim().toLowerCase())
  return [...labels.values()]
    .filter((same) => same.length > 1)
    .map(([first, ...rest]) => ({
      sentence: found.sameLabel(first!.label.da, rest.length + 1),
      href: at.question(work.id, rest.at(-1)!.id),
    }))
}

export function english(work: Work): Missing[] {
  const missing = untranslated(work)
  return missing ? [{ sentence: found.english(missing), href: at.english(work.id) }] : []
}
