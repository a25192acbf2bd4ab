export const outcomes = ['granted', 'granted-with-conditions', 'rejected', 'dismissed'] as const
export type Outcome = (typeof outcomes)[number]

/** How facts that speak against the party were put to them before the decision (forvaltningsloven § 19). */
export const hearings = ['known', 'heard', 'exempt'] as const
export type Hearing = (typeof hearings)[number]

/** A decision (afgørelse). All but outcome and text may be null only when the party got all they asked for. */
export type Decision = {
  id: string
  caseId: string
  outcome: Outcome
  text: string
  conditions: string[]
  /** Grounds (begrundelse), split as forvaltningsloven § 24 names them. */
  rules: string | null
  considerations: string | null
  facts: string | null
  hearing: Hearing | null
  hearingReason: string | null
  /** Appeal guidance (klagevejledning), forvaltningsloven § 25. */
  appealBody: string | null
  appealDays: number | null
  /** Last day to appeal, YYYY-MM-DD. */
  appealUntil: string | null
  appealHow: string | null
  decidedBy: string
  decidedAt: Date
}

/** Fully in the party's favour: neither grounds (§ 22) nor appeal guidance (§ 25) is required. */
export const isFullyGranted = (outcome: Outcome) => outcome === 'granted'

type Draft = {
  outcome?: string | undefined
  conditions?: string | undefined
  rules?: string | undefined
  considerations?: string | undefined
  facts?: string | undefined
  hearing?: string | undefined
  hearingReason?: string | undefined
  appealBody?: string | undefined
  appealDays?: string | undefined
  appealHow?: string | undefined
}

type Answered = { kind: string; answeredAt: Date | null; withdrawnAt: Date | null; due: string }

/**
 * What the law still wants of a decision that does not give the party all they asked for, as field and complaint. `requests`
 * are the case's: a party that is said to be heard has been asked, and has answered or let the day pass.
 */
export function lacks(
  draft: Draft,
  requests: readonly Answered[],
  today: string,
): Record<string, string> {
  const { outcome } = draft
  const missing: Record<string, string> = {}
  const demand = (field: keyof Draft, complaint: string) => {
    if (!draft[field]?.trim()) missing[field] = complaint
  }
  if (outcome === 'granted-with-conditions') demand('conditions', 'conditionsMissing')
  if (!outcomes.some((known) => known === outcome) || outcome === 'granted') return missing
  demand('rules', 'rulesMissing')
  demand('considerations', 'considerationsMissing')
  demand('facts', 'factsMissing')
  demand('hearing', 'hearingMissing')
  if (draft.hearing === 'exempt') demand('hearingReason', 'hearingReasonMissing')
  const heard = requests.filter(({ kind, withdrawnAt }) => kind === 'party-hearing' && !withdrawnAt)
  const waiting = heard.some(({ answeredAt, due }) => !answeredAt && due >= today)
  if (draft.hearing === 'heard' && heard.length === 0) missing.hearing = 'notHeard'
  // Forvaltningsloven § 21: a party who is being heard is waited for.
  if (waiting) missing.hearing = 'hearingWaits'
  demand('appealBody', 'appealBodyMissing')
  demand('appealDays', 'appealDaysMissing')
  if (draft.appealDays?.trim() && !(Number(draft.appealDays) > 0)) missing.appealDays = 'daysWrong'
  demand('appealHow', 'appealHowMissing')
  return missing
}
