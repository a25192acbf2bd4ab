import type { Generated } from 'kysely'
import type { Basis, Level, StaffRole } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Party } from '../parties.ts'
import type { Audience, Provider } from '../providers.ts'

type Owned = { tenantId: Generated<string> }

type Tables = {
  'identity.party': Owned &
    Omit<Party, 'id' | 'address'> & {
      id: Generated<string>
      address: unknown
      cprSealed: Buffer | null
      cprIndex: Buffer | null
      subject: string | null
      createdAt: Generated<Date>
      erasedAt: Date | null
    }
  'identity.staff': Owned & {
    partyId: string
    roles: StaffRole[]
    teams: string[]
    active: Generated<boolean>
  }
  'identity.provider': Owned & {
    key: string
    audience: Audience
    issuer: string
    clientId: string
    secretSealed: Buffer
    adapter: Provider['adapter']
    minimumLevel: Level
    extra: unknown
    active: Generated<boolean>
  }
  'identity.session': Owned & {
    id: Generated<string>
    tokenHash: Buffer
    kind: Audience
    partyId: string
    behalfId: string | null
    basis: Basis | null
    level: Level
    mayActFor: unknown
    provider: string
    providerSub: string | null
    providerSid: string | null
    idToken: Buffer | null
    startedAt: Date
    seenAt: Date
    endsAt: Date
  }
  'identity.usedOnce': Owned & { hash: Buffer; until: Date }
}

/** Lays identity's tables on a transaction. */
export const on = (tx: Tx) => tx.$extendTables<Tables>()
