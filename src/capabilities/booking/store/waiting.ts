import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Waiting } from '../waiting.ts'
import { on } from './tables.ts'

const columns = [
  'id',
  'need',
  'firstDay',
  'lastDay',
  'partyId',
  'name',
  'email',
  'phone',
  'language',
  'back',
  'joinedAt',
  'toldAt',
] as const

const waiting = (tx: Tx) => on(tx).selectFrom('booking.waiting').select(columns).$castTo<Waiting>()

/** Puts a party in line, or changes what it waits for: one place each and kind of meeting. */
export async function joinLine(
  tx: Tx,
  { need, ...entry }: Omit<Waiting, 'id' | 'toldAt'>,
): Promise<void> {
  const values = { ...entry, need: JSON.stringify(need) }
  await on(tx)
    .insertInto('booking.waiting')
    .values(values)
    .onConflict((conflict) =>
      conflict
        .expression(sql`tenant_id, party_id, (need ->> 'kind')`)
        .where('toldAt', 'is', null)
        .doUpdateSet(values),
    )
    .execute()
}

/** Those who wait for a meeting of this kind on this day and have not been told, first come first; locked. */
export const lineFor = (tx: Tx, kind: string, day: string): Promise<Waiting[]> =>
  waiting(tx)
    .where(sql<string>`need ->> 'kind'`, '=', kind)
    .where('firstDay', '<=', day)
    .where('lastDay', '>=', day)
    .where('toldAt', 'is', null)
    .orderBy('joinedAt')
    .limit(20)
    .forUpdate()
    .execute()

export async function markTold(tx: Tx, id: string, now: Date): Promise<void> {
  await on(tx).updateTable('booking.waiting').set({ toldAt: now }).where('id', '=', id).execute()
}

export const waitingOfParty = (tx: Tx, partyId: string): Promise<Waiting[]> =>
  waiting(tx).where('partyId', '=', partyId).orderBy('joinedAt').execute()

export async function removeWaitingOfParty(tx: Tx, partyId: string): Promise<void> {
  await on(tx).deleteFrom('booking.waiting').where('partyId', '=', partyId).execute()
}

/** Forgets those whose days have passed. */
export async function removePastWaiting(tx: Tx, today: string): Promise<void> {
  await on(tx).deleteFrom('booking.waiting').where('lastDay', '<', today).execute()
}
