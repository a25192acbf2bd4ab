import { type Data, hashOf, type Operation, withOperation } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Making } from '../publishing/publish.ts'
import { draftFor, saveDraft } from './actions.ts'
import { baseBlocks } from './page-blocks.ts'
import { type Published, publishPage } from './publishing.ts'
import { itemById } from './store.ts'

/** What makes a block say this on a page: a change of the shared one, or of the page's own. */
export async function wording(
  tx: Tx,
  itemId: string,
  operations: readonly Operation[],
  block: string,
  data: Data,
): Promise<Operation[]> {
  const item = await itemById(tx, itemId)
  const shared = (await baseBlocks(tx, item, item.baseNo)).find(({ id }) => id === block)
  const base = shared ? hashOf(shared) : ''
  return withOperation(operations, {
    kind: shared?.lock === 'slot' ? 'fill' : 'replace',
    block,
    data,
    base,
  })
}

/** Says something else in one block and publishes it. */
export async function changeLocally(
  tx: Tx,
  itemId: string,
  block: string,
  data: Data,
  by: string | null,
  making: Making,
): Promise<Published> {
  const { operations, meta, revision } = await draftFor(tx, itemId, making.now)
  const changed = await wording(tx, itemId, operations, block, data)
  await saveDraft(tx, itemId, { operations: changed, meta }, revision, by, making.now)
  return await publishPage(tx, itemId, by, making)
}
