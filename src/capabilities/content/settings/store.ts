import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { on } from '../store/tables.ts'

export type Redirect = { path: string; target: string; at: Date }

/** Old addresses and where they lead, by address. */
export const redirects = (tx: Tx): Promise<Redirect[]> =>
  on(tx)
    .selectFrom('content.redirect')
    .select(['path', 'target', 'at'])
    .orderBy('path')
    .limit(5000)
    .execute()

/** Lays in redirects as they are; one from the same address leads to the new place from now on. */
export async function addRedirects(
  tx: Tx,
  rows: readonly Pick<Redirect, 'path' | 'target'>[],
): Promise<void> {
  if (!rows.length) return
  await sql`insert into content.redirect (path, target)
    select one ->> 'path', one ->> 'target' from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) one
    on conflict (tenant_id, path) do update set target = excluded.target`.execute(tx)
}

export async function removeRedirect(tx: Tx, path: string): Promise<void> {
  await on(tx).deleteFrom('content.redirect').where('path', '=', path).execute()
}

/** Those of some addresses where visitors meet a page. */
export async function pagesAt(tx: Tx, paths: readonly string[]): Promise<Set<string>> {
  if (!paths.length) return new Set()
  const { rows } = await sql<{ path: string }>`
    select distinct path from content.published where path = any(${paths}::text[])`.execute(tx)
  return new Set(rows.map(({ path }) => path))
}

/** Pages that cannot go out, and the facts they lack. */
export async function blockedPages(tx: Tx) {
  const { rows } = await sql<{ id: string; title: string; missing: string[]; at: Date }>`
    select item.id, item.title, blocked.missing, blocked.at from content.blocked
    join content.item on item.tenant_id = blocked.tenant_id and item.id = blocked.item_id
    order by blocked.at desc limit 200`.execute(tx)
  return rows
}

/** Those of some addresses that lead somewhere: to a page, or on to another address. */
export async function leading(tx: Tx, paths: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ path: string }>`
    select path from content.redirect where path = any(${paths}::text[])`.execute(tx)
  return (await pagesAt(tx, paths)).union(new Set(rows.map(({ path }) => path)))
}
