import type { Tx } from '../../../platform/db.ts'
import { emit } from '../../../platform/events.ts'
import { releaseFiles } from '../../files/index.ts'
import { ownerOf } from './keep.ts'
import { changeMedia, lockMedia, removeMedia, shownByIds, type Words } from './store.ts'
import { usesOf } from './uses-store.ts'

/** Says something else of an image or a document; pages that show it are made anew. */
export async function describe(tx: Tx, id: string, words: Partial<Words>): Promise<void> {
  await changeMedia(tx, id, words)
  await emit(tx, 'content.media-changed', { mediaId: id })
}

/**
 * Removes something that is on no page, live, shared or being written; versions of pages that showed it show it no more. `gone`:
 * there is none. The files room removes its bytes within a day or two.
 */
export async function removeUnused(tx: Tx, id: string): Promise<'removed' | 'in-use' | 'gone'> {
  // Whoever lets a page out holds what is on it: one of the two is first, and the other sees it.
  const media = await lockMedia(tx, id)
  if (!media) return 'gone'
  const { pages, shared } = await usesOf(tx, id)
  if (pages.length || shared) return 'in-use'
  const image = (await shownByIds(tx, [id])).get(id)!
  await releaseFiles(tx, [media.fileId], ownerOf(id))
  await removeMedia(tx, id)
  const { key, width, sheer } = image
  if (key) await emit(tx, 'content.image-removed', { key, width, sheer })
  return 'removed'
}
