import type { Operation, Verdict } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { publish } from '../publishing/publish.ts'
import { newestDefinition, newestVersion } from '../store/definitions.ts'
import type { Definition } from '../definition.ts'
import { type Meeting, meetingOf, proposalOf, verdictOf } from './meeting.ts'
import {
  hasProposal,
  lockedVariant,
  putProposal,
  saveVariant,
  variantOfShared,
} from './store/variants.ts'
import { followWith } from './working-copy.ts'

/** Takes home what has been shared in a new revision, where the tenant has adopted it. */
export async function takeRevision(tx: Tx, sharedId: string, now: Date): Promise<void> {
  const variant = await variantOfShared(tx, sharedId)
  if (variant) await takeHome(tx, variant.serviceId, now)
}

/**
 * Takes a shared change home: published at once where the policy and the merge let it and the service holds, with its own
 * tests; otherwise a proposal, and what citizens meet stays as it is. `again` takes one that has been met already.
 */
export async function takeHome(
  tx: Tx,
  serviceId: string,
  now: Date,
  { again = false } = {},
): Promise<Verdict | 'on-it'> {
  const variant = await lockedVariant(tx, serviceId)
  const met = variant && (await meetingOf(tx, variant))
  // Told twice, it is taken once.
  if (!met || (!again && (await hasProposal(tx, serviceId, met.upstream.no)))) return 'on-it'
  if (!(await newestVersion(tx, serviceId))) {
    await beginFrom(tx, met, now)
    return 'publish'
  }
  const says = verdictOf(met, met.changeClass, met.variant, now)
  if (says === 'publish') {
    const version = await goOut(tx, met, met.judged.definition, met.merged.operations, now)
    await putProposal(tx, proposalOf(met, 'published', now, { version, decidedBy: null }))
  } else await putProposal(tx, proposalOf(met, says === 'wait' ? 'waiting' : 'open', now))
  return says
}

/** What has never been out has nobody to wait for: its working copy goes on from the new revision. */
async function beginFrom(tx: Tx, met: Meeting, now: Date) {
  const { definition } = met.judged
  await followWith(tx, met, { before: undefined, next: definition, version: null }, now)
  const { variant, upstream, merged } = met
  await saveVariant(tx, { ...variant, baseNo: upstream.no, operations: merged.operations })
}

/** Publishes a variant over the new revision, and lets the working copy follow. The version it became. */
export async function goOut(
  tx: Tx,
  met: Meeting,
  next: Definition,
  operations: readonly Operation[],
  now: Date,
): Promise<number> {
  const { variant, upstream } = met
  const before = (await newestDefinition(tx, variant.serviceId))?.definition
  await publish(tx, next, now)
  const { version } = (await newestVersion(tx, variant.serviceId))!
  await followWith(tx, met, { before, next, version }, now)
  await saveVariant(tx, { ...variant, baseNo: upstream.no, operations })
  return version
}
