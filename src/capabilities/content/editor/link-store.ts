import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { ownLists, taken } from '../paths.ts'

/** Where visitors find a page at this address, or are sent on from it to one that is there. */
const isThere = (path: ReturnType<typeof sql>) => sql<boolean>`(
  exists (select from content.published there where there.path = ${path})
  or exists (select from content.redirect r where r.path = ${path}
    and (r.target like 'http%' or exists (select from content.published there where there.path = r.target))))`

/** Those of some addresses where there is a page, or one that sends on to a page. */
export async function pathsThere(tx: Tx, candidates: readonly string[]): Promise<Set<string>> {
  if (!candidates.length) return new Set()
  const { rows } = await sql<{ path: string }>`
    select one.path from unnest(${candidates}::text[]) as one(path) where ${isThere(sql`one.path`)}`.execute(
    tx,
  )
  return new Set(rows.map(({ path }) => path))
}

/** Whether what visitors read of the page `i` leads to an address of ours where nothing is, or is no longer. */
export const leadsNowhere = sql<boolean>`exists (
  select from content.published p, unnest(p.deps) dep, substr(dep, 6) to_path
  where p.item_id = i.id and dep like 'link:%'
    and to_path <> all (${[...ownLists]}::text[])
    and split_part(to_path, '/', 2) <> all (${[...taken]}::text[])
    and not ${isThere(sql`to_path`)})`

/** The live pages that lead to this address. */
export async function leadHere(tx: Tx, path: string): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select distinct item_id as id, title from content.published
    where deps @> array[${`link:${path}`}] order by title limit 100`.execute(tx)
  return rows
}
