import { type Generated, sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Change, Work, Working } from './work.ts'

type Tables = {
  'services.definition': { tenantId: string; serviceId: string } & Version
  'services.draft': { serviceId: string; definitionHash: string; expiresAt: Date }
  'services.working': {
    tenantId: Generated<string>
    serviceId: string
    baseVersion: number | null
    revision: number
    body: unknown
    changedBy: string
    changedAt: Date
  }
  'services.change': {
    tenantId: Generated<string>
    serviceId: string
    sentences: unknown
    notes: unknown
  } & Omit<Change, 'sentences' | 'notes'>
}
const on = (tx: Tx) => tx.$extendTables<Tables>()

type Row = Omit<Working, 'work'> & { body: unknown }
const columns = ['serviceId', 'baseVersion', 'revision', 'body', 'changedBy', 'changedAt'] as const
const workings = (tx: Tx) => on(tx).selectFrom('services.working').select(columns)
const read = ({ body, ...row }: Row): Working => ({ ...row, work: body as Work })

/** Every working copy, the one changed last first. */
export async function workingList(tx: Tx): Promise<Working[]> {
  return (await workings(tx).orderBy('changedAt', 'desc').execute()).map(read)
}

export async function findWorking(tx: Tx, serviceId: string): Promise<Working | undefined> {
  const row = await workings(tx).where('serviceId', '=', serviceId).executeTakeFirst()
  return row && read(row)
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockedWorking(tx: Tx, serviceId: string): Promise<Working | undefined> {
  const rows = workings(tx).where('serviceId', '=', serviceId).forUpdate()
  const row = await rows.executeTakeFirst()
  return row && read(row)
}

type Saved = Working & { changedBy: string; changedAt: Date }

const values = ({ serviceId, baseVersion, revision, work, changedBy, changedAt }: Saved) => ({
  serviceId,
  baseVersion,
  revision,
  body: json(work),
  changedBy,
  changedAt,
})

/** Begins a working copy. False when there is one already. */
export async function addWorking(tx: Tx, working: Saved): Promise<boolean> {
  const added = on(tx)
    .insertInto('services.working')
    .values(values(working))
    .onConflict((conflict) => conflict.doNothing())
  return (await added.executeTakeFirst()).numInsertedOrUpdatedRows === 1n
}

/** Keeps a working copy that is locked. */
export async function saveWorking(tx: Tx, working: Saved): Promise<void> {
  const { serviceId, ...rest } = values(working)
  await on(tx)
    .updateTable('services.working')
    .set(rest)
    .where('serviceId', '=', serviceId)
    .execute()
}

/** Removes a working copy and what was told of it. */
export async function removeWorking(tx: Tx, serviceId: string): Promise<void> {
  await on(tx).deleteFrom('services.change').where('serviceId', '=', serviceId).execute()
  await on(tx).deleteFrom('services.working').where('serviceId', '=', serviceId).execute()
}

export async function addChange(tx: Tx, serviceId: string, change: Change): Promise<void> {
  await on(tx)
    .insertInto('services.change')
    .values({ ...change, serviceId, sentences: json(change.sentences), notes: json(change.notes) })
    .execute()
}

const told = (tx: Tx, serviceId: string) =>
  on(tx)
    .selectFrom('services.change')
    .select(['revision', 'kind', 'sentences', 'notes', 'version', 'byId', 'at'])
    .where('serviceId', '=', serviceId)
    .$castTo<Change>()

/** What was done to a service, the newest first. */
export const changesOf = (tx: Tx, serviceId: string, most = 100): Promise<Change[]> =>
  told(tx, serviceId).orderBy('revision', 'desc').limit(most).execute()

/** What has been done since a revision, the oldest first. */
export const changesSince = (tx: Tx, serviceId: string, revision: number): Promise<Change[]> =>
  told(tx, serviceId).where('revision', '>', revision).orderBy('revision').limit(20).execute()

/** Where a service came from, when it was imported. */
export const importOf = (tx: Tx, serviceId: string): Promise<Change | undefined> =>
  told(tx, serviceId).where('kind', '=', 'imported').executeTakeFirst()

type Version = { version: number; hash: string; publishedAt: Date }

/** The published versions of a service, the newest first. */
export const versionsOf = (tx: Tx, serviceId: string): Promise<Version[]> =>
  on(tx)
    .selectFrom('services.definition')
    .select(['version', 'hash', 'publishedAt'])
    .where('serviceId', '=', serviceId)
    .orderBy('version', 'desc')
    .execute()

/** How many have a draft of a service that still lives, by the version it was begun by. */
export const openDrafts = (
  tx: Tx,
  serviceId: string,
  now: Date,
): Promise<{ hash: string; count: number }[]> =>
  on(tx)
    .selectFrom('services.draft')
    .select(['definitionHash as hash', sql<number>`count(*)`.as('count')])
    .where('serviceId', '=', serviceId)
    .where('expiresAt', '>', now)
    .groupBy('definitionHash')
    .execute()

/** Who published which version. */
export const publications = (tx: Tx, serviceId: string): Promise<Change[]> =>
  told(tx, serviceId).where('kind', '=', 'published').orderBy('revision', 'desc').execute()

// A half of a pair of signs is no sign, and jsonb does not take it.
const json = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? inner.toWellFormed() : inner,
  )
