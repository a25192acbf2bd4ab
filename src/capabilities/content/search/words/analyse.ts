import type { Findable } from '../found.ts'
import { keyOf, plainKeyOf } from './key.ts'
import { stopWords } from './stop-words.ts'
import { tokensOf } from './tokens.ts'

/** What a thing is filed under: how heavily, and how the word stood there. */
export type Filed = Map<string, { weight: number; said: Set<string> }>

/** How much a word weighs by where it stands. A short title is more about each of its words than a long one. */
export const weights = { title: 5, titleAlone: 5, words: 6, kle: 2.5, summary: 2.5, text: 1 }

type Words = Pick<Findable, 'title' | 'summary' | 'text' | 'words' | 'language'>

/** The words of a thing as they are filed: the heaviest place counts, and a little for every time it is said again. */
export function analyse(of: Words, kleWords: readonly string[] = []): Filed {
  const keyed = (of.language ?? 'da') === 'da' ? keyOf : plainKeyOf
  const filed: Filed = new Map()
  const file = (text: string, weight: number) => {
    for (const said of tokensOf(text)) {
      if (stopWords.has(said)) continue
      const key = keyed(said)
      const known = filed.get(key)
      if (!known) filed.set(key, { weight, said: new Set([said]) })
      else {
        known.said.add(said)
        known.weight = Math.max(known.weight, weight) + Math.min(weight, known.weight) * 0.1
      }
    }
  }
  const inTitle = tokensOf(of.title).filter((word) => !stopWords.has(word)).length
  file(of.title, weights.title + weights.titleAlone / Math.max(1, inTitle))
  for (const word of of.words ?? []) file(word, weights.words)
  file(of.summary, weights.summary)
  for (const title of kleWords) file(title, weights.kle)
  file(of.text, weights.text)
  return filed
}
