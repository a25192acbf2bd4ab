import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')
const daysOpen = 14

/** Makes a link to a draft: the token that is in it. Made once of one form, whose id nobody else has seen. */
export async function addLink(
  tx: Tx,
  itemId: string,
  form: string,
  by: string,
  now: Date,
): Promise<string> {
  const token = hashOf(`preview of ${itemId} ${form}`)
  const until = new Date(+now + daysOpen * 86_400_000)
  await sql`
    insert into content.preview_link (token_hash, item_id, by_id, until)
    values (${hashOf(token)}, ${itemId}, ${by}, ${until}) on conflict do nothing`.execute(tx)
  return token
}

/** The page a link opens, if it still does. */
export async function itemByToken(tx: Tx, token: string, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ itemId: string }>`
    select item_id from content.preview_link where token_hash = ${hashOf(token)} and until > ${now}`.execute(
    tx,
  )
  return rows[0]?.itemId
}

/** How many links to a draft are open, and the day the last one closes. */
export async function openLinks(tx: Tx, itemId: string, now: Date) {
  const { rows } = await sql<{ count: number; until: Date | null }>`
    select count(*)::int as count, max(until) as until
    from content.preview_link where item_id = ${itemId} and until > ${now}`.execute(tx)
  return rows[0]!
}

export async function closeLinks(tx: Tx, itemId: string): Promise<void> {
  await sql`delete from content.preview_link where item_id = ${itemId}`.execute(tx)
}
