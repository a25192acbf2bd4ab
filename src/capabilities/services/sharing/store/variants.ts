import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { Proposal, Variant } from '../shared.ts'
import { asJson } from './shared.ts'
import { on } from './tables.ts'

const variantColumns = ['serviceId', 'sharedId', 'baseNo', 'operations', 'policy'] as const
const select = (tx: Tx) => on(tx).selectFrom('services.variant').select(variantColumns)

export const variants = (tx: Tx): Promise<Variant[]> => select(tx).orderBy('serviceId').execute()

/** The variant of a shared service that is here under this name, if it is one. */
export const variantOf = (tx: Tx, serviceId: string): Promise<Variant | undefined> =>
  select(tx).where('serviceId', '=', serviceId).executeTakeFirst()

/** The same, and nobody else changes it until the transaction ends. */
export const lockedVariant = (tx: Tx, serviceId: string): Promise<Variant | undefined> =>
  select(tx).where('serviceId', '=', serviceId).forUpdate().executeTakeFirst()

export const variantOfShared = (tx: Tx, sharedId: string): Promise<Variant | undefined> =>
  select(tx).where('sharedId', '=', sharedId).executeTakeFirst()

const written = ({ operations, policy, ...rest }: Variant) => ({
  ...rest,
  operations: asJson(operations),
  policy: asJson(policy),
})

/** Adds a variant. False when the service is one already. */
export async function addVariant(tx: Tx, variant: Variant): Promise<boolean> {
  const added = on(tx)
    .insertInto('services.variant')
    .values(written(variant))
    .onConflict((conflict) => conflict.doNothing())
  return (await added.executeTakeFirst()).numInsertedOrUpdatedRows === 1n
}

export async function saveVariant(tx: Tx, variant: Variant): Promise<void> {
  const { serviceId, ...rest } = written(variant)
  await on(tx)
    .updateTable('services.variant')
    .set(rest)
    .where('serviceId', '=', serviceId)
    .execute()
}

const proposalColumns = [
  'serviceId',
  'fromNo',
  'toNo',
  'changeClass',
  'inForceFrom',
  'counts',
  'state',
  'version',
  'madeAt',
  'decidedBy',
  'decidedAt',
] as const
const proposals = (tx: Tx) => on(tx).selectFrom('services.proposal').select(proposalColumns)

/** What waits to be decided, oldest first. */
export const openProposals = (tx: Tx): Promise<Proposal[]> =>
  proposals(tx).where('state', 'in', ['open', 'waiting']).orderBy('madeAt').execute()

export const openProposal = (tx: Tx, serviceId: string): Promise<Proposal | undefined> =>
  proposals(tx)
    .where('serviceId', '=', serviceId)
    .where('state', 'in', ['open', 'waiting'])
    .executeTakeFirst()

/** What was taken home, by the version it was published as. */
export const taken = (tx: Tx, serviceId: string): Promise<Proposal[]> =>
  proposals(tx).where('serviceId', '=', serviceId).where('version', 'is not', null).execute()

/** Whether a shared revision has been met here, whatever became of it. */
export const hasProposal = async (tx: Tx, serviceId: string, toNo: number): Promise<boolean> =>
  !!(await proposals(tx)
    .where('serviceId', '=', serviceId)
    .where('toNo', '=', toNo)
    .executeTakeFirst())

/** Writes what became of a shared change here; one that waited already is overtaken by it. */
export async function putProposal(tx: Tx, one: Proposal): Promise<void> {
  await on(tx)
    .updateTable('services.proposal')
    .set({ state: 'superseded', decidedAt: one.madeAt })
    .where('serviceId', '=', one.serviceId)
    .where('state', 'in', ['open', 'waiting'])
    .where('toNo', '<>', one.toNo)
    .execute()
  const values = { ...one, counts: asJson(one.counts) }
  await on(tx)
    .insertInto('services.proposal')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'serviceId', 'toNo']).doUpdateSet(values),
    )
    .execute()
}

/** Services that lie on an older shared revision: frozen until today, or nobody heard of it. */
export async function behind(tx: Tx, today: string): Promise<string[]> {
  const { rows } = await sql<{ serviceId: string }>`
    select variant.service_id from services.variant
    join lateral (
      select max(no) as no from services.shared_revision one where one.shared_id = variant.shared_id
    ) latest on latest.no > variant.base_no
    left join services.proposal on proposal.service_id = variant.service_id and proposal.to_no = latest.no
    where proposal.state is null or (proposal.state = 'waiting'
      and (variant.policy ->> 'kind' <> 'frozen' or variant.policy ->> 'until' <= ${today}))`.execute(
    tx,
  )
  return rows.map(({ serviceId }) => serviceId)
}
