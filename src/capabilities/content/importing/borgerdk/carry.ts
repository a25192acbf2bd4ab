import type { Context } from '../../../../platform/capability.ts'
import type { Run } from '../run.ts'
import { changePage, lockPage, type Page } from '../store/pages.ts'
import { changeRun, lockRun } from '../store/runs.ts'
import { importTexts } from '../texts.ts'
import { shareArticle } from './share.ts'

/** Lays one article in the library. */
export async function carryArticle(run: Run, page: Page, { write, tenantId, now }: Context) {
  await write(async (tx) => {
    if ((await lockRun(tx, run.id)).state !== 'running') return
    if ((await lockPage(tx, run.id, page.ref))?.state !== 'waiting') return
    await changeRun(tx, run.id, {}, now)
    const { ref, found, address, title, changed } = page
    if (!found) {
      const text = importTexts.da.borgerdk.refused
      return await changePage(tx, run.id, ref, {
        state: 'failed',
        notes: [{ what: 'problem', text }],
      })
    }
    const article = {
      id: ref,
      title,
      url: address,
      header: found.lead ?? '',
      content: found.html,
      updated: changed ?? '',
    }
    const { state, libraryItem, notes } = await shareArticle(tx, tenantId, article, run.byId)
    await changePage(tx, run.id, ref, { state, libraryItem, notes })
  })
}
