import { sql } from 'kysely'
import type { Block, ChangeClass, Verdict } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { on } from '../store/tables.ts'

export async function putTrial(
  tx: Tx,
  item: string,
  hash: string,
  blocks: Block[],
  changeClass: ChangeClass,
): Promise<void> {
  await sql`select content.put_trial(${item}::uuid, ${hash}, ${JSON.stringify(blocks)}::jsonb,
    ${changeClass})`.execute(tx)
}

export const trial = (tx: Tx, item: string, hash: string) =>
  on(tx)
    .selectFrom('content.trial')
    .select(['blocks', 'changeClass'])
    .where('libraryItem', '=', item)
    .where('hash', '=', hash)
    .executeTakeFirst()

export async function putPreview(
  tx: Tx,
  item: string,
  hash: string,
  verdict: Verdict,
  counts: Record<string, number>,
): Promise<void> {
  await sql`select content.put_preview(${item}::uuid, ${hash}, ${verdict},
    ${JSON.stringify(counts)}::jsonb)`.execute(tx)
}

export const previews = (tx: Tx, item: string, hash: string) =>
  on(tx)
    .selectFrom('content.preview')
    .select(['adopterId', 'verdict', 'counts'])
    .where('libraryItem', '=', item)
    .where('hash', '=', hash)
    .orderBy('adopterId')
    .execute()
