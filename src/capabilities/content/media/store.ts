import type { Generated } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Media, MediaKind } from './media.ts'

type Row = Omit<Media, 'id' | 'at' | 'alt' | 'decorative' | 'credit'> & {
  tenantId: Generated<string>
  id: Generated<string>
  key: string | null
  sheer: boolean
  alt: Generated<string>
  decorative: Generated<boolean>
  credit: Generated<string>
  at: Generated<Date>
}
const on = (tx: Tx) => tx.$extendTables<{ 'content.media': Row }>()

const columns = [
  'id',
  'kind',
  'fileId',
  'name',
  'type',
  'size',
  'hash',
  'width',
  'height',
  'alt',
  'decorative',
  'credit',
  'byId',
  'at',
] as const

export type NewMedia = Omit<Media, 'id' | 'at'> & { key: string | null; sheer: boolean }

export const mediaByHash = (tx: Tx, kind: MediaKind, hash: string): Promise<Media | undefined> =>
  on(tx)
    .selectFrom('content.media')
    .select(columns)
    .where('kind', '=', kind)
    .where('hash', '=', hash)
    .executeTakeFirst()

/** The id of the new row; undefined when the same bytes have come in between. */
export async function addMedia(tx: Tx, row: NewMedia): Promise<string | undefined> {
  const added = await on(tx)
    .insertInto('content.media')
    .values(row)
    .onConflict((conflict) => conflict.constraint('media_hash').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

export type Words = Pick<Media, 'name' | 'alt' | 'decorative' | 'credit'>

export async function changeMedia(tx: Tx, id: string, words: Partial<Words>): Promise<void> {
  await on(tx).updateTable('content.media').set(words).where('id', '=', id).execute()
}

export const mediaById = (tx: Tx, id: string): Promise<Media | undefined> =>
  on(tx).selectFrom('content.media').select(columns).where('id', '=', id).executeTakeFirst()

/** Holds something until the transaction is over, so that nobody removes it or begins to use it. */
export const lockMedia = (tx: Tx, id: string): Promise<Media | undefined> =>
  on(tx)
    .selectFrom('content.media')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function removeMedia(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('content.media').where('id', '=', id).execute()
}

/** What pages need to show something. */
export type Shown = {
  id: string
  kind: MediaKind
  key: string | null
  fileId: string | null
  name: string
  type: string
  size: number
  width: number
  height: number
  sheer: boolean
  alt: string
  decorative: boolean
  credit: string
}

/** Those of these that are ours, and of the rest those that are on pages others share. */
export async function shownByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Shown>> {
  if (!ids.length) return new Map()
  const { rows } = await sql<Shown>`
    with own as (
      select id, kind, key, file_id, name, type, size, coalesce(width, 0) as width, coalesce(height, 0) as height, sheer, alt,
        decorative, credit
      from content.media where id = any(${ids}::uuid[]))
    select * from own
    union all
    select id, 'image', key, null, name, '', 0, width, height, sheer, alt, decorative, credit
    from content.shared_image
    where id = any(${ids}::uuid[]) and id not in (select id from own)`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Something for whoever reads a live page it is on; undefined for everybody else. */
export async function shownLive(tx: Tx, id: string): Promise<Shown | undefined> {
  const { rows } = await sql<{ live: boolean }>`
    select exists (select from content.published where deps @> array[${`media:${id}`}]) as live`.execute(
    tx,
  )
  return rows[0]?.live ? (await shownByIds(tx, [id])).get(id) : undefined
}

/** Waits until nobody else holds this key, in any process; holds it until the transaction is over. */
export async function lockKey(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 6))`.execute(tx)
}

/** Holds those of these that are ours, so that nobody removes them before the transaction is over. */
export async function holdMedia(tx: Tx, ids: readonly string[]): Promise<void> {
  if (!ids.length) return
  await sql`select from content.media where id = any(${ids}::uuid[]) for key share`.execute(tx)
}
