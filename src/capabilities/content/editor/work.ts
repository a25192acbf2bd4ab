import { z } from 'zod'
import type { Block, Operation } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import { partiesByIds } from '../../identity/index.ts'
import { draftFor, saveDraft } from '../items/actions.ts'
import { baseBlocks } from '../items/page-blocks.ts'
import type { Draft, Item } from '../items/item.ts'
import { itemById, lockItem } from '../items/store.ts'
import type { LibraryItem, Revision } from '../library/library.ts'
import { libraryItem, revision } from '../library/store.ts'
import type { Laid } from './edit/operations.ts'
import { type Row, rowsOf } from './edit/rows.ts'
import { stampOf } from './edit/stamp.ts'
import { tenantNames } from './store.ts'

/** A page as it is being written: what it is laid over, and what is laid over it. */
export type Page = Laid & {
  readonly item: Item
  readonly draft: Draft
  readonly rows: readonly Row[]
  /** Of a page that is adopted: what, whose, and as it was when we took it over. */
  readonly shared?: { item: LibraryItem; owner: string; revision: Revision }
  /** Of a translation: the page it translates. */
  readonly source?: Item
}

/** The id of a page in an address; 404 for anything that is none. */
export function idOf(text: string | undefined): string {
  if (!z.uuid().safeParse(text).success) throw notFound()
  return text!
}

export async function openPage(tx: Tx, id: string, now: Date): Promise<Page> {
  const item = await itemById(tx, idOf(id))
  return await withDraft(tx, item, await draftFor(tx, item.id, now))
}

async function withDraft(tx: Tx, item: Item, draft: Draft): Promise<Page> {
  const base = await baseBlocks(tx, item, draft.baseNo)
  const { operations } = draft
  const page = { item, draft, base, operations, rows: rowsOf(base, operations) }
  if (item.translates) return { ...page, source: await itemById(tx, item.translates) }
  if (!item.libraryItem || draft.baseNo === null) return page
  const shared = await libraryItem(tx, item.libraryItem)
  const names = await tenantNames(tx, [shared.ownerId])
  const at = await revision(tx, item.libraryItem, draft.baseNo)
  return {
    ...page,
    shared: { item: shared, owner: names.get(shared.ownerId) ?? '', revision: at },
  }
}

/** What an edit makes of a page's operations, or why it makes nothing of them. */
export type Edit<Refusal extends string> = (page: Page) => Operation[] | Refusal

/** Changes a draft, one at a time; an edit that changes nothing is not saved, and one that refuses leaves all as it was. */
export async function changeDraft<Refusal extends string>(
  tx: Tx,
  id: string,
  edit: Edit<Refusal>,
  by: string,
  now: Date,
): Promise<Page | Refusal> {
  await lockItem(tx, idOf(id))
  const page = await openPage(tx, id, now)
  const operations = edit(page)
  if (typeof operations === 'string') return operations
  const { draft } = page
  if (stampOf(operations) === stampOf(page.operations)) return page
  const save = { operations, meta: draft.meta, note: draft.note }
  const saved = await saveDraft(tx, page.item.id, save, draft.revision, by, now)
  if (!saved.ok) throw new Error('a locked page was saved by another')
  return await openPage(tx, id, now)
}

/** The names of people by their id. */
export async function namesOf(
  tx: Tx,
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))]
  return new Map([...(await partiesByIds(tx, wanted))].map(([id, { name }]) => [id, name]))
}

/** What is shown of a page. */
export const shownIn = ({ rows }: Pick<Page, 'rows'>): Block[] =>
  rows.filter(({ hidden }) => !hidden).map(({ block }) => block)
