import type { Block } from '../../../merging/index.ts'
import { placeholderProblem } from '../facts/registry.ts'
import { keysIn } from '../facts/fill.ts'
import { problemsOf } from '../block.ts'
import { kindOf } from '../page-kind.ts'
import { titleOf } from '../words.ts'

/** Something that must be put right before a page can go out. `block` is where, if it is somewhere. */
export type Problem =
  | { readonly what: 'no-title' }
  | { readonly what: 'needs'; readonly type: string }
  | { readonly what: 'field'; readonly block: string; readonly field: string }
  | { readonly what: 'unknown-fact'; readonly key: string }
  /** A document is its owner's, and cannot be on a page that others adopt. */
  | { readonly what: 'own-document'; readonly block: string }

/** What keeps these blocks from being a page of this kind. */
export function checkPage(kind: string, blocks: readonly Block[]): Problem[] {
  const problems: Problem[] = blocks.flatMap((block) =>
    problemsOf(block).map((field): Problem => ({ what: 'field', block: block.id, field })),
  )
  if (!titleOf(blocks)) problems.unshift({ what: 'no-title' })
  for (const type of kindOf(kind).needs) {
    if (!blocks.some((block) => block.type === type)) problems.push({ what: 'needs', type })
  }
  for (const key of keysIn(blocks)) {
    if (placeholderProblem(key, '') === 'key') problems.push({ what: 'unknown-fact', key })
  }
  return problems
}
