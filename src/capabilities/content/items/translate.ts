import type { Tx } from '../../../platform/db.ts'
import { emptyDraft } from './actions.ts'
import { metaOf } from './item.ts'
import { addItem, lockItem, pageIn, putDraft } from './store.ts'

export type Begun =
  | { ok: true; id: string }
  | { ok: false; why: 'not-live' }
  /** The page is there in that language: which. */
  | { ok: false; why: 'there-already'; id: string }

/**
 * Begins a page in another language, laid over the one it translates: what has not been translated yet is shown as it is, and
 * a change of what has been waits as a proposal, as any shared change does.
 */
export async function translate(
  tx: Tx,
  itemId: string,
  language: string,
  by: string | null,
  now: Date,
): Promise<Begun> {
  const item = await lockItem(tx, itemId)
  const there = await pageIn(tx, item, language)
  if (there) return { ok: false, why: 'there-already', id: there }
  const { status, liveVersion, kind, title, unit, ownerParty, reviewOn, ...of } = item
  if (status !== 'live' || liveVersion === null) return { ok: false, why: 'not-live' }
  const meta = metaOf(of)
  const id = await addItem(tx, {
    ...meta,
    kind,
    title,
    language,
    libraryItem: null,
    translates: itemId,
    baseNo: liveVersion,
    policy: { kind: 'follow-editorial' },
    unit,
    ownerParty,
    reviewOn,
  })
  // Begun at its address by another at this moment.
  if (id === 'path-taken')
    return { ok: false, why: 'there-already', id: (await pageIn(tx, item, language))! }
  await putDraft(tx, { ...emptyDraft(id, meta, by, now), baseNo: liveVersion }, 0)
  return { ok: true, id }
}
