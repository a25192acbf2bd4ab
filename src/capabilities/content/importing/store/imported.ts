import { sql } from 'kysely'
import type { Block } from '../../../../merging/index.ts'
import type { Tx } from '../../../../platform/db.ts'
import { on } from './tables.ts'

/** A page as it was when it was last brought. */
export type Imported = {
  itemId: string | null
  libraryItem: string | null
  keys: string[]
  above: string | null
  changed: string | null
  hash: string
  stamp: string
  blocks: Block[]
}

const columns = [
  'itemId',
  'libraryItem',
  'keys',
  'above',
  'changed',
  'hash',
  'stamp',
  'blocks',
] as const

export const importedBy = async (
  tx: Tx,
  source: string,
  ref: string,
): Promise<Imported | undefined> =>
  await on(tx)
    .selectFrom('content.imported')
    .select(columns)
    .where('source', '=', source)
    .where('ref', '=', ref)
    .executeTakeFirst()

/** The name in the source of a page here. */
export const refOfItem = async (
  tx: Tx,
  source: string,
  itemId: string,
): Promise<string | undefined> =>
  (
    await on(tx)
      .selectFrom('content.imported')
      .select('ref')
      .where('source', '=', source)
      .where('itemId', '=', itemId)
      .executeTakeFirst()
  )?.ref

/** Other addresses that lead to a page. */
export async function addKeys(tx: Tx, source: string, ref: string, keys: string[]): Promise<void> {
  await sql`update content.imported set keys = array(select distinct unnest(keys || ${keys}::text[]))
    where source = ${source} and ref = ${ref}`.execute(tx)
}

export async function putImported(
  tx: Tx,
  source: string,
  ref: string,
  { blocks, ...rest }: Imported,
): Promise<void> {
  const values = { ...rest, blocks: sql`${JSON.stringify(blocks)}::jsonb` as never }
  await on(tx)
    .insertInto('content.imported')
    .values({ source, ref, ...values })
    .onConflict((conflict) => conflict.columns(['tenantId', 'source', 'ref']).doUpdateSet(values))
    .execute()
}

/** Where the pages are now that had these addresses on the old site, by what the addresses are known by. */
export async function pathsByKeys(
  tx: Tx,
  keys: readonly string[],
): Promise<Map<string, { path: string; language: string }>> {
  if (!keys.length) return new Map()
  const { rows } = await sql<{ key: string; path: string; language: string }>`
    select key, i.path, i.language from content.imported m cross join unnest(m.keys) key
    join content.item i on i.tenant_id = m.tenant_id and i.id = m.item_id
    where m.keys && ${keys}::text[] and key = any(${keys}::text[])`.execute(tx)
  return new Map(rows.map(({ key, path, language }) => [key, { path, language }]))
}

/** Where pages of a source are now, by what it knows them by. */
export async function pathsByRefs(
  tx: Tx,
  source: string,
  refs: readonly string[],
): Promise<Map<string, string>> {
  if (!refs.length) return new Map()
  const { rows } = await sql<{ ref: string; path: string }>`
    select m.ref, i.path from content.imported m
    join content.item i on i.tenant_id = m.tenant_id and i.id = m.item_id
    where m.source = ${source} and m.ref = any(${[...refs]}::text[])`.execute(tx)
  return new Map(rows.map(({ ref, path }) => [ref, path]))
}

/** What has been brought from a source, and when the source says each was changed. */
export const changedOf = async (
  tx: Tx,
  source: string,
): Promise<Map<string, { changed: string | null; libraryItem: string | null }>> => {
  const rows = await on(tx)
    .selectFrom('content.imported')
    .select(['ref', 'changed', 'libraryItem'])
    .where('source', '=', source)
    .execute()
  return new Map(rows.map(({ ref, ...rest }) => [ref, rest]))
}
