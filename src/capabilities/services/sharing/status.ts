import type { Tx } from '../../../platform/db.ts'
import type { Definition } from '../definition.ts'
import { parentOf } from './blocks/fields.ts'
import { named } from './blocks/ids.ts'
import { asBlocks, localIn, type Mark, type Marks, marksOf } from './own.ts'
import { ownShared } from './store/shared.ts'

/** How a service stands to what is shared, where it is built. */
export type SharingStatus = {
  marks: Marks
  /** The revision it lies on and the newest; undefined when it is laid over nothing. */
  over: { no: number; newest: number } | undefined
  isOwn: boolean
}

export async function sharingOf(tx: Tx, work: Definition): Promise<SharingStatus> {
  const found = await localIn(tx, work)
  return {
    marks: found ? marksOf(found) : new Map(),
    over: found && { no: found.variant.baseNo, newest: found.newest },
    isOwn: !!(await ownShared(tx, work.id)),
  }
}

/** How each rule of a table stands to what is shared, in order; empty where nothing is. */
export async function ruleMarks(tx: Tx, work: Definition, decision: string): Promise<Mark[]> {
  const found = await localIn(tx, work)
  if (!found) return []
  const marks = marksOf(found)
  const on = `decision.${named(decision)}`
  return asBlocks(work, found.base, found.variant.operations)
    .filter((block) => block.type === 'rule' && parentOf(block) === on)
    .map(({ id }) => marks.get(id))
}
