import type { Fact } from './cases.ts'

const numberPattern = /\b([a-zæøå]{2,6})-(\d{4})-(\d{1,9})\b/g

/** Letters as they are compared: small, and aa is å. */
const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('da').replaceAll('aa', 'å')

/** The words of a text, each once: runs of letters and digits, at most 40 characters, at most 60 words. */
export function wordsOf(text: string): string[] {
  const found = plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(found.map((word) => word.slice(0, 40)))].slice(0, 60)
}

/** What a case is found by besides its number. Names of protected people are never among it. */
export const caseWords = (title: string, summary: readonly Fact[], names: readonly string[]) =>
  wordsOf(
    [
      title,
      ...summary.filter(({ value }) => value.length <= 120).map(({ value }) => value),
      ...names,
    ].join(' '),
  ).filter((word) => word.length > 1 || /\d/.test(word))

export type Sought = { word: string; prefix: boolean }

/** What somebody looks for: whole case numbers, whole figures, and words by their beginning. At most six. */
export function soughtIn(text: string): Sought[] {
  const numbers: Sought[] = []
  const rest = plain(text).replace(numberPattern, (_, prefix, year, running) => {
    numbers.push({ word: `${prefix}-${year}-${running.padStart(6, '0')}`, prefix: false })
    return ' '
  })
  const words = wordsOf(rest).map((word) => ({
    word: /^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, '') : word,
    prefix: word.length > 2 && !/^\d+$/.test(word),
  }))
  return [...numbers, ...words].slice(0, 6)
}

/** Whether words say what is sought: every sought word is one of them, or begins one. */
export const matches = (sought: readonly Sought[], words: readonly string[]) =>
  sought.every(({ word, prefix }) =>
    words.some((one) => (prefix ? one.startsWith(word) : one === word)),
  )
