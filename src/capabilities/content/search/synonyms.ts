import { commonSynonyms } from './words/synonym-list.ts'
import { keyOf } from './words/key.ts'
import { tokensOf } from './words/tokens.ts'

/** What a word or some words are filed under as a synonym. */
export const synonymKey = (said: string): string => tokensOf(said).map(keyOf).join(' ')

/** Words that mean the same, as `a = b = c`; each may be some words. */
export const readGroup = (line: string): string[] => [
  ...new Map(
    line
      .split('=')
      .map((said) => said.trim())
      .filter((said) => synonymKey(said) !== '')
      .map((said) => [synonymKey(said), said]),
  ).values(),
]

const longestPhrase = 3

const common = new Map<string, Set<string>>()
for (const line of commonSynonyms) {
  const keys = readGroup(line).map(synonymKey)
  for (const key of keys) {
    const known = common.get(key) ?? new Set()
    for (const other of keys) if (other !== key) known.add(other)
    common.set(key, known)
  }
}

/** What means the same as this everywhere; each is one key, or some with a space between. */
export const commonSynonymsOf = (key: string): string[] => [...(common.get(key) ?? [])]

/** Runs of up to three of the words, each with the place of its first: what may be a synonym. */
export function phrasesOf(
  keys: readonly string[],
): { phrase: string; at: number; words: number }[] {
  const found = []
  for (let words = 1; words <= longestPhrase; words++) {
    for (let at = 0; at + words <= keys.length; at++)
      found.push({ phrase: keys.slice(at, at + words).join(' '), at, words })
  }
  return found
}
