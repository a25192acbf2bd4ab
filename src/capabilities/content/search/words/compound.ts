import { keyOf } from './key.ts'
import { endings, lexicon, particles, shortWords, whole } from './lexicon.ts'
import { placeNames } from './place-names.ts'

/** How well a word is known as part of others: `sure` from the list, `seen` on the tenant's own pages. */
export type Known = (key: string) => 'sure' | 'seen' | undefined

const sureKeys = new Set(lexicon.map(keyOf))
const wholeKeys = new Set(whole.map(keyOf))
const notFirst = new Set(particles)
const notLast = new Set(endings)

/** Known from the list alone. */
export const fromTheList: Known = (key) => (sureKeys.has(key) ? 'sure' : undefined)

const shortest = 6
const mostParts = 4

/** Whether a word could be a compound at all. */
export const mayBeSplit = (word: string): boolean =>
  word.length >= shortest &&
  /^\p{L}+$/u.test(word) &&
  !placeNames.has(word) &&
  !(word.endsWith('s') && placeNames.has(word.slice(0, -1))) &&
  !wholeKeys.has(keyOf(word))

/** All that a word's parts could be, as keys: what must be asked before it is split. */
export function possibleParts(word: string): string[] {
  if (!mayBeSplit(word)) return []
  const keys = new Set<string>()
  for (let from = 0; from <= word.length - 3; from++) {
    if (from === 1 || from === 2) continue
    for (let to = from + 3; to <= word.length; to++) {
      if (to - from < word.length && (to === word.length || word.length - to >= 2))
        keys.add(keyOf(word.slice(from, to)))
    }
  }
  return [...keys]
}

type Split = { parts: string[]; cost: number }

/**
 * The words that a Danish word is put together of, in order and as they stand in it: `børnehaveplads` is `børnehave` and
 * `plads`; a linking s or e stays with what goes before. Undefined when it is one word.
 */
export function split(word: string, known: Known = fromTheList): string[] | undefined {
  if (!mayBeSplit(word)) return undefined
  const best: (Split | undefined)[] = []
  best[0] = { parts: [], cost: 0 }
  for (let to = 2; to <= word.length; to++) {
    for (let from = 0; from <= to - 2; from++) {
      const before = best[from]
      if (!before || before.parts.length === mostParts || to - from === word.length) continue
      const cost = costOf(word.slice(from, to), from === 0, to === word.length, known)
      if (cost === undefined || before.cost + cost >= (best[to]?.cost ?? Infinity)) continue
      best[to] = { parts: [...before.parts, word.slice(from, to)], cost: before.cost + cost }
    }
  }
  return best[word.length]?.parts
}

/** What it costs to take a piece for a word: fewer, longer and surer pieces are better. Undefined when it is none. */
function costOf(piece: string, first: boolean, last: boolean, known: Known): number | undefined {
  if ((first || !last) && notFirst.has(piece)) return undefined
  if (last && notLast.has(piece)) return undefined
  if (piece.length < 4) return shortWords.has(piece) ? 1.6 : undefined
  const key = keyOf(piece)
  const how = known(key)
  // What was merely seen may be any word at all, and the shorter it is the likelier it stands there by chance.
  if (!how || (how === 'seen' && key.length < 4)) return undefined
  // Within a compound, words stand as they are, with s or e at most: »skoler« does not begin one.
  const inflected = !last && /(?:erne|ene|et|en)$/.test(piece) ? 0.7 : 0
  const linked = !last && piece.endsWith('s') ? 0.08 : 0
  return 1 + 1 / piece.length + (how === 'seen' ? 0.35 : 0) + inflected + linked
}
