import type { Thing } from '../furnished-town.ts'

/** What the names in our queries and forms are meant to hold, where that is the name of something. */
export const meantFor: Record<string, Thing> = {
  part: 'party',
  sag: 'case',
  hos: 'resource',
  hvem: 'resource',
  medarbejder: 'party',
  assignee: 'party',
  til: 'party',
  n: 'bookingProof',
  id: 'case',
  kladde: 'draft',
  fjern: 'file',
  bilag: 'file',
  'har-0': 'file',
  efter: 'case',
}

/** Names that something may be asked for by: ours, and those that others have used. */
export const asked = [
  ...Object.keys(meantFor),
  ...(
    'tenant tenant_id tenantId host slug user party party_id partyId case case_id caseId file file_id fileId ' +
    'booking bookingId holder q sort filter orden status team side cursor retur fra med'
  ).split(' '),
]
