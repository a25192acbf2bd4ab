import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { on, type Tables } from '../store/tables.ts'

export type Proposal = Omit<Tables['content.proposal'], 'tenantId'>

const columns = [
  'itemId',
  'fromNo',
  'toNo',
  'changeClass',
  'inForceFrom',
  'found',
  'state',
  'madeAt',
  'decidedBy',
  'decidedAt',
] as const

/** What waits to be decided, oldest first. */
export const openProposals = (tx: Tx): Promise<Proposal[]> =>
  on(tx)
    .selectFrom('content.proposal')
    .select(columns)
    .where('state', 'in', ['open', 'waiting'])
    .orderBy('madeAt')
    .execute()

/** What waits for one page, if anything does. */
export const openProposal = (tx: Tx, itemId: string): Promise<Proposal | undefined> =>
  on(tx)
    .selectFrom('content.proposal')
    .select(columns)
    .where('itemId', '=', itemId)
    .where('state', 'in', ['open', 'waiting'])
    .executeTakeFirst()

/** Whether a shared revision has been met here, whatever became of it. */
export const hasProposal = async (tx: Tx, itemId: string, toNo: number): Promise<boolean> =>
  !!(await on(tx)
    .selectFrom('content.proposal')
    .select('toNo')
    .where('itemId', '=', itemId)
    .where('toNo', '=', toNo)
    .executeTakeFirst())

/** Writes what became of a shared change here; one that waited already is overtaken by it. */
export async function putProposal(tx: Tx, one: Proposal): Promise<void> {
  await on(tx)
    .updateTable('content.proposal')
    .set({ state: 'superseded', decidedAt: one.madeAt })
    .where('itemId', '=', one.itemId)
    .where('state', 'in', ['open', 'waiting'])
    .where('toNo', '<>', one.toNo)
    .execute()
  const values = { ...one, found: sql`${JSON.stringify(one.found)}::jsonb` as never }
  await on(tx)
    .insertInto('content.proposal')
    .values(values)
    .onConflict((conflict) => conflict.columns(['tenantId', 'itemId', 'toNo']).doUpdateSet(values))
    .execute()
}

export async function decideProposal(
  tx: Tx,
  itemId: string,
  toNo: number,
  by: string | null,
  at: Date,
): Promise<void> {
  await on(tx)
    .updateTable('content.proposal')
    .set({ state: 'accepted', decidedBy: by, decidedAt: at })
    .where('itemId', '=', itemId)
    .where('toNo', '=', toNo)
    .execute()
}

/** The day a change of the law came into force that nobody here has decided about, if there is one. */
export async function lawInForce(
  tx: Tx,
  itemId: string,
  today: string,
): Promise<string | undefined> {
  const found = await on(tx)
    .selectFrom('content.proposal')
    .select('inForceFrom')
    .where('itemId', '=', itemId)
    .where('state', 'in', ['open', 'waiting'])
    .where('changeClass', '=', 'legal')
    .where('inForceFrom', '<=', today)
    .executeTakeFirst()
  return found?.inForceFrom ?? undefined
}
