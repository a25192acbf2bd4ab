import {
  type Block,
  type ChangeClass,
  type Merge,
  needOf,
  type Verdict,
  verdict,
} from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { dayOf } from '../../../ui/dates.ts'
import { goesByItself, judge, type Judged, meet, serviceOf } from './meet.ts'
import type { Counts, Proposal, Revision, Variant } from './shared.ts'
import { latestRevision, revision, revisionsAfter } from './store/shared.ts'

/** A shared change as it meets one tenant's variant. */
export type Meeting = {
  variant: Variant
  base: readonly Block[]
  upstream: Revision
  merged: Merge
  /** The service as the merge makes it, with what is undecided as it was. */
  judged: Judged
  /** Of the revisions in between, the one that means most. */
  changeClass: ChangeClass
  inForceFrom: string | null
}

const weight: Record<ChangeClass, number> = { editorial: 0, substantive: 1, legal: 2 }

/** What the latest shared revision makes of a variant; undefined when it is on it already. */
export async function meetingOf(tx: Tx, variant: Variant): Promise<Meeting | undefined> {
  const { sharedId, baseNo, serviceId, operations } = variant
  const upstream = await latestRevision(tx, sharedId)
  if (upstream.no === baseNo) return undefined
  const { blocks: base } = await revision(tx, sharedId, baseNo)
  const between = await revisionsAfter(tx, sharedId, baseNo)
  const merged = meet(base, upstream.blocks, operations)
  const legal = between.filter(({ changeClass }) => changeClass === 'legal')
  const days = legal.map((one) => one.inForceFrom ?? dayOf(one.sharedAt)).toSorted()
  return {
    variant,
    base,
    upstream,
    merged,
    judged: judge(serviceOf(serviceId, upstream.blocks, merged.operations)),
    changeClass: between
      .map(({ changeClass }) => changeClass)
      .reduce((most, one) => (weight[one] > weight[most] ? one : most)),
    inForceFrom: days[0] ?? upstream.inForceFrom,
  }
}

/** What is done with it: by the policy, and only where what comes of it holds, with its own tests. */
export function verdictOf(
  { merged, judged }: Pick<Meeting, 'merged' | 'judged'>,
  changeClass: ChangeClass,
  { policy }: Variant,
  now: Date,
): Verdict {
  const says = verdict(merged.findings, changeClass, policy, dayOf(now))
  return says === 'publish' && !goesByItself(judged) ? 'review' : says
}

/** How much there is to choose, to look at and to know, and what would not hold. */
export function countsOf({ merged, judged }: Pick<Meeting, 'merged' | 'judged'>): Counts {
  const needs = merged.findings.map(needOf)
  const of = (...wanted: string[]) => needs.filter((need) => wanted.includes(need)).length
  const tests = judged.complaints.filter(({ path }) => path.startsWith('tests.')).length
  return {
    choice: of('choice'),
    look: of('look'),
    clean: of('policy'),
    merged: merged.findings.filter(({ what }) => what.startsWith('merged')).length,
    stops: judged.complaints.length - tests + judged.loose.length,
    tests,
  }
}

export const proposalOf = (
  met: Meeting,
  state: Proposal['state'],
  now: Date,
  decided: Pick<Proposal, 'version' | 'decidedBy'> = { version: null, decidedBy: null },
): Proposal => ({
  serviceId: met.variant.serviceId,
  fromNo: met.variant.baseNo,
  toNo: met.upstream.no,
  changeClass: met.changeClass,
  inForceFrom: met.inForceFrom,
  counts: countsOf(met),
  state,
  madeAt: now,
  decidedAt: state === 'published' || state === 'accepted' ? now : null,
  ...decided,
})
