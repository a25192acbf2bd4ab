import { fold, unfold } from './fold.ts'
import { keyOf } from './key.ts'
import { askingWords, stopWords } from './stop-words.ts'
import { tokensOf } from './tokens.ts'

/** A word as it is looked up. Those with a `sub` count together only: all `need` of them, in one thing. */
export type Lookup = { key: string; factor: number; sub: number; need: number }
/** A word somebody looks for, and what it is looked up by. */
export type Sought = {
  said: string
  key: string
  /** It is asked with, not asked for: what lacks it may be the answer still. */
  weak: boolean
  lookups: Lookup[]
}

const mostWords = 8

/** How much each way to a thing counts against the word itself. */
export const factors = { weak: 0.3, synonym: 0.85, parts: 0.5, prefix: 0.7, nearly: 0.8 }

export const whole = (key: string, factor: number): Lookup => ({ key, factor, sub: 0, need: 0 })

/** What somebody looks for, word by word; words that say nothing are left out, unless there are no others. */
export function soughtIn(text: string): Sought[] {
  const all = [...new Set(tokensOf(text))]
  const telling = all.filter((word) => !stopWords.has(word))
  const anyStrong = telling.some((word) => !askingWords.has(word))
  return telling.slice(0, mostWords).map((said) => {
    const weak = anyStrong && askingWords.has(said)

    // Typed without å, ø and æ, a word may lose another ending than with them; and English words lose none.
    const keys = new Set([keyOf(said), keyOf(unfold(said)), fold(said)])
    const factor = weak ? factors.weak : 1
    return { said, weak, key: keyOf(said), lookups: [...keys].map((key) => whole(key, factor)) }
  })
}

/** A compound is found in what speaks of all its parts, too. */
export const asParts = (parts: readonly string[]): Lookup[] =>
  parts.map((part, at) => ({
    key: keyOf(part),
    factor: factors.parts,
    sub: at + 1,
    need: parts.length,
  }))

/** The question's words as one: what a best bet is filed under. */
export const questionKey = (text: string): string =>
  [...new Set(soughtIn(text).map(({ key }) => key))].toSorted().join(' ')
