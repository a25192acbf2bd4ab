import type { Generated } from 'kysely'
import type { Verdict } from '../../../../merging/index.ts'
import type { Tx } from '../../../../platform/db.ts'
import type { Offer, Proposal, Revision, Shared, Variant } from '../shared.ts'

type Owned = { tenantId: Generated<string> }
type Tables = {
  'services.shared': Shared
  'services.sharedRevision': Revision & { sharedId: string }
  'services.adopter': { sharedId: string; adopterId: string; baseNo: number; changed: number }
  'services.trial': { sharedId: string; hash: string; blocks: unknown; changeClass: string }
  'services.preview': {
    sharedId: string
    hash: string
    adopterId: string
    verdict: Verdict
    counts: Record<string, number>
  }
  'services.variant': Owned & Variant
  'services.proposal': Owned & Proposal
  'services.offer': Owned & Omit<Offer, 'at'> & { at: Generated<Date> }
}

export const on = (tx: Tx) => tx.$extendTables<Tables>()
