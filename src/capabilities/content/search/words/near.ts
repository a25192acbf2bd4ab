import { fold } from './fold.ts'

/** How many slips a word of so many letters may have and still be taken for another. */
export const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/**
 * How many slips lie between two words: a letter too many, too few, another, or two that changed places. More than `most`
 * is `most + 1`.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    ;[before, last] = [last, row]
  }
  return last[b.length]!
}

/** Those of the words that are nearest to one that may be misspelt, nearest first, at most `most`; words that begin alike come first. */
export function nearest<Word extends { said: string }>(
  typed: string,
  words: readonly Word[],
  most = 3,
): Word[] {
  const sought = fold(typed)
  const allowed = slipsIn(sought.length)
  const found: { word: Word; score: number }[] = []
  for (const word of words) {
    const folded = fold(word.said)
    const between = slips(sought, folded, allowed)
    if (between > allowed) continue
    found.push({ word, score: between + (folded[0] === sought[0] ? 0 : 0.5) })
  }
  const least = Math.min(...found.map(({ score }) => score))
  return found
    .filter(({ score }) => score < least + 0.5)
    .toSorted((a, b) => a.score - b.score || (a.word.said < b.word.said ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word)
}

/** Which letters a folded word has, a bit for each. */
export function lettersOf(word: string): number {
  let set = 0
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31)
  return set
}
