import { type Choice, open, settle } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { metaOf } from '../items/item.ts'
import { type Published, publishAs } from '../items/publishing.ts'
import { changeItem, draftOf, itemById, lockItem, putDraft } from '../items/store.ts'
import type { Policy } from '../../../merging/index.ts'
import type { Making } from '../publishing/publish.ts'
import { carryDraft } from './carry-draft.ts'
import { decideProposal, openProposal } from './proposal-store.ts'
import { meet, type Meeting, takeHome } from './take-revision.ts'

/** A shared change that waits, as it meets the page now; undefined when none does. */
export async function waiting(tx: Tx, itemId: string): Promise<Meeting | undefined> {
  if (!(await openProposal(tx, itemId))) return undefined
  return await meet(tx, await itemById(tx, itemId))
}

export type Settled =
  | Published
  /** The library has a newer revision than the one that was looked at, or it has been decided already. */
  | { ok: false; why: 'moved' }
  | { ok: false; why: 'undecided'; blocks: string[] }

/** Takes a shared change home with the choices of a person, block by block. What needs no choice becomes as the merge says. */
export async function settleProposal(
  tx: Tx,
  itemId: string,
  toNo: number,
  choices: ReadonlyMap<string, Choice>,
  by: string | null,
  making: Making,
): Promise<Settled> {
  const item = await lockItem(tx, itemId)
  const proposal = await openProposal(tx, itemId)
  const met = await meet(tx, item)
  if (!met || proposal?.toNo !== toNo || met.upstream.no !== toNo)
    return { ok: false, why: 'moved' }
  const undecided = open(met.merged, choices)
  if (undecided.length)
    return { ok: false, why: 'undecided', blocks: undecided.map(({ block }) => block) }
  const operations = settle(met.merged, met.base, choices)
  await decideProposal(tx, itemId, toNo, by, making.now)
  if (item.status !== 'live') {
    await changeItem(tx, itemId, { baseNo: toNo })
    const draft = await draftOf(tx, itemId)
    if (draft) await putDraft(tx, { ...draft, operations, baseNo: toNo }, draft.revision)
    return { ok: true, no: 0, path: item.path }
  }
  const words = { baseNo: toNo, operations, meta: metaOf(item) }
  const how = { ...making, note: met.upstream.changeNote, keepDraft: true }
  const published = await publishAs(tx, item, words, by, how)
  if (published.ok) await carryDraft(tx, met, operations, making.now)
  return published
}

/** Chooses what happens with shared changes from now on, and with the one that waits. */
export async function setPolicy(
  tx: Tx,
  itemId: string,
  policy: Policy,
  making: Making,
): Promise<void> {
  await lockItem(tx, itemId)
  await changeItem(tx, itemId, { policy })
  if (await openProposal(tx, itemId)) await takeHome(tx, itemId, making, { again: true })
}
