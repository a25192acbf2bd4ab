import { type Block, type Lock, needOf, type Case } from '../../../../merging/index.ts'
import type { TrialResult } from '../../library/trials.ts'

export const locks: Lock[] = ['open', 'slot', 'text', 'locked']

type Typed = Record<string, string | undefined>

/** The blocks of a page as they would be shared: what others may do with each, and what the law demands. */
export function asShared(blocks: readonly Block[], typed: Typed): Block[] {
  return blocks.map((block) => {
    const { id, type, data } = block
    const lock = typed[`laas-${id}`] as Lock | undefined
    if (!lock || !locks.includes(lock)) return block
    const legal = typed[`lov-${id}`] === 'ja'
    return { id, type, data, ...(lock !== 'open' && { lock }), ...(legal && { legal: true }) }
  })
}

/** What is chosen for each block now, as fields of the form. */
export const lockFields = (blocks: readonly Block[]): Record<string, string> =>
  Object.fromEntries(
    blocks.flatMap(({ id, lock = 'open', legal }) => [
      [`laas-${id}`, lock],
      [`lov-${id}`, legal ? 'ja' : ''],
    ]),
  )

/** How it goes in all adopters: who follows, where both go together, and who must choose. */
export function outcomeOf({
  adopters,
}: TrialResult): Record<'follow' | 'clean' | 'choose', number> {
  const outcome = { follow: 0, clean: 0, choose: 0 }
  for (const { counts } of adopters) {
    const found = Object.keys(counts).filter((what) => counts[what]! > 0) as Case[]
    if (found.some((what) => needOf({ what, block: '' }) === 'choice')) outcome.choose++
    else if (found.some((what) => what === 'merged' || what === 'merged-facts')) outcome.clean++
    else outcome.follow++
  }
  return outcome
}
