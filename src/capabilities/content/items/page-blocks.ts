import { type Block, resolve, shown } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { revision } from '../library/store.ts'
import type { Item, Version } from './item.ts'
import { itemById, versionOf } from './store.ts'

type Under = Pick<Item, 'libraryItem' | 'translates'>

/** The blocks a page is laid over: a shared revision, the page it translates, or nothing. */
export async function baseBlocks(
  tx: Tx,
  item: Under,
  no: number | null,
): Promise<readonly Block[]> {
  if (no === null) return []
  if (item.libraryItem) return (await revision(tx, item.libraryItem, no)).blocks
  if (!item.translates) return []
  const version = await versionOf(tx, item.translates, no)
  const words = await shownBlocks(tx, await itemById(tx, item.translates), version)
  // What is locked word by word, or a place of its own, is so in the language it was written in.
  return words.map(({ id, type, data, legal }) => ({ id, type, data, ...(legal && { legal }) }))
}

/** How what is laid over a page meets a change of it: what is said in two languages is not merged word by word. */
export const mergeOptions = ({ translates }: Pick<Under, 'translates'>) => ({
  whole: translates !== null,
})

/** A page as it is seen: the base, and what is laid over it. Placeholders are not filled in. */
export async function shownBlocks(
  tx: Tx,
  item: Under,
  { baseNo, operations }: Pick<Version, 'baseNo' | 'operations'>,
): Promise<Block[]> {
  return shown(resolve(await baseBlocks(tx, item, baseNo), operations))
}
