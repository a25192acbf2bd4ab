import type { Tx } from '../../../../platform/db.ts'
import { ownedItems, sharedReadings } from '../peers/store.ts'
import { savedBy, type Saved, usualEstimate } from './saving.ts'
import { estimateOf, reuseHere, reuseOfOurs } from './store.ts'

const part = (some: number, all: number) => (all > 0 ? some / all : 0)

/** What a tenant saves by sharing, and what others save by what it shares; all of it counted, but for the estimate. */
export async function reckonReuse(tx: Tx) {
  const own = await estimateOf(tx)
  const estimate = own ?? usualEstimate
  const here = await reuseHere(tx)
  const changedShare = part(here.changedBlocks, here.sharedBlocks)
  const ours = await reuseOfOurs(tx)
  const changedByOthers = part(ours.changed, ours.sharedBlocks)
  const alone = ours.shared > 0 ? await mergedByOthers(tx) : 0
  return {
    estimate,
    isOwn: own !== undefined,
    here: { ...here, changedShare, saved: savedBy({ ...here, changedShare }, estimate) },
    library: ours.shared > 0 && {
      ...ours,
      alone,
      changedShare: changedByOthers,
      saved: savedBy({ adopted: ours.adoptions, changedShare: changedByOthers, alone }, estimate),
    },
  }
}

export type Reckoned = Awaited<ReturnType<typeof reckonReuse>>
export type { Saved }

/** In closed periods, and where so many have an item that none can be made out: it is less than it was, never more. */
async function mergedByOthers(tx: Tx): Promise<number> {
  const owned = new Set((await ownedItems(tx)).map(({ id }) => id))
  const told = (await sharedReadings(tx)).filter(({ libraryItem }) => owned.has(libraryItem))
  return told.reduce((sum, { alone }) => sum + (alone ?? 0), 0)
}
