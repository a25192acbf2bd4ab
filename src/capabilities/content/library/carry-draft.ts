import { isOnWords, merge, type Operation } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { draftFor } from '../items/actions.ts'
import { mergeOptions } from '../items/page-blocks.ts'
import { draftOf, putDraft } from '../items/store.ts'
import type { Meeting } from './take-revision.ts'

/**
 * A draft that lay beside the live page while a shared change was decided, as it goes on: where it said what the live page
 * said, it says what was decided; what is the draft's own stays, and meets the shared change by itself. Somebody who has
 * looked at it looks again, since it says something else now.
 */
export async function carryDraft(
  tx: Tx,
  { item, base, upstream, operations: before }: Meeting,
  settled: readonly Operation[],
  now: Date,
): Promise<void> {
  if (!(await draftOf(tx, item.id))) return
  const { revision, ...draft } = await draftFor(tx, item.id, now)
  const operations = carried(draft.operations, before, settled, (own) => [
    ...merge(base, upstream.blocks, own, mergeOptions(item)).operations,
  ])
  const again = { state: 'open' as const, submittedBy: null, reviewedBy: null }
  await putDraft(tx, { ...draft, ...again, operations, baseNo: upstream.no }, revision)
}

/** What an operation is about: a block's words, its place, or that it is there at all. */
const aboutOf = (one: Operation) => `${isOnWords(one) ? 'words' : one.kind} ${one.block}`

function carried(
  draft: readonly Operation[],
  before: readonly Operation[],
  settled: readonly Operation[],
  met: (own: Operation[]) => Operation[],
): Operation[] {
  const live = new Map(before.map((one) => [aboutOf(one), JSON.stringify(one)]))
  const own = draft.filter((one) => live.get(aboutOf(one)) !== JSON.stringify(one))
  const touched = new Set(own.map(aboutOf))
  const kept = new Set(draft.map(aboutOf))
  // What the draft had taken back of the live page's stays taken back.
  const decided = settled.filter((one) => {
    const about = aboutOf(one)
    return !touched.has(about) && (kept.has(about) || !live.has(about))
  })
  return [...decided, ...met(own)]
}
