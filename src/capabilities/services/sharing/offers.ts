import { type Block, inForce, resolve, shown } from '../../../merging/index.ts'
import type { Staff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { change } from '../building/actions.ts'
import { parentOf } from './blocks/fields.ts'
import { fromBlocks } from './blocks/from-blocks.ts'
import { toBlocks } from './blocks/to-blocks.ts'
import { latestRevision, ownShared, revision, sharedById } from './store/shared.ts'
import { answerReceived, putSent, receivedOffer } from './store/offers.ts'
import { variantOf } from './store/variants.ts'

/** Offers a part that is ours to the owner of what is shared, with all that is in it. The owner sees that, and nothing else. */
export async function offerUpstream(
  tx: Tx,
  serviceId: string,
  block: string,
  note: string,
  id: string,
): Promise<'offered' | 'not-ours'> {
  const variant = await variantOf(tx, serviceId)
  const ours = variant?.operations.some(
    (one) => one.block === block && 'data' in one && inForce(one),
  )
  if (!variant || !ours) return 'not-ours'
  const base = await revision(tx, variant.sharedId, variant.baseNo)
  const page = shown(resolve(base.blocks, variant.operations))
  const { ownerId } = await sharedById(tx, variant.sharedId)
  const blocks = withAllIn(page, block)
  await putSent(tx, { id, otherId: ownerId, sharedId: variant.sharedId, blocks, note })
  return 'offered'
}

function withAllIn(page: readonly Block[], id: string): Block[] {
  const [one] = page.filter((block) => block.id === id)
  const inside = page.filter((block) => parentOf(block) === id)
  return one ? [one, ...inside.flatMap((block) => withAllIn(page, block.id))] : []
}

/** Blocks with what was offered: other words where it is known already, else last among its own kind. */
export const withOffer = (blocks: readonly Block[], offered: readonly Block[]): Block[] =>
  offered.reduce<Block[]>(
    (all, { id, type, data }) => {
      const at = all.findIndex((block) => block.id === id)
      return at < 0 ? [...all, { id, type, data }] : all.with(at, { ...all[at]!, data })
    },
    [...blocks],
  )

/**
 * Answers an offer. Taken, it comes into the owner's working copy; nothing is shared by that. `nowhere` when what it
 * stands in is not there any more.
 */
export async function answerOffer(
  tx: Tx,
  id: string,
  answer: { taken: boolean; words: string },
  staff: Pick<Staff, 'person'>,
  now: Date,
): Promise<'answered' | 'already' | 'nowhere'> {
  const offer = await receivedOffer(tx, id)
  if (offer.state !== 'open') return 'already'
  if (answer.taken) {
    const { serviceId } = await sharedById(tx, offer.sharedId)
    if (!(await ownShared(tx, serviceId))) return 'nowhere'
    const known = (await latestRevision(tx, offer.sharedId)).blocks
    const done = await change<'nowhere'>(
      tx,
      serviceId,
      (work) => {
        const blocks = withOffer(toBlocks(work, known), offer.blocks)
        const { definition, loose } = fromBlocks(serviceId, blocks)
        return loose.some(({ what }) => what === 'orphan') ? 'nowhere' : definition
      },
      staff,
      now,
    )
    if (done === 'nowhere') return 'nowhere'
  }
  await answerReceived(tx, id, answer.taken ? 'accepted' : 'declined', answer.words, now)
  return 'answered'
}
