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

/** Pages whose freeze has ended while something waited. */
export const thawing = async (tx: Tx, today: string): Promise<string[]> => {
  const { rows } = await sql<{ itemId: string }>`
    select proposal.item_id from content.proposal join content.item on item.id = proposal.item_id
    where proposal.state = 'waiting'
      and (item.policy ->> 'kind' <> 'frozen' or item.policy ->> 'until' <= ${today})`.execute(tx)
  return rows.map(({ itemId }) => itemId)
}

/** Pages that lie on an older shared revision, and nobody was told. */
export const unmet = async (tx: Tx): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select item.id from content.item
    join lateral (
      select max(no) as no from content.library_revision where item_id = item.library_item
    ) latest on latest.no > item.base_no
    where not exists (
      select from content.proposal where proposal.item_id = item.id and proposal.to_no = latest.no)`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}
