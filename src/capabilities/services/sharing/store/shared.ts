import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import { notFound } from '../../../../platform/errors.ts'
import type { Revision, Shared } from '../shared.ts'
import { on } from './tables.ts'

const columns = ['id', 'ownerId', 'serviceId', 'title', 'summary', 'kle'] as const

/** What anyone shares, by title. */
export const sharedServices = (tx: Tx): Promise<Shared[]> =>
  on(tx).selectFrom('services.shared').select(columns).orderBy('title').execute()

export const sharedById = (tx: Tx, id: string): Promise<Shared> =>
  on(tx)
    .selectFrom('services.shared')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound)

const ours = (tx: Tx) =>
  on(tx)
    .selectFrom('services.shared')
    .select(columns)
    .where('ownerId', '=', sql<string>`platform.current_tenant()`)

/** What this tenant itself shares. */
export const ownSharedServices = (tx: Tx): Promise<Shared[]> => ours(tx).execute()

/** What this tenant itself shares of a service, if it does. */
export const ownShared = (tx: Tx, serviceId: string): Promise<Shared | undefined> =>
  ours(tx).where('serviceId', '=', serviceId).executeTakeFirst()

// A revision never changes, so one that has been read is read once: a change meets 98 adopters.
const known = new Map<string, Revision>()

export async function revision(tx: Tx, sharedId: string, no: number): Promise<Revision> {
  const key = `${sharedId} ${no}`
  const read = known.get(key)
  if (read) return read
  const found = await on(tx)
    .selectFrom('services.sharedRevision')
    .select(['no', 'blocks', 'changeClass', 'changeNote', 'inForceFrom', 'legalRefs'])
    .select(['sharedAt', 'sharedBy'])
    .where('sharedId', '=', sharedId)
    .where('no', '=', no)
    .executeTakeFirstOrThrow(notFound)
  if (known.size >= 200) known.clear()
  known.set(key, found)
  return found
}

export async function latestRevision(tx: Tx, sharedId: string): Promise<Revision> {
  const rows = on(tx).selectFrom('services.sharedRevision').select('no')
  const latest = rows.where('sharedId', '=', sharedId).orderBy('no', 'desc').limit(1)
  return revision(tx, sharedId, (await latest.executeTakeFirstOrThrow(notFound)).no)
}

/** Every revision after `no`, oldest first, without their blocks. */
export const revisionsAfter = (tx: Tx, sharedId: string, no: number) =>
  on(tx)
    .selectFrom('services.sharedRevision')
    .select(['no', 'changeClass', 'changeNote', 'inForceFrom', 'sharedAt'])
    .where('sharedId', '=', sharedId)
    .where('no', '>', no)
    .orderBy('no')
    .execute()

export type Sharing = Omit<Shared, 'ownerId'> &
  Omit<Revision, 'no' | 'sharedAt'> & { afterNo: number }

/** Writes a revision as the current tenant's. Its number, or null when another was shared in between. */
export async function shareRevision(tx: Tx, one: Sharing): Promise<number | null> {
  // Read in a transaction that came to nothing, it would be known and never have been.
  known.delete(`${one.id} ${one.afterNo + 1}`)
  const { rows } = await sql<{ no: number | null }>`select services.share(
    ${one.id}::uuid, ${one.serviceId}, ${one.title}, ${one.summary}, ${one.kle}, ${one.afterNo}, ${asJson(one.blocks)},
    ${one.changeClass}, ${one.changeNote}, ${one.inForceFrom}::date, ${asJson(one.legalRefs)},
    ${one.sharedBy}::uuid) as no`.execute(tx)
  return rows[0]!.no
}

/** Tells every adopter; returns how many. */
export async function tellAdopters(
  tx: Tx,
  sharedId: string,
  event: 'services.revision-shared' | 'services.trial-asked',
  payload: object,
): Promise<number> {
  const { rows } = await sql<{ told: number }>`
    select services.tell_adopters(${sharedId}::uuid, ${event}, ${JSON.stringify(payload)}::json) as told`.execute(
    tx,
  )
  return rows[0]!.told
}

/** How many have it. */
export async function adopterCount(tx: Tx, sharedId: string): Promise<number> {
  const rows = on(tx).selectFrom('services.adopter').where('sharedId', '=', sharedId)
  return Number((await rows.select(sql<string>`count(*)`.as('n')).executeTakeFirstOrThrow()).n)
}

/** What the tenants that share are called. */
export async function tenantNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from platform.tenant where id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export const asJson = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`
