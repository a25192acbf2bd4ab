import {
  type Block,
  hashOf,
  inForce,
  isOnWords,
  type Operation,
  resolve,
  shown,
} from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { emit, withdraw } from '../../../platform/events.ts'
import { type Making, putLive, takeDown } from '../publishing/publish.ts'
import { titleOf } from '../words.ts'
import { discardDraft, draftFor, publishKey, type Saved, withdrawKey } from './actions.ts'
import { baseBlocks } from './page-blocks.ts'
import { type MediaFault, mediaFaults } from '../media/index.ts'
import { checkPage, type Problem } from './check.ts'
import type { Item, Meta } from './item.ts'
import { addVersion, changeItem, draftOf, itemByPath, lockItem, putDraft } from './store.ts'
import { momentOf } from './wall-time.ts'

declare module '../../../platform/events.ts' {
  interface Events {
    /** The moment has come that a draft was to go out, or a page be taken down. */
    'content.publish-due': { itemId: string }
    'content.withdraw-due': { itemId: string }
  }
}

export type Published =
  | { ok: true; no: number; path: string }
  | { ok: false; why: 'problems'; problems: Problem[] }
  | { ok: false; why: 'missing'; missing: string[] }
  | { ok: false; why: 'path-taken' }
  /** What is said here was said about other shared words than there are now: somebody must choose. */
  | { ok: false; why: 'undecided'; blocks: string[] }
  | { ok: false; why: 'nothing' }

/** Puts the draft out: a new version, what visitors meet and the purge, in one transaction. */
export async function publishPage(
  tx: Tx,
  itemId: string,
  by: string | null,
  making: Making & { note?: string },
): Promise<Published> {
  const item = await lockItem(tx, itemId)
  const draft = await draftFor(tx, itemId, making.now)
  if (draft.revision === 0 && item.status === 'live') return { ok: false, why: 'nothing' }
  const { operations, meta } = draft
  return await publishAs(tx, item, { baseNo: item.baseNo, operations, meta }, by, {
    ...making,
    note: making.note ?? draft.note,
    reviewedBy: draft.state === 'approved' ? draft.reviewedBy : null,
  })
}

type Words = { baseNo: number | null; operations: Operation[]; meta: Meta }
type Publishing = Making & { note?: string; reviewedBy?: string | null; keepDraft?: boolean }

/** Puts these words out as the next version of a page that is locked. */
export async function publishAs(
  tx: Tx,
  item: Item,
  { baseNo, operations, meta }: Words,
  byId: string | null,
  { note = '', reviewedBy = null, keepDraft, ...making }: Publishing,
): Promise<Published> {
  const base = await baseBlocks(tx, item, baseNo)
  const undecided = undecidedIn(base, operations)
  if (undecided.length) return { ok: false, why: 'undecided', blocks: undecided }
  const blocks = shown(resolve(base, operations))
  const faults = await mediaFaults(tx, blocks, { hold: true })
  const problems = [...checkPage(item.kind, blocks), ...faults.map(asProblem)]
  if (problems.length) return { ok: false, why: 'problems', problems }
  const there = await itemByPath(tx, meta.path, item.language)
  if (there && there.id !== item.id) return { ok: false, why: 'path-taken' }
  const no = (item.liveVersion ?? 0) + 1
  const title = titleOf(blocks)
  const firstLive = item.firstLive ?? making.now
  const change = { ...meta, title, baseNo, status: 'live' as const, liveVersion: no, firstLive }
  const live = { ...item, ...change }
  const put = await putLive(tx, live, { no, baseNo, operations, meta }, making, blocks)
  if (!put.ok) return { ok: false, why: 'missing', missing: put.missing }
  const at = making.now
  const version = { no, baseNo, operations, meta, title, note, byId, reviewedBy, at }
  await Promise.all([changeItem(tx, item.id, change), addVersion(tx, item.id, version)])
  if (!keepDraft) await discardDraft(tx, item.id)
  return { ok: true, no, path: put.path }
}

const asProblem = (fault: MediaFault): Problem => ({ what: 'field', ...fault })

/** Blocks where a local change was made against other shared words than these. */
export function undecidedIn(base: readonly Block[], operations: readonly Operation[]): string[] {
  const hashes = new Map(base.map((block) => [block.id, hashOf(block)]))
  return operations
    .filter((one) => isOnWords(one) && inForce(one))
    .filter(
      (one) => hashes.has(one.block) && hashes.get(one.block) !== (one as { base: string }).base,
    )
    .map(({ block }) => block)
}

/** Plans when the draft goes out, and when the page is taken down: Danish wall time, or null for no plan. */
export async function schedule(
  tx: Tx,
  itemId: string,
  plan: { publishAt: string | null; withdrawAt: string | null },
  now: Date,
): Promise<Saved> {
  const { revision, ...draft } = await draftFor(tx, itemId, now)
  if (!(await putDraft(tx, { ...draft, ...plan }, revision)))
    return { ok: false, why: 'changed', draft: (await draftOf(tx, itemId))! }
  const tell = async (
    name: 'content.publish-due' | 'content.withdraw-due',
    key: string,
    wall: string | null,
  ) =>
    wall ? await emit(tx, name, { itemId }, { at: momentOf(wall), key }) : await withdraw(tx, key)
  await tell('content.publish-due', publishKey(itemId), plan.publishAt)
  await tell('content.withdraw-due', withdrawKey(itemId), plan.withdrawAt)
  return { ok: true, revision: revision + 1 }
}

/** Takes a page down. Its address answers that there is nothing, and everything of it is kept. */
export async function withdrawPage(tx: Tx, itemId: string): Promise<void> {
  await lockItem(tx, itemId)
  await takeDown(tx, itemId)
  await withdraw(tx, withdrawKey(itemId))
}
