import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { Attached } from '../wordpress/found.ts'
import { type KeptFile, on } from './tables.ts'

/** Notes what a source says of its pictures and files. */
export async function addFiles(tx: Tx, source: string, files: readonly Attached[]): Promise<void> {
  const rows = [...new Map(files.filter(({ url }) => url).map((one) => [one.url, one])).values()]
  if (!rows.length) return
  await on(tx)
    .insertInto('content.importFile')
    .values(
      rows.map(({ url, ref, parent, alt, caption }) => ({
        source,
        url,
        ref,
        parent,
        alt,
        caption,
        kept: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'source', 'url']).doUpdateSet({
        ref: sql`excluded.ref`,
        parent: sql`excluded.parent`,
        alt: sql`excluded.alt`,
        caption: sql`excluded.caption`,
      }),
    )
    .execute()
}

export type FileRow = {
  url: string
  ref: string | null
  alt: string
  caption: string
  kept: KeptFile | null
}
const columns = ['url', 'ref', 'alt', 'caption', 'kept'] as const

export const filesByRefs = (tx: Tx, source: string, refs: readonly string[]): Promise<FileRow[]> =>
  on(tx)
    .selectFrom('content.importFile')
    .select(columns)
    .where('source', '=', source)
    .where('ref', 'in', refs.length ? [...refs] : [''])
    .execute()

export const filesUnder = (tx: Tx, source: string, parent: string): Promise<FileRow[]> =>
  on(tx)
    .selectFrom('content.importFile')
    .select(columns)
    .where('source', '=', source)
    .where('parent', '=', parent)
    .orderBy('url')
    .limit(100)
    .execute()

export const filesByUrls = async (
  tx: Tx,
  source: string,
  urls: readonly string[],
): Promise<Map<string, FileRow>> => {
  if (!urls.length) return new Map()
  const rows = await on(tx)
    .selectFrom('content.importFile')
    .select(columns)
    .where('source', '=', source)
    .where('url', 'in', [...urls])
    .execute()
  return new Map(rows.map((row) => [row.url, row]))
}

/** Says what has become of a picture or a file. */
export async function putKept(tx: Tx, source: string, url: string, kept: KeptFile): Promise<void> {
  const value = sql`${JSON.stringify(kept)}::jsonb` as never
  await on(tx)
    .insertInto('content.importFile')
    .values({ source, url, ref: null, parent: null, alt: '', caption: '', kept: value })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'source', 'url']).doUpdateSet({ kept: value }),
    )
    .execute()
}
