import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import { notFound } from '../../../../platform/errors.ts'
import type { Offer } from '../shared.ts'
import { asJson } from './shared.ts'
import { on } from './tables.ts'

const select = (tx: Tx) =>
  on(tx)
    .selectFrom('services.offer')
    .select(['id', 'direction', 'otherId', 'sharedId', 'blocks', 'note', 'state'])
    .select(['answer', 'at', 'answeredAt'])

type Sent = Pick<Offer, 'id' | 'otherId' | 'sharedId' | 'blocks' | 'note'>

/** Writes an offer as sent, and lays it with the owner. Sent twice, it is one. */
export async function putSent(tx: Tx, offer: Sent): Promise<void> {
  await on(tx)
    .insertInto('services.offer')
    .values({
      ...offer,
      blocks: asJson(offer.blocks),
      direction: 'sent',
      state: 'open',
      answer: '',
      answeredAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await sql`select services.pass_offer(${offer.id}::uuid)`.execute(tx)
}

/** Offers sent and received, newest first. */
export const offers = (tx: Tx): Promise<Offer[]> =>
  select(tx).orderBy('at', 'desc').limit(500).execute()

/** One that was received, and nobody else answers it until the transaction ends. */
export const receivedOffer = (tx: Tx, id: string): Promise<Offer> =>
  select(tx)
    .where('id', '=', id)
    .where('direction', '=', 'received')
    .forUpdate()
    .executeTakeFirstOrThrow(notFound)

/** Writes the answer to one that was received, and brings it back. */
export async function answerReceived(
  tx: Tx,
  id: string,
  state: 'accepted' | 'declined',
  answer: string,
  answeredAt: Date,
): Promise<void> {
  await on(tx)
    .updateTable('services.offer')
    .set({ state, answer, answeredAt })
    .where('id', '=', id)
    .where('direction', '=', 'received')
    .execute()
  await sql`select services.answer_offer(${id}::uuid)`.execute(tx)
}
