import type { Block, ChangeClass, Verdict } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { shortHash } from './blocks/ids.ts'
import { judge, meet, serviceOf } from './meet.ts'
import { countsOf, verdictOf } from './meeting.ts'
import { revision, tellAdopters } from './store/shared.ts'
import { previews, putPreview, putTrial, trial } from './store/trials.ts'
import { variantOfShared } from './store/variants.ts'

/** Asks every adopter what would become of these blocks there. Nothing is shared. The trial's name, and how many. */
export async function tryInAdopters(
  tx: Tx,
  sharedId: string,
  blocks: readonly Block[],
  changeClass: ChangeClass,
): Promise<{ hash: string; asked: number }> {
  const hash = nameOfTrial(blocks, changeClass)
  await putTrial(tx, sharedId, hash, blocks, changeClass)
  return {
    hash,
    asked: await tellAdopters(tx, sharedId, 'services.trial-asked', { sharedId, hash }),
  }
}

/** The same blocks and class have the same trial. */
export const nameOfTrial = (blocks: readonly Block[], changeClass: ChangeClass): string =>
  shortHash([JSON.parse(JSON.stringify(blocks)), changeClass])

/** Works out here what would become of a trial, and tells the verdict and the counts: no word of ours. */
export async function answerTrial(
  tx: Tx,
  sharedId: string,
  hash: string,
  now: Date,
): Promise<void> {
  const [variant, tried] = [await variantOfShared(tx, sharedId), await trial(tx, sharedId, hash)]
  if (!variant || !tried) return
  const { blocks: base } = await revision(tx, sharedId, variant.baseNo)
  const merged = meet(base, tried.blocks, variant.operations)
  const judged = judge(serviceOf(variant.serviceId, tried.blocks, merged.operations))
  const met = { merged, judged }
  const says = verdictOf(met, tried.changeClass, variant, now)
  await putPreview(tx, sharedId, hash, says, countsOf(met))
}

export type TrialResult = {
  answered: number
  /** They get it at once, without anything of their own in it, and merged with it. */
  follow: number
  merge: number
  /** Somebody there must look, choose, or wait for a day. */
  decide: number
  /** Their own tests of it would fail, or it would not hold. */
  fail: number
}

/** How a trial goes, so far. */
export async function trialResult(tx: Tx, sharedId: string, hash: string): Promise<TrialResult> {
  const told = await previews(tx, sharedId, hash)
  const some = (wanted: (verdict: Verdict, counts: Record<string, number>) => boolean) =>
    told.filter(({ verdict, counts }) => wanted(verdict, counts)).length
  return {
    answered: told.length,
    follow: some((verdict, counts) => verdict === 'publish' && !counts.merged),
    merge: some((verdict, counts) => verdict === 'publish' && !!counts.merged),
    decide: some((verdict) => verdict !== 'publish'),
    fail: some((_, counts) => !!counts.tests || !!counts.stops),
  }
}
