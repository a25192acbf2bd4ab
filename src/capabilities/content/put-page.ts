import type { Block } from '../../merging/index.ts'
import type { Tx } from '../../platform/db.ts'
import { beginPage, draftFor, saveDraft } from './items/actions.ts'
import { metaSchema, type Meta, ownBlocks } from './items/item.ts'
import { publishPage } from './items/publishing.ts'
import { changeItem, itemByPath } from './items/store.ts'
import type { PageKindName } from './page-kind.ts'
import type { Making } from './publishing/publish.ts'

/** A page as a program lays it in: a seed, an import. */
export type WholePage = {
  kind: PageKindName
  meta: Partial<Meta> & Pick<Meta, 'path'>
  blocks: Block[]
  /** When it first went out, if that is past. */
  firstLive?: Date
}

/** Puts a page of the tenant's own in its place and publishes it, over the one that was there. Throws when it cannot be. */
export async function putPage(tx: Tx, page: WholePage, making: Making): Promise<string> {
  const meta = metaSchema.parse(page.meta)
  const there = await itemByPath(tx, meta.path)
  if (there) {
    const { revision } = await draftFor(tx, there.id, making.now)
    const save = { operations: ownBlocks(page.blocks), meta }
    await saveDraft(tx, there.id, save, revision, null, making.now)
    return await out(tx, there.id, page, making)
  }
  const begun = await beginPage(tx, page, null, making.now)
  if (!begun.ok) throw new Error(`${meta.path}: ${begun.why}`)
  return await out(tx, begun.id, page, making)
}

async function out(tx: Tx, id: string, { firstLive, meta }: WholePage, making: Making) {
  if (firstLive) await changeItem(tx, id, { firstLive })
  const published = await publishPage(tx, id, null, making)
  if (!published.ok) throw new Error(`${meta.path}: ${JSON.stringify(published)}`)
  return id
}
