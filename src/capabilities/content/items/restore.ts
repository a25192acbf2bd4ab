import type { Tx } from '../../../platform/db.ts'
import { propose } from '../library/take-revision.ts'
import type { Making } from '../publishing/publish.ts'
import { type Published, publishAs } from './publishing.ts'
import { itemById, lockItem, versionOf } from './store.ts'

/**
 * Puts an earlier version out again, on the base it had: the same bytes. What is shared since then waits as a proposal, and a
 * draft stays where it is.
 */
export async function restoreVersion(
  tx: Tx,
  itemId: string,
  no: number,
  by: string | null,
  making: Making & { note?: string },
): Promise<Published> {
  const item = await lockItem(tx, itemId)
  const { baseNo, operations, meta } = await versionOf(tx, itemId, no)
  const published = await publishAs(tx, item, { baseNo, operations, meta }, by, {
    ...making,
    keepDraft: true,
  })
  if (published.ok) await propose(tx, await itemById(tx, itemId), making.now)
  return published
}
