import type { PersonData } from '../../../platform/capability.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import { maskCpr } from '../cpr.ts'
import { texts } from '../texts.ts'
import { setActive } from './staff.ts'
import { endSessionsOf } from './sessions.ts'
import { on } from './tables.ts'

/** What we know of one person (GDPR art. 15). The number is masked: it is theirs, but the paper may travel. */
export async function exportPerson(tx: Tx, keys: Keys, partyId: string): Promise<PersonData[]> {
  const parties = on(tx).selectFrom('identity.party').selectAll()
  const party = await parties.where('id', '=', partyId).executeTakeFirst()
  if (!party) return []
  const { tenantId: _, cprIndex: __, cprSealed, ...known } = party
  const cpr = cprSealed ? maskCpr(keys.open('cpr', cprSealed)) : null
  const sessions = await on(tx)
    .selectFrom('identity.session')
    .select(['provider', 'level', 'basis', 'startedAt', 'seenAt', 'endsAt'])
    .where('partyId', '=', partyId)
    .orderBy('startedAt')
    .execute()
  return [
    { title: texts.da.details, rows: [{ ...known, cpr }] },
    { title: texts.da.logIn, rows: sessions },
  ]
}

/** Forgets who a party is. The row stays, since others refer to it, but it is nobody; all its sessions end. */
export async function erasePerson(tx: Tx, partyId: string, now: Date): Promise<void> {
  await endSessionsOf(tx, partyId)
  await on(tx).deleteFrom('identity.session').where('behalfId', '=', partyId).execute()
  await setActive(tx, partyId, false)
  await on(tx)
    .updateTable('identity.party')
    .set({
      name: texts.da.deleted,
      cprSealed: null,
      cprIndex: null,
      cvr: null,
      subject: null,
      address: null,
      email: null,
      phone: null,
      erasedAt: now,
    })
    .where('id', '=', partyId)
    .execute()
}
