import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Closure, Resource } from '../availability.ts'
import type { Kind } from '../kinds.ts'
import type { Opening } from '../openings.ts'
import { on } from './tables.ts'

const resources = (tx: Tx) =>
  on(tx)
    .selectFrom('booking.resource')
    .select(['id', 'kind', 'name', 'partyId', 'competences', 'seats', 'where', 'active'])
const openings = (tx: Tx) =>
  on(tx)
    .selectFrom('booking.opening')
    .select(['id', 'resourceId', 'rule', 'validFrom', 'validUntil', 'opens', 'closes', 'grid'])
    .select(['audience', 'kinds', 'places', 'note'])

export const resourceList = (tx: Tx): Promise<Resource[]> =>
  resources(tx).orderBy('kind').orderBy('name').execute()

export const resourceById = (tx: Tx, id: string): Promise<Resource> =>
  resources(tx).where('id', '=', id).executeTakeFirstOrThrow(notFound)

/** Adds a resource, or changes the one with this id. */
export async function putResource(
  tx: Tx,
  { id = randomUUID(), ...resource }: Omit<Resource, 'id'> & { id?: string },
) {
  await on(tx)
    .insertInto('booking.resource')
    .values({ id, ...resource })
    .onConflict((conflict) => conflict.columns(['tenantId', 'id']).doUpdateSet(resource))
    .execute()
  return id
}

export const openingList = (tx: Tx): Promise<Opening[]> =>
  openings(tx).orderBy('validFrom').orderBy('opens').execute()

export const openingById = (tx: Tx, id: string): Promise<Opening> =>
  openings(tx).where('id', '=', id).executeTakeFirstOrThrow(notFound)

/** Adds opening hours, or changes those with this id. */
export async function putOpening(
  tx: Tx,
  { id = randomUUID(), ...opening }: Omit<Opening, 'id'> & { id?: string },
) {
  await on(tx)
    .insertInto('booking.opening')
    .values({ id, ...opening })
    .onConflict((conflict) => conflict.columns(['tenantId', 'id']).doUpdateSet(opening))
    .execute()
  return id
}

export async function removeOpening(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('booking.opening').where('id', '=', id).execute()
}

/** Closed days that are not over on this day. */
export const closureList = (tx: Tx, today: string): Promise<Closure[]> =>
  on(tx)
    .selectFrom('booking.closure')
    .select(['id', 'resourceId', 'firstDay', 'lastDay', 'reason'])
    .where('lastDay', '>=', today)
    .orderBy('firstDay')
    .execute()

/** Closes days. The same `id` again is the same closure. */
export async function addClosure(
  tx: Tx,
  closure: Omit<Closure, 'id'> & { id?: string },
): Promise<void> {
  await on(tx)
    .insertInto('booking.closure')
    .values(closure)
    .onConflict((conflict) => conflict.columns(['tenantId', 'id']).doNothing())
    .execute()
}

export async function removeClosure(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('booking.closure').where('id', '=', id).execute()
}

export const kindList = (tx: Tx): Promise<Kind[]> =>
  on(tx)
    .selectFrom('booking.kind')
    .select(['key', 'title', 'minutes', 'competence', 'team'])
    .orderBy('title')
    .execute()

export const kindByKey = (tx: Tx, key: string): Promise<Kind | undefined> =>
  on(tx)
    .selectFrom('booking.kind')
    .select(['key', 'title', 'minutes', 'competence', 'team'])
    .where('key', '=', key)
    .executeTakeFirst()

export async function putKind(tx: Tx, kind: Kind): Promise<void> {
  const { key, ...rest } = kind
  await on(tx)
    .insertInto('booking.kind')
    .values(kind)
    .onConflict((conflict) => conflict.columns(['tenantId', 'key']).doUpdateSet({ key, ...rest }))
    .execute()
}
