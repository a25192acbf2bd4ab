import type { Block } from '../../../../merging/index.ts'
import { typeOf, wordsIn } from '../../block.ts'
import type { Field } from '../../field.ts'
import type { Row } from './rows.ts'

const ofWords: readonly Field['kind'][] = ['line', 'words']

/** Whether there is anything in a block to say in another language. */
const hasWords = ({ type, data }: Block): boolean =>
  Object.entries(typeOf(type)?.fields ?? {}).some(
    ([name, { kind }]) => ofWords.includes(kind) && wordsIn(data, name) !== '',
  )

/** Whether a block of a translation still says what it does in the language it is translated from. */
export const isUntranslated = ({ block, from, hidden }: Row): boolean =>
  from === 'shared' && !hidden && hasWords(block)

/** How many of the blocks that have words are translated. */
export function progressOf(rows: readonly Row[]): { done: number; all: number } {
  const all = rows.filter(({ hidden, block }) => !hidden && hasWords(block)).length
  return { done: all - rows.filter(isUntranslated).length, all }
}

/** The next block that is not translated yet after this one, and after the last the first. */
export function nextUntranslated(rows: readonly Row[], block: string): string | undefined {
  const at = rows.findIndex((row) => row.block.id === block)
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))]
  return others.find(isUntranslated)?.block.id
}
