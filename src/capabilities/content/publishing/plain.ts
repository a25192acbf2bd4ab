import type { Block } from '../../../merging/index.ts'
import { typeOf, wordsIn } from '../block.ts'
import { plainText } from '../markdown/plain.ts'

/** The words of a block, for searching: no marks, no addresses. Title and lead are kept apart. */
export function plainOf(block: Block): string {
  if (block.type === 'title' || block.type === 'lead') return ''
  return Object.entries(typeOf(block.type)?.fields ?? {})
    .flatMap(([name, { kind }]) => {
      const words = wordsIn(block.data, name)
      if (kind === 'words') return [plainText(words)]
      return kind === 'line' ? [words] : []
    })
    .filter(Boolean)
    .join('\n')
}
