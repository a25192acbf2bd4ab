import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import { on, type Tables } from '../store/tables.ts'

export type Offer = Omit<Tables['content.offer'], 'tenantId' | 'state' | 'answer' | 'at'> & {
  state: 'open' | 'accepted' | 'declined'
  answer: string
  at: Date
}

const columns = [
  'id',
  'direction',
  'otherId',
  'libraryItem',
  'baseNo',
  'block',
  'type',
  'data',
  'note',
  'state',
  'answer',
  'at',
  'answeredAt',
] as const

type Sent = Omit<Offer, 'direction' | 'state' | 'answer' | 'at' | 'answeredAt'>

/** Writes an offer as sent, and lays it with the owner. */
export async function putSent(tx: Tx, offer: Sent): Promise<void> {
  const data = sql`${JSON.stringify(offer.data)}::jsonb` as never
  await on(tx)
    .insertInto('content.offer')
    .values({ ...offer, data, direction: 'sent', answeredAt: null })
    .execute()
  await sql`select content.pass_offer(${offer.id}::uuid)`.execute(tx)
}

export async function offerById(
  tx: Tx,
  id: string,
  direction: 'sent' | 'received',
): Promise<Offer> {
  const rows = on(tx).selectFrom('content.offer').select(columns).where('id', '=', id)
  return await rows.where('direction', '=', direction).executeTakeFirstOrThrow(notFound)
}

/** Offers sent or received, newest first. */
export const offers = (tx: Tx, direction: 'sent' | 'received'): Promise<Offer[]> =>
  on(tx)
    .selectFrom('content.offer')
    .select(columns)
    .where('direction', '=', direction)
    .orderBy('at', 'desc')
    .limit(500)
    .execute()

/** Writes the answer to one that was received, and brings it back. */
export async function answerReceived(
  tx: Tx,
  id: string,
  state: 'accepted' | 'declined',
  answer: string,
  answeredAt: Date,
): Promise<void> {
  await on(tx)
    .updateTable('content.offer')
    .set({ state, answer, answeredAt })
    .where('id', '=', id)
    .where('direction', '=', 'received')
    .execute()
  await sql`select content.answer_offer(${id}::uuid)`.execute(tx)
}
