import { sql } from 'kysely'
import type { Block, ChangeClass, Verdict } from '../../../../merging/index.ts'
import type { Tx } from '../../../../platform/db.ts'
import { asJson } from './shared.ts'
import { on } from './tables.ts'

export async function putTrial(
  tx: Tx,
  sharedId: string,
  hash: string,
  blocks: readonly Block[],
  changeClass: ChangeClass,
): Promise<void> {
  await sql`select services.put_trial(${sharedId}::uuid, ${hash}, ${asJson(blocks)}, ${changeClass})`.execute(
    tx,
  )
}

export async function trial(tx: Tx, sharedId: string, hash: string) {
  const rows = on(tx).selectFrom('services.trial').select(['blocks', 'changeClass'])
  const found = await rows
    .where('sharedId', '=', sharedId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return found as { blocks: Block[]; changeClass: ChangeClass } | undefined
}

export async function putPreview(
  tx: Tx,
  sharedId: string,
  hash: string,
  verdict: Verdict,
  counts: Record<string, number>,
): Promise<void> {
  await sql`select services.put_preview(${sharedId}::uuid, ${hash}, ${verdict}, ${asJson(counts)})`.execute(
    tx,
  )
}

export const previews = (tx: Tx, sharedId: string, hash: string) =>
  on(tx)
    .selectFrom('services.preview')
    .select(['verdict', 'counts'])
    .where('sharedId', '=', sharedId)
    .where('hash', '=', hash)
    .execute()
