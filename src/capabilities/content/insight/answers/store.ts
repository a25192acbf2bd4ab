import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { Answer } from './answer.ts'

/** Keeps an answer. Sent again it is the same answer; what was written later is added, and nothing written is lost. */
export async function putAnswer(tx: Tx, { id, itemId, day, useful, text }: Answer): Promise<void> {
  await sql`
    insert into content.answer as a (id, item_id, day, useful, text)
    values (${id}::uuid, ${itemId}::uuid, ${day}::date, ${useful}, ${text})
    on conflict (tenant_id, id) do update set useful = excluded.useful,
      text = case when excluded.text = '' then a.text else excluded.text end
    where a.item_id = excluded.item_id`.execute(tx)
}

/** What was written about a page, the newest first. */
export async function textsOf(
  tx: Tx,
  item: string,
): Promise<{ day: string; useful: boolean; text: string }[]> {
  const { rows } = await sql<{ day: string; useful: boolean; text: string }>`
    select day, useful, text from content.answer
    where item_id = ${item}::uuid and text <> '' order by day desc, id limit 200`.execute(tx)
  return rows
}

/** Forgets what was answered before then. */
export async function forgetAnswers(tx: Tx, before: string): Promise<void> {
  await sql`delete from content.answer where day < ${before}::date`.execute(tx)
}
