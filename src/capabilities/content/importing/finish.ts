import type { Tx } from '../../../platform/db.ts'
import type { Context } from '../../../platform/capability.ts'
import { saveDraft } from '../items/actions.ts'
import { isFree, type Item, ownBlocks, pathPattern } from '../items/item.ts'
import { publishPage } from '../items/publishing.ts'
import { draftOf, itemById, itemByPath } from '../items/store.ts'
import { putRedirect } from '../publishing/store.ts'
import { type Imported, importedBy, putImported, refOfItem } from './store/imported.ts'
import { type Note, isTodo } from './found.ts'
import { oldPathOf } from './keys.ts'
import { hashOf } from './lay.ts'
import { linkedHome } from './links.ts'
import type { Run } from './run.ts'
import { changePage, lockPage, type Page } from './store/pages.ts'
import { changeRun, lockRun } from './store/runs.ts'

/**
 * What can only be done when all pages have come: links between them, the page above, old addresses that lead here, and
 * the publication of those that have nothing left to do. One page in one transaction.
 */
export async function finishPage(run: Run, page: Page, { write, site, now }: Context) {
  await write(async (tx) => {
    if ((await lockRun(tx, run.id)).state !== 'running') return
    if ((await lockPage(tx, run.id, page.ref))?.finished !== false) return
    await changeRun(tx, run.id, {}, now)
    const notes = [...page.notes]
    if (page.itemId) {
      const item = await itemById(tx, page.itemId)
      const ref = await refOfItem(tx, run.source, item.id)
      const record = ref === undefined ? undefined : await importedBy(tx, run.source, ref)
      const isOurs =
        page.state !== 'skipped' && record && (await linked(tx, run, item, ref!, record, now))
      notes.push(...(await sentOn(tx, page, item)))
      const mayGoOut =
        run.publish && isOurs && page.state !== 'proposed' && !page.notes.some(isTodo)
      if (mayGoOut) {
        const out = await publishPage(tx, item.id, run.byId, { site, now })
        if (!out.ok && out.why !== 'nothing') notes.push({ what: 'problem', text: out.why })
      }
    }
    await changePage(tx, run.id, page.ref, {
      finished: true,
      notes,
      ...(page.state !== 'failed' && { found: null }),
    })
  })
}

/** Lays links and the page above into a draft, where nobody has written in it since it came. Whether that is so. */
async function linked(
  tx: Tx,
  run: Run,
  item: Item,
  ref: string,
  record: Imported,
  now: Date,
): Promise<boolean> {
  const draft = await draftOf(tx, item.id)
  if (!draft || item.libraryItem || hashOf(draft.operations) !== record.stamp) return false
  const blocks = await linkedHome(tx, record.blocks, item.language)
  const above = record.above ? await importedBy(tx, run.source, record.above) : undefined
  const parent =
    draft.meta.parent ?? (above?.itemId && above.itemId !== item.id ? above.itemId : null)
  const operations = ownBlocks(blocks)
  const stamp = hashOf(operations)
  if (stamp !== record.stamp || parent !== draft.meta.parent) {
    const meta = { ...draft.meta, parent }
    await saveDraft(
      tx,
      item.id,
      { operations, meta, note: draft.note },
      draft.revision,
      run.byId,
      now,
    )
    await putImported(tx, run.source, ref, { ...record, stamp, blocks })
  }
  return true
}

/** Lets the old address lead here, where it can be an address of ours; a note where it cannot. */
async function sentOn(tx: Tx, { address }: Page, item: Item): Promise<Note[]> {
  const old = oldPathOf(address)?.replace(/^\/en(?=\/)/, '')
  if (old === item.path || old === '/') return []
  if (!old || !pathPattern.test(old) || !isFree(old)) return [{ what: 'address', text: address }]
  if (!(await itemByPath(tx, old, item.language))) await putRedirect(tx, old, item.path)
  return []
}
