import { type Block, merge, type Operation } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { withdraw } from '../../../platform/events.ts'
import type { PageKindName } from '../page-kind.ts'
import { titleOf } from '../words.ts'
import { baseBlocks, mergeOptions } from './page-blocks.ts'
import { type Draft, type Item, type Meta, metaOf, metaSchema, ownBlocks } from './item.ts'
import { addItem, draftOf, itemById, putDraft, removeDraft, versionOf } from './store.ts'

/** A page as it is begun. `blocks` are all of them, title first. */
export type NewPage = {
  id?: string
  kind: PageKindName
  meta: Partial<Meta> & Pick<Meta, 'path'>
  blocks: Block[]
  language?: string
  unit?: string | null
  ownerParty?: string | null
  reviewOn?: string | null
}

/** Begins a page of the tenant's own: a draft that only the desk sees. */
export async function beginPage(
  tx: Tx,
  page: NewPage,
  by: string | null,
  now: Date,
): Promise<{ ok: true; id: string } | { ok: false; why: 'path-taken' }> {
  const meta = metaSchema.parse(page.meta)
  const id = await addItem(tx, {
    ...(page.id && { id: page.id }),
    ...meta,
    kind: page.kind,
    language: page.language ?? 'da',
    title: titleOf(page.blocks),
    libraryItem: null,
    translates: null,
    baseNo: null,
    policy: { kind: 'follow-editorial' },
    unit: page.unit ?? null,
    ownerParty: page.ownerParty ?? null,
    reviewOn: page.reviewOn ?? null,
  })
  if (id === 'path-taken') return { ok: false, why: 'path-taken' }
  await putDraft(tx, { ...emptyDraft(id, meta, by, now), operations: ownBlocks(page.blocks) }, 0)
  return { ok: true, id }
}

export const emptyDraft = (
  itemId: string,
  meta: Meta,
  byId: string | null,
  at: Date,
): Omit<Draft, 'revision'> => ({
  itemId,
  baseNo: null,
  operations: [],
  meta,
  note: '',
  state: 'open',
  byId,
  at,
  submittedBy: null,
  reviewedBy: null,
  publishAt: null,
  withdrawAt: null,
})

/** The draft of a page, or what a draft of it would begin with: what is live, or the base alone. */
export async function draftFor(tx: Tx, itemId: string, now: Date): Promise<Draft> {
  const item = await itemById(tx, itemId)
  const draft = await draftOf(tx, itemId)
  if (draft) return await onBase(tx, item, draft)
  const live = item.liveVersion === null ? undefined : await versionOf(tx, itemId, item.liveVersion)
  const begun = emptyDraft(itemId, live?.meta ?? metaOf(item), null, now)
  return { ...begun, revision: 0, baseNo: item.baseNo, operations: live?.operations ?? [] }
}

/** A draft begun on an older base, as it stands on the one that holds now; what conflicts is kept as it was written. */
async function onBase(tx: Tx, item: Item, draft: Draft): Promise<Draft> {
  if (draft.baseNo === item.baseNo) return draft
  const [before, now] = [
    await baseBlocks(tx, item, draft.baseNo),
    await baseBlocks(tx, item, item.baseNo),
  ]
  const { operations } = merge(before, now, draft.operations, mergeOptions(item))
  return { ...draft, baseNo: item.baseNo, operations: [...operations] }
}

export type Save = {
  operations: Operation[]
  meta: Meta
  note?: string
}

export type Saved =
  | { ok: true; revision: number }
  /** Somebody else saved in between; nothing is written over. */
  | { ok: false; why: 'changed'; draft: Draft }

/** Saves a draft over revision `over` (0 when there was none), and takes back a request for review. */
export async function saveDraft(
  tx: Tx,
  itemId: string,
  { operations, meta, note = '' }: Save,
  over: number,
  by: string | null,
  now: Date,
): Promise<Saved> {
  const item = await itemById(tx, itemId)
  const before = await draftOf(tx, itemId)
  const draft = {
    ...emptyDraft(itemId, metaSchema.parse(meta), by, now),
    baseNo: item.baseNo,
    operations,
    note,
    publishAt: before?.publishAt ?? null,
    withdrawAt: before?.withdrawAt ?? null,
  }
  if ((before?.revision ?? 0) !== over || !(await putDraft(tx, draft, over)))
    return { ok: false, why: 'changed', draft: (await draftOf(tx, itemId))! }
  return { ok: true, revision: over + 1 }
}

/** What a planned publication is known by in the queue. */
export const publishKey = (itemId: string): string => `content:publish:${itemId}`
export const withdrawKey = (itemId: string): string => `content:withdraw:${itemId}`

/** Throws a draft away; what is live stays. */
export async function discardDraft(tx: Tx, itemId: string): Promise<void> {
  await removeDraft(tx, itemId)
  await withdraw(tx, publishKey(itemId))
}

/** Asks a second person to look. */
export async function submitDraft(tx: Tx, itemId: string, by: string, now: Date): Promise<Saved> {
  const draft = await draftFor(tx, itemId, now)
  return await mark(tx, { ...draft, state: 'submitted', submittedBy: by, reviewedBy: null })
}

/** The second person has looked: it may go out, or goes back with a note. Not by the one who asked. */
export async function reviewDraft(
  tx: Tx,
  itemId: string,
  verdict: { approved: boolean; note: string },
  by: string,
): Promise<Saved | { ok: false; why: 'own-work' }> {
  const draft = await draftOf(tx, itemId)
  if (!draft || draft.state !== 'submitted') return { ok: false, why: 'changed', draft: draft! }
  if (draft.submittedBy === by) return { ok: false, why: 'own-work' }
  const state = verdict.approved ? 'approved' : 'open'
  return await mark(tx, { ...draft, state, reviewedBy: by, note: verdict.note })
}

async function mark(tx: Tx, { revision, ...draft }: Draft): Promise<Saved> {
  if (await putDraft(tx, draft, revision)) return { ok: true, revision: revision + 1 }
  return { ok: false, why: 'changed', draft: (await draftOf(tx, draft.itemId))! }
}
