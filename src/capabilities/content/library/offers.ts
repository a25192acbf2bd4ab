import { randomUUID } from 'node:crypto'
import type { Block } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { shownBlocks } from '../items/page-blocks.ts'
import { itemById, versionOf } from '../items/store.ts'
import { libraryItem } from './store.ts'
import { answerReceived, type Offer, offerById, putSent } from './offer-store.ts'

/** Offers our words in one block to the owner of what is shared. The owner sees that block, and nothing else of ours. */
export async function offerUpstream(
  tx: Tx,
  itemId: string,
  block: string,
  note: string,
): Promise<{ ok: true; id: string } | { ok: false; why: 'not-shared' | 'not-ours' }> {
  const item = await itemById(tx, itemId)
  if (!item.libraryItem || item.liveVersion === null) return { ok: false, why: 'not-shared' }
  const version = await versionOf(tx, itemId, item.liveVersion)
  const ours = version.operations.some((one) => one.block === block && 'data' in one)
  const words = (await shownBlocks(tx, item, version)).find(({ id }) => id === block)
  if (!ours || !words) return { ok: false, why: 'not-ours' }
  const { ownerId } = await libraryItem(tx, item.libraryItem)
  const id = randomUUID()
  const { type, data } = words
  await putSent(tx, {
    id,
    otherId: ownerId,
    libraryItem: item.libraryItem,
    baseNo: version.baseNo!,
    block,
    type,
    data,
    note,
  })
  return { ok: true, id }
}

/** Answers an offer. Accepting it shares nothing by itself: `withOffer` gives the blocks to share. */
export async function answerOffer(
  tx: Tx,
  id: string,
  answer: { accepted: boolean; words: string },
  now: Date,
): Promise<'answered' | 'already'> {
  const { state } = await offerById(tx, id, 'received')
  if (state !== 'open') return 'already'
  const said = answer.accepted ? 'accepted' : 'declined'
  await answerReceived(tx, id, said, answer.words, now)
  return 'answered'
}

/** Shared blocks with what was offered in its place: other words for a block, or a new one at the end. */
export function withOffer(
  blocks: readonly Block[],
  { block, type, data }: Pick<Offer, 'block' | 'type' | 'data'>,
): Block[] {
  const there = blocks.some(({ id }) => id === block)
  if (!there) return [...blocks, { id: block, type, data }]
  return blocks.map((one) => (one.id === block ? { ...one, data } : one))
}
