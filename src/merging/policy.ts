import { type Finding, needOf } from './finding.ts'

/** How much a shared change means: wording, what is said, or what the law says. */
export type ChangeClass = 'editorial' | 'substantive' | 'legal'

export type Policy =
  | { readonly kind: 'follow' }
  | { readonly kind: 'follow-editorial' }
  | { readonly kind: 'review-all' }
  /** Civil day `until` is the first day it no longer holds. */
  | { readonly kind: 'frozen'; readonly until: string; readonly reason: string }

/** `publish` at once; `review` by a person; `wait` for the day the freeze ends. The old page is live until then. */
export type Verdict = 'publish' | 'review' | 'wait'

/** What is done with a merge, by the adopter's policy. `today` is a civil day, 2026-11-22. */
export function verdict(
  findings: readonly Finding[],
  change: ChangeClass,
  policy: Policy,
  today: string,
): Verdict {
  if (!findings.length) return 'publish'
  if (policy.kind === 'frozen') {
    // A change of the law is not frozen away: it is put to a person at once.
    return today < policy.until && change !== 'legal' ? 'wait' : 'review'
  }
  if (findings.some((one) => ['look', 'choice'].includes(needOf(one)))) return 'review'
  const byWords = findings.some((one) => one.what === 'merged')
  if (byWords && change !== 'editorial') return 'review'
  if (policy.kind === 'follow') return 'publish'
  if (policy.kind === 'review-all') return 'review'
  return change === 'editorial' || findings.every((one) => needOf(one) === 'told')
    ? 'publish'
    : 'review'
}
