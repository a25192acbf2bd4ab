import { diff3Merge } from 'node-diff3'
import { factsIn, isFact, tokensOf } from './tokens.ts'

export type Merged<T> =
  | {
      readonly clean: true
      readonly value: T
      /** A number, date, link … is not what it was on both sides: a person should look. */
      readonly factsDiffer: boolean
    }
  | { readonly clean: false }

/** Both changes in one text, word by word; not clean when both changed the same words, differently. */
export function mergeText(base: string, theirs: string, mine: string): Merged<string> {
  if (theirs === mine) return { clean: true, value: mine, factsDiffer: false }
  if (theirs === base) return { clean: true, value: mine, factsDiffer: false }
  if (mine === base) return { clean: true, value: theirs, factsDiffer: false }
  const parts = diff3Merge(tokensOf(mine), tokensOf(base), tokensOf(theirs), {
    excludeFalseConflicts: true,
  })
  const words: string[] = []
  for (const part of parts) {
    if (!part.ok) return { clean: false }
    words.push(...part.ok)
  }
  const value = words.join('')
  const [before, now] = [factsIn(base), factsIn(value)].map((facts) => facts.join('\n'))
  // Two changes side by side can meet in a fact that neither of them wrote: '4' and 'kr.'.
  if (now !== words.filter(isFact).join('\n')) return { clean: false }
  return { clean: true, value, factsDiffer: before !== now }
}
