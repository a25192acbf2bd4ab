import { type Choice, open, type Policy, settle } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { holds, judge, type Judged, serviceOf } from './meet.ts'
import { type Meeting, meetingOf, proposalOf } from './meeting.ts'
import {
  lockedVariant,
  openProposal,
  putProposal,
  saveVariant,
  variantOf,
} from './store/variants.ts'
import { goOut, takeHome } from './take-revision.ts'

/** A shared change that waits, as it meets the variant now; undefined when none does. */
export async function waiting(tx: Tx, serviceId: string): Promise<Meeting | undefined> {
  const variant = await variantOf(tx, serviceId)
  if (!variant || !(await openProposal(tx, serviceId))) return undefined
  return meetingOf(tx, variant)
}

/** What these choices make of it; undefined while something is undecided. */
export function decided(
  { variant, upstream, merged, base }: Meeting,
  choices: ReadonlyMap<string, Choice>,
) {
  if (open(merged, choices).length) return undefined
  const operations = settle(merged, base, choices)
  return { operations, judged: judge(serviceOf(variant.serviceId, upstream.blocks, operations)) }
}

export type Settled =
  | { ok: true; version: number }
  /** There is a newer revision than the one that was looked at, or it has been decided already. */
  | { ok: false; why: 'moved' }
  | { ok: false; why: 'undecided' }
  /** It would not hold: nothing is published. */
  | { ok: false; why: 'broken'; judged: Judged }

/** Takes a shared change home with the choices of a person. What needs no choice becomes as the merge says. */
export async function settleProposal(
  tx: Tx,
  serviceId: string,
  toNo: number,
  choices: ReadonlyMap<string, Choice>,
  by: string,
  now: Date,
): Promise<Settled> {
  const variant = await lockedVariant(tx, serviceId)
  const met = variant && (await meetingOf(tx, variant))
  const proposal = await openProposal(tx, serviceId)
  if (!met || proposal?.toNo !== toNo || met.upstream.no !== toNo)
    return { ok: false, why: 'moved' }
  const made = decided(met, choices)
  if (!made) return { ok: false, why: 'undecided' }
  const { operations, judged } = made
  if (!holds(judged)) return { ok: false, why: 'broken', judged }
  const version = await goOut(tx, met, judged.definition, operations, now)
  const { madeAt } = proposal
  await putProposal(tx, {
    ...proposalOf(met, 'accepted', now, { version, decidedBy: by }),
    madeAt,
  })
  return { ok: true, version }
}

/** Chooses what happens with shared changes from now on, and with the one that waits. */
export async function setPolicy(
  tx: Tx,
  serviceId: string,
  policy: Policy,
  now: Date,
): Promise<boolean> {
  const variant = await lockedVariant(tx, serviceId)
  if (!variant) return false
  await saveVariant(tx, { ...variant, policy })
  if (await openProposal(tx, serviceId)) await takeHome(tx, serviceId, now, { again: true })
  return true
}
