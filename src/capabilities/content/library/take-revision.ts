import {
  type Block,
  type ChangeClass,
  merge,
  type Merge,
  type Operation,
  type Verdict,
  verdict,
} from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { dayOf } from '../../../ui/dates.ts'
import { baseBlocks, mergeOptions } from '../items/page-blocks.ts'
import { type Item, metaOf } from '../items/item.ts'
import { publishAs } from '../items/publishing.ts'
import {
  changeItem,
  draftOf,
  itemById,
  itemsOfLibrary,
  lockItem,
  versionOf,
} from '../items/store.ts'
import { type Making, republish } from '../publishing/publish.ts'
import type { Revision } from './library.ts'
import { hasProposal, type Proposal, putProposal } from './proposal-store.ts'
import { latestRevision, revisionsAfter } from './store.ts'

/** A shared change as it meets one page: what it finds, and how much it means. */
export type Meeting = {
  item: Item
  base: readonly Block[]
  /** What it is laid over now: the latest shared revision, or what the page it translates says. */
  upstream: Upstream
  operations: readonly Operation[]
  merged: Merge
  /** Of the revisions in between, the one that means most. */
  changeClass: ChangeClass
  inForceFrom: string | null
}

export type Upstream = Pick<
  Revision,
  'no' | 'blocks' | 'changeClass' | 'changeNote' | 'inForceFrom' | 'sharedAt'
>

const weight: Record<ChangeClass, number> = { editorial: 0, substantive: 1, legal: 2 }

/** What the latest shared revision makes of a page; undefined when the page is on it already. */
export async function meet(tx: Tx, item: Item): Promise<Meeting | undefined> {
  if (item.baseNo === null) return undefined
  const upstream = await upstreamOf(tx, item)
  if (!upstream || upstream.no === item.baseNo) return undefined
  const [base, between, operations] = await Promise.all([
    baseBlocks(tx, item, item.baseNo),
    item.libraryItem && upstream.no > item.baseNo + 1
      ? revisionsAfter(tx, item.libraryItem, item.baseNo)
      : [upstream],
    operationsOf(tx, item),
  ])
  const legal = between.filter((one) => one.changeClass === 'legal')
  const days = legal.map((one) => one.inForceFrom ?? dayOf(one.sharedAt)).toSorted()
  return {
    item,
    base,
    upstream,
    operations,
    merged: merge(base, upstream.blocks, operations, mergeOptions(item)),
    changeClass: between
      .map((one) => one.changeClass)
      .reduce((most, one) => (weight[one] > weight[most] ? one : most)),
    inForceFrom: days[0] ?? upstream.inForceFrom,
  }
}

async function upstreamOf(tx: Tx, item: Item): Promise<Upstream | undefined> {
  if (item.libraryItem) return await latestRevision(tx, item.libraryItem)
  const source = await itemById(tx, item.translates!)
  if (source.liveVersion === null) return undefined
  const { no, note: changeNote, at: sharedAt } = await versionOf(tx, source.id, source.liveVersion)
  const blocks = [...(await baseBlocks(tx, item, no))]
  return { no, blocks, changeClass: 'editorial', changeNote, inForceFrom: null, sharedAt }
}

/** What is laid over the shared words: of the live page, or of a draft that has never been out. */
async function operationsOf(tx: Tx, item: Item): Promise<readonly Operation[]> {
  if (item.liveVersion !== null) return (await versionOf(tx, item.id, item.liveVersion)).operations
  return (await draftOf(tx, item.id))?.operations ?? []
}

/** Takes home what has been shared in a new revision, where the tenant has adopted it. */
export async function takeRevision(tx: Tx, libraryItem: string, making: Making) {
  for (const id of await itemsOfLibrary(tx, libraryItem)) await takeHome(tx, id, making)
}

/**
 * Takes the change of what a page is laid over home: published at once where the policy and the merge let it, and otherwise a
 * proposal; the page that is live stays as it is until that is decided. `again` takes one that has been met already.
 */
export async function takeHome(
  tx: Tx,
  itemId: string,
  making: Making,
  { again = false } = {},
): Promise<Verdict | 'on-it'> {
  const item = await lockItem(tx, itemId)
  const met = await meet(tx, item)
  // Told twice, it is taken once; what a person has undone since is not done again.
  if (!met || (!again && (await hasProposal(tx, item.id, met.upstream.no)))) return 'on-it'
  const { merged, changeClass } = met
  const says = verdict(merged.findings, changeClass, item.policy, dayOf(making.now))
  if (says === 'publish') {
    // Said first: a page that goes out no longer waits for a change of the law.
    await putProposal(tx, proposalOf(met, 'published', making.now))
    if (await goOut(tx, met, making)) return 'publish'
  }
  await putProposal(tx, proposalOf(met, says === 'wait' ? 'waiting' : 'open', making.now))
  // Readers are told at once of a law that is in force and has not been written in.
  const inForce = met.inForceFrom !== null && met.inForceFrom <= dayOf(making.now)
  if (changeClass === 'legal' && inForce) await republish(tx, item.id, making)
  return says === 'wait' ? 'wait' : 'review'
}

/** Lays the latest shared revision before a person, whatever the policy: somebody has gone back to an older one. */
export async function propose(tx: Tx, item: Item, now: Date): Promise<void> {
  const met = await meet(tx, item)
  if (met) await putProposal(tx, proposalOf(met, 'open', now))
}

/** Whether it could: a page that lacks a fact, or is not as a page should be, waits for a person. */
async function goOut(
  tx: Tx,
  { item, merged, upstream }: Meeting,
  making: Making,
): Promise<boolean> {
  if (item.status !== 'live') {
    await changeItem(tx, item.id, { baseNo: upstream.no })
    return true
  }
  const words = { baseNo: upstream.no, operations: [...merged.operations], meta: metaOf(item) }
  const how = { ...making, note: upstream.changeNote, keepDraft: true }
  return (await publishAs(tx, item, words, null, how)).ok
}

const proposalOf = (
  { item, upstream, merged, changeClass, inForceFrom }: Meeting,
  state: Proposal['state'],
  now: Date,
): Proposal => ({
  itemId: item.id,
  fromNo: item.baseNo!,
  toNo: upstream.no,
  changeClass,
  inForceFrom,
  found: merged.findings.map(({ what, block }) => ({ what, block })),
  state,
  madeAt: now,
  decidedBy: null,
  decidedAt: state === 'published' ? now : null,
})
