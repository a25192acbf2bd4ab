import { type Block, type Choice, open, type Operation, settle } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { addChange, lockedWorking, saveWorking } from '../building/store.ts'
import { same } from '../building/work.ts'
import type { Definition } from '../definition.ts'
import { parentOf } from './blocks/fields.ts'
import { localChanges } from './local-changes.ts'
import { meet, serviceOf } from './meet.ts'
import type { Meeting } from './meeting.ts'
import { asBlocks, nameOf } from './own.ts'
import { sharingTexts } from './texts.ts'

/**
 * Lets a working copy follow when what citizens meet is laid over a new shared revision. What somebody is building is
 * never overwritten: where both changed the same, the working copy keeps its own, and its log says so.
 */
export async function followWith(
  tx: Tx,
  { base, upstream, variant }: Meeting,
  live: { before: Definition | undefined; next: Definition; version: number | null },
  now: Date,
): Promise<void> {
  const working = await lockedWorking(tx, variant.serviceId)
  if (!working) return
  const untouched = live.before && same(working.work, live.before)
  const { work, kept } = untouched
    ? { work: live.next, kept: [] }
    : laidOver(working.work, base, upstream.blocks, variant.operations)
  const revision = working.revision + 1
  const baseVersion = live.version ?? working.baseVersion
  const changedBy = working.changedBy!
  await saveWorking(tx, { ...working, work, revision, baseVersion, changedBy, changedAt: now })
  const { log } = sharingTexts.da
  await addChange(tx, variant.serviceId, {
    revision,
    kind: 'shared',
    sentences: [log.followed(upstream.no, upstream.changeNote), ...kept.map(log.kept)],
    notes: [],
    version: live.version,
    byId: null,
    at: now,
  })
}

/** A working copy over other shared blocks, and the names of what both had changed. */
function laidOver(
  work: Definition,
  base: readonly Block[],
  upstream: readonly Block[],
  before: readonly Operation[],
): { work: Definition; kept: string[] } {
  const own = localChanges(base, asBlocks(work, base, before), before)
  const met = meet(base, upstream, own)
  const mine = new Map<string, Choice>(
    open(met, new Map()).map(({ block }) => [block, { take: 'mine' }]),
  )
  for (;;) {
    const { definition, loose } = serviceOf(work.id, upstream, settle(met, base, mine))
    const homeless = loose.filter(({ what }) => what === 'orphan')
    const under = new Set(homeless.map(({ block }) => parentOf(block)))
    const lost = met.findings.filter(({ block }) => under.has(block) && !mine.has(block))
    if (!lost.length) {
      const kept = met.findings.filter(({ block }) => mine.has(block))
      return { work: definition, kept: kept.map((one) => nameOf((one.base ?? one.upstream)!)) }
    }
    // What was built on something that is gone stays, and what it stands on with it.
    for (const { block } of lost) mine.set(block, { take: 'mine' })
  }
}
