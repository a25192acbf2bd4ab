import type { Generated } from 'kysely'
import type { Basis, Level } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'

type Owned = { tenantId: Generated<string> }

type Tables = {
  'services.definition': Owned & {
    serviceId: string
    version: number
    hash: string
    slug: string
    body: unknown
    publishedAt: Date
  }
  'services.draft': Owned & {
    id: string
    serviceId: string
    definitionHash: string
    partyId: string | null
    personId: string | null
    cookieHash: Buffer | null
    typed: unknown
    known: unknown
    page: string
    startedAt: Date
    savedAt: Date
    expiresAt: Date
  }
  'services.submission': Owned & {
    id: string
    serviceId: string
    definitionHash: string
    partyId: string | null
    personId: string | null
    basis: Basis | null
    level: Level | null
    cookieHash: Buffer | null
    language: 'da' | 'en'
    answers: unknown
    next: unknown
    bookingId: string | null
    pdfId: string | null
    receivedAt: Date
  }
}

export const on = (tx: Tx) => tx.$extendTables<Tables>()
