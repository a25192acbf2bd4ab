import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import { notFound } from '../../../../platform/errors.ts'
import type { PageState, Report, Run } from '../run.ts'
import { on } from './tables.ts'

const columns = [
  'id',
  'kind',
  'origin',
  'source',
  'fileKey',
  'language',
  'publish',
  'state',
  'stage',
  'problem',
  'report',
  'seen',
  'byId',
  'begunAt',
  'changedAt',
  'doneAt',
] as const

const runs = (tx: Tx) => on(tx).selectFrom('content.importRun').select(columns)

export const findRun = async (tx: Tx, id: string): Promise<Run | undefined> =>
  await runs(tx).where('id', '=', id).executeTakeFirst()

/** A run; 404 when the tenant has none. */
export async function runById(tx: Tx, id: string): Promise<Run> {
  return await runs(tx).where('id', '=', id).executeTakeFirstOrThrow(notFound)
}

/** The same, and it is neither stopped nor changed until the transaction ends. */
export async function lockRun(tx: Tx, id: string): Promise<Run> {
  return await runs(tx).where('id', '=', id).forUpdate().executeTakeFirstOrThrow(notFound)
}

export const latestRuns = (tx: Tx): Promise<Run[]> =>
  runs(tx).orderBy('begunAt', 'desc').orderBy('id').limit(50).execute()

export const latestOfKind = (tx: Tx, kind: Run['kind']): Promise<Run | undefined> =>
  runs(tx).where('kind', '=', kind).orderBy('begunAt', 'desc').limit(1).executeTakeFirst()

/** Removes runs that are done and found nothing to bring. */
export async function removeEmptyRuns(tx: Tx, kind: Run['kind']): Promise<void> {
  await sql`delete from content.import_run r where r.kind = ${kind} and r.state = 'done' and not exists (
    select from content.import_page p where p.tenant_id = r.tenant_id and p.run_id = r.id)`.execute(
    tx,
  )
}

/** What the current tenant is called by those who run the house. */
export async function tenantKey(tx: Tx): Promise<string> {
  const { rows } = await sql<{ key: string }>`
    select key from platform.tenant where id = platform.current_tenant()`.execute(tx)
  return rows[0]!.key
}

export type NewRun = Pick<
  Run,
  'id' | 'kind' | 'origin' | 'language' | 'publish' | 'byId' | 'begunAt'
> &
  Partial<Pick<Run, 'source' | 'fileKey' | 'stage'>>

/** Lays a run down; false when it is there already. */
export async function addRun(tx: Tx, run: NewRun): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto('content.importRun')
    .values({
      source: '',
      fileKey: null,
      stage: 'reading',
      state: 'running',
      problem: null,
      seen: 0,
      doneAt: null,
      changedAt: run.begunAt,
      report: {},
      ...run,
    })
    .onConflict((conflict) => conflict.columns(['tenantId', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

type Change = Partial<
  Pick<Run, 'source' | 'fileKey' | 'state' | 'stage' | 'problem' | 'seen' | 'doneAt'>
>

export async function changeRun(tx: Tx, id: string, change: Change, now: Date): Promise<void> {
  await on(tx)
    .updateTable('content.importRun')
    .set({ ...change, changedAt: now })
    .where('id', '=', id)
    .execute()
}

/** Adds to what is told of the source as a whole; what is told already under the same name is replaced. */
export async function tellRun(tx: Tx, id: string, report: Report): Promise<void> {
  await on(tx)
    .updateTable('content.importRun')
    .set({ report: sql`report || ${JSON.stringify(report)}::jsonb` as never })
    .where('id', '=', id)
    .execute()
}

/** How many pages are in each state, for each of some runs. */
export async function countPages(tx: Tx, ids: readonly string[]) {
  const counts = new Map<string, Partial<Record<PageState, number>>>()
  if (!ids.length) return counts
  const rows = await on(tx)
    .selectFrom('content.importPage')
    .select(({ fn }) => ['runId', 'state', fn.countAll<string>().as('count')])
    .where('runId', 'in', [...ids])
    .groupBy(['runId', 'state'])
    .execute()
  for (const { runId, state, count } of rows)
    counts.set(runId, { ...counts.get(runId), [state]: Number(count) })
  return counts
}
