import { type Block, inForce, type Operation, permits } from '../../../merging/index.ts'
import { parentOf } from './blocks/fields.ts'

/** Whether what this belongs to is locked: a page, a question or a table that is to stand as it is. */
export const isUnderLock = (
  one: Pick<Block, 'data'>,
  shared: ReadonlyMap<string, Block>,
): boolean => shared.get(parentOf(one) ?? '')?.lock === 'locked'

/** The changes that the owner of what is shared does not allow. */
export function againstLocks(
  shared: readonly Block[],
  operations: readonly Operation[],
): Operation[] {
  const blocks = new Map(shared.map((block) => [block.id, block]))
  return operations
    .filter(inForce)
    .filter((one) =>
      one.kind === 'insert'
        ? isUnderLock(one, blocks)
        : !permits(blocks.get(one.block)?.lock, one.kind),
    )
}
