// A text, how far it is read, and the names that may stand in it.
import { placeOf } from '../run.ts'
import type { FeelProblem } from '../run.ts'

/** `names` are those that are more than one plain word, longest first; `depth` and `operators` bound the tree that comes of the text. */
export type Reader = {
  text: string
  at: number
  names: string[]
  depth: number
  operators: number
  /** Reading the upper end of a range, where `[` may close it. */
  rangeEnd: boolean
  /** How many times `?` was read. */
  inputs: number
}

const mostDepth = 200
const mostOperators = 1_000
const mostText = 200_000

/** Thrown while reading, and turned into a value at the door. */
export class SyntaxProblem extends Error {
  readonly problem: FeelProblem
  constructor(problem: FeelProblem) {
    super(problem.sentence)
    this.problem = problem
  }
}

export function fail(r: Reader, sentence: string, at = r.at): never {
  throw new SyntaxProblem({ sentence, at, ...placeOf(r.text, at) })
}

export function openReader(text: string): Reader {
  const r = { text, at: 0, names: [], depth: 0, operators: 0, rangeEnd: false, inputs: 0 }
  if (text.length > mostText) fail(r, 'Teksten er for lang til at blive læst.')
  return r
}

const gap = /(?:[\s\u{85}\u{180e}\u{200b}]+|\/\/[^\n]*|\/\*[^]*?\*\/)*/uy
const start =
  '?A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{167f}\\u{1681}-\\u{180d}' +
  '\\u{180f}-\\u{1fff}\\u{200c}-\\u{200d}\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}' +
  '\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fefe}\\u{ff00}-\\u{fffd}\\u{10000}-\\u{effff}'
const part = `${start}0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}-\\u{2040}`
const wordHere = new RegExp(`[${start}][${part}]*`, 'uy')
const partHere = new RegExp(`[${part}]`, 'uy')

/** What a sticky pattern matches at the reader's place, or at another. */
export function lookingAt(r: Reader, pattern: RegExp, at = r.at): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(r.text)
}

/** The place after blanks and comments. */
export function afterGap(r: Reader, at = r.at): number {
  gap.lastIndex = at
  gap.test(r.text)
  return Math.max(at, gap.lastIndex)
}

export const skip = (r: Reader): void => {
  r.at = afterGap(r)
}

export const partAt = (r: Reader, at: number): boolean => lookingAt(r, partHere, at) !== null
export const wordAt = (r: Reader, at = afterGap(r)): string | undefined =>
  lookingAt(r, wordHere, at)?.[0]

export const sees = (r: Reader, sign: string): boolean => r.text.startsWith(sign, afterGap(r))
export const seesWord = (r: Reader, word: string): boolean => wordAt(r) === word

/** Reads a sign if it stands next. */
export function take(r: Reader, sign: string): boolean {
  const at = afterGap(r)
  if (!r.text.startsWith(sign, at)) return false
  r.at = at + sign.length
  return true
}

/** Reads a word if it stands next. */
export function takeWord(r: Reader, word: string): boolean {
  if (!seesWord(r, word)) return false
  r.at = afterGap(r) + word.length
  return true
}

export function expect(r: Reader, sign: string): void {
  if (!take(r, sign)) fail(r, `Her mangler »${sign}«${found(r)}.`, afterGap(r))
}

export function expectWord(r: Reader, word: string): void {
  if (!takeWord(r, word)) fail(r, `Her mangler ordet »${word}«${found(r)}.`, afterGap(r))
}

/** `, der står »…«`, for a sentence about what should have stood here. */
export function found(r: Reader): string {
  const at = afterGap(r)
  if (at >= r.text.length) return ', men teksten slutter'
  return `, men der står »${wordAt(r, at) ?? String.fromCodePoint(r.text.codePointAt(at)!)}«`
}

/** Reads something inside something; refuses what is nested too deep. */
export function within<T>(r: Reader, read: (r: Reader) => T): T {
  if (r.depth >= mostDepth) fail(r, 'Der er for mange udtryk inden i hinanden. Del udtrykket op.')
  const { rangeEnd } = r
  r.depth += 1
  r.rangeEnd = false
  const result = read(r)
  r.depth -= 1
  r.rangeEnd = rangeEnd
  return result
}

/** Counts an operator; refuses a text with too many. */
export function countOperator(r: Reader): void {
  r.operators += 1
  if (r.operators > mostOperators) fail(r, 'Udtrykket er for langt. Del det op.')
}
