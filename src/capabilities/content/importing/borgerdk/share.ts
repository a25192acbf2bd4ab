import { type Block, canonical, type ChangeClass, type Json } from '../../../../merging/index.ts'
import type { Tx } from '../../../../platform/db.ts'
import { idOnce } from '../../../../platform/once.ts'
import { say } from '../../../../ui/dates.ts'
import { isFree } from '../../items/item.ts'
import { share } from '../../library/actions.ts'
import { hashOfBlocks, latestRevision } from '../../library/store.ts'
import type { Note } from '../found.ts'
import { pathFor } from '../keys.ts'
import type { PageState } from '../run.ts'
import { importTexts } from '../texts.ts'
import { importedBy, putImported } from '../store/imported.ts'
import { articleBlocks, sourceBlock } from './blocks.ts'
import type { Article } from './source.ts'

export const borgerDkSource = 'borger.dk'

export type SharedArticle = { state: PageState; libraryItem: string | null; notes: Note[] }

/** Shares an article with everybody: as new, as another revision where borger.dk has changed something, or not at all. */
export async function shareArticle(
  tx: Tx,
  tenantId: string,
  article: Article,
  by: string | null,
): Promise<SharedArticle> {
  const { blocks, legalRefs, notes } = articleBlocks(article)
  const before = await importedBy(tx, borgerDkSource, article.id)
  const id = before?.libraryItem ?? idOnce(`${borgerDkSource} ${tenantId}`, article.id)
  const hash = hashOfBlocks(blocks)
  const record = {
    itemId: null,
    libraryItem: id,
    keys: [],
    above: null,
    changed: article.updated,
    hash,
    stamp: '',
    blocks: [],
  }
  const latest = before?.libraryItem ? await latestRevision(tx, id) : undefined
  if (latest?.hash === hash) {
    await putImported(tx, borgerDkSource, article.id, record)
    return { state: 'same', libraryItem: id, notes }
  }
  const shared = await share(
    tx,
    {
      id,
      afterNo: latest?.no ?? 0,
      kind: 'answer',
      pathHint: pathFor(article.url, 'answer', isFree),
      source: { system: borgerDkSource, ref: article.id },
      blocks,
      changeClass: latest ? classOf(latest.blocks, blocks) : 'substantive',
      changeNote: importTexts.da.borgerdk.changed(dayOf(article.updated)),
      legalRefs,
    },
    by,
  )
  if (!shared.ok) {
    const text =
      shared.why === 'problems' ? shared.problems.map(({ what }) => what).join(', ') : shared.why
    return {
      state: 'failed',
      libraryItem: latest ? id : null,
      notes: [...notes, { what: 'problem', text }],
    }
  }
  await putImported(tx, borgerDkSource, article.id, record)
  return { state: latest ? 'updated' : 'carried', libraryItem: id, notes }
}

/** Whoever signs it is beside the words; all else may be what somebody has a right to know. */
function classOf(before: readonly Block[], after: readonly Block[]): ChangeClass {
  const words = (blocks: readonly Block[]) =>
    canonical(JSON.parse(JSON.stringify(blocks.filter(({ id }) => id !== sourceBlock))) as Json)
  return words(before) === words(after) ? 'editorial' : 'substantive'
}

const dayOf = (wall: string): string =>
  /^\d{4}-\d{2}-\d{2}/.test(wall) ? say(wall.slice(0, 10), 'date', { language: 'da' }) : ''
