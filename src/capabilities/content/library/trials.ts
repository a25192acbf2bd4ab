import {
  type Block,
  type ChangeClass,
  merge,
  type Verdict,
  verdict,
} from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { dayOf } from '../../../ui/dates.ts'
import { itemOfLibrary, versionOf } from '../items/store.ts'
import { hashOfBlocks, revision, tellAdopters } from './store.ts'
import { previews, putPreview, putTrial, trial } from './trial-store.ts'

/** Asks every adopter what would become of these blocks there. Nothing is shared. Returns the trial's name and how many. */
export async function tryInAdopters(
  tx: Tx,
  libraryItem: string,
  blocks: Block[],
  changeClass: ChangeClass,
): Promise<{ hash: string; asked: number }> {
  const hash = hashOfBlocks(blocks)
  await putTrial(tx, libraryItem, hash, blocks, changeClass)
  const asked = await tellAdopters(tx, libraryItem, 'content.trial-asked', { libraryItem, hash })
  return { hash, asked }
}

/** Works out here what would become of a trial, and tells the verdict and the counts: no word of ours. */
export async function answerTrial(
  tx: Tx,
  libraryItem: string,
  hash: string,
  now: Date,
): Promise<void> {
  const [item, tried] = [await itemOfLibrary(tx, libraryItem), await trial(tx, libraryItem, hash)]
  if (!item || !tried || item.baseNo === null) return
  const [base, live] = await Promise.all([
    revision(tx, libraryItem, item.baseNo),
    item.liveVersion === null ? undefined : versionOf(tx, item.id, item.liveVersion),
  ])
  const { findings } = merge(base.blocks, tried.blocks, live?.operations ?? [])
  const counts: Record<string, number> = {}
  for (const { what } of findings) counts[what] = (counts[what] ?? 0) + 1
  const says = verdict(findings, tried.changeClass, item.policy, dayOf(now))
  await putPreview(tx, libraryItem, hash, says, counts)
}

export type TrialResult = {
  answered: number
  verdicts: Record<Verdict, number>
  /** Of all adopters together, by what was found. */
  counts: Record<string, number>
  adopters: { adopterId: string; verdict: Verdict; counts: Record<string, number> }[]
}

/** How a trial goes, so far. */
export async function trialResult(tx: Tx, libraryItem: string, hash: string): Promise<TrialResult> {
  const adopters = await previews(tx, libraryItem, hash)
  const verdicts = { publish: 0, review: 0, wait: 0 }
  const counts: Record<string, number> = {}
  for (const one of adopters) {
    verdicts[one.verdict]++
    for (const [what, n] of Object.entries(one.counts)) counts[what] = (counts[what] ?? 0) + n
  }
  return { answered: adopters.length, verdicts, counts, adopters }
}
