import type { Block } from '../../merging/index.ts'
import { wordsIn } from './block.ts'

/** A page's own name, from its title block. */
export const titleOf = (blocks: readonly Block[]): string => textOf(blocks, 'title')

/** The sentence under the title. */
export const leadOf = (blocks: readonly Block[]): string => textOf(blocks, 'lead')

const textOf = (blocks: readonly Block[], type: string) => {
  const found = blocks.find((block) => block.type === type)
  return found ? wordsIn(found.data, 'text') : ''
}

/** The blocks under title and lead. */
export const bodyOf = (blocks: readonly Block[]): Block[] =>
  blocks.filter(({ type }) => type !== 'title' && type !== 'lead')
