/** What a tenant estimates that things take, in hours. */
export type Estimate = {
  /** To write a page from nothing, with law and language in order. */
  writeHours: number
  /** To take a shared page over and make it one's own. */
  adaptHours: number
  /** To find, understand and write in a change of the rules. */
  updateHours: number
}

/** Ours, until a tenant says otherwise: a guess to begin with, and called one. */
export const usualEstimate: Estimate = { writeHours: 6, adaptHours: 0.5, updateHours: 0.75 }

export type Reused = {
  /** Live pages that are laid over a shared one. */
  adopted: number
  /** Of the shared blocks on them, the share that is said or placed otherwise here: 0 to 1. */
  changedShare: number
  /** Shared changes that were merged and published with no hands. */
  alone: number
}

export type Saved = { written: number; updated: number; hours: number }

/**
 * Hours saved = adopted pages × (hours to write × the share of shared words that stand − hours to adapt)
 *             + changes merged with no hands × hours to write one in.
 * A page that costs more to adapt than it saves counts against.
 */
export function savedBy({ adopted, changedShare, alone }: Reused, estimate: Estimate): Saved {
  const written = adopted * (estimate.writeHours * (1 - changedShare) - estimate.adaptHours)
  const updated = alone * estimate.updateHours
  return { written, updated, hours: written + updated }
}
