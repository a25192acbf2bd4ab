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
