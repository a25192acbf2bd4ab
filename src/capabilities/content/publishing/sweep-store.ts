import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { on } from '../store/tables.ts'

const columns = [
  'itemId',
  'path',
  'language',
  'versionNo',
  'baseNo',
  'title',
  'summary',
  'page',
  'html',
  'etag',
  'build',
] as const

/** Published pages that have not been looked at on this day, those looked at longest ago first. */
export const uncheckedSince = (tx: Tx, day: string, most: number) =>
  on(tx)
    .selectFrom('content.published')
    .select(columns)
    .where(sql<boolean>`checked_at < ${day}::date::timestamp at time zone 'Europe/Copenhagen'`)
    .orderBy('checkedAt')
    .limit(most)
    .execute()

export type Checked = Awaited<ReturnType<typeof uncheckedSince>>[number]

export async function markChecked(
  tx: Tx,
  { path, language }: Pick<Checked, 'path' | 'language'>,
  at: Date,
): Promise<void> {
  await on(tx)
    .updateTable('content.published')
    .set({ checkedAt: at })
    .where('path', '=', path)
    .where('language', '=', language)
    .execute()
}

/** Adds to what the sweep of a day has looked at and found. */
export async function noteSweep(
  tx: Tx,
  day: string,
  lookedAt: number,
  drift: { path: string; why: string }[],
): Promise<void> {
  const found = sql`${JSON.stringify(drift)}::jsonb`
  await on(tx)
    .insertInto('content.sweep')
    .values({ day, lookedAt, drift: found as never })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'day']).doUpdateSet({
        lookedAt: sql`content.sweep.looked_at + ${lookedAt}`,
        drift: sql`content.sweep.drift || ${found}` as never,
      }),
    )
    .execute()
}

/** What the sweeps of the last days found, newest first. */
export const sweeps = (tx: Tx) =>
  on(tx)
    .selectFrom('content.sweep')
    .select(['day', 'lookedAt', 'drift', 'at'])
    .orderBy('day', 'desc')
    .limit(30)
    .execute()
