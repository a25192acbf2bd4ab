import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { PublishedRow } from '../../publishing/store.ts'

export type PublishedPage = Pick<
  PublishedRow,
  | 'itemId'
  | 'kind'
  | 'path'
  | 'language'
  | 'title'
  | 'summary'
  | 'body'
  | 'page'
  | 'kle'
  | 'audiences'
  | 'words'
>

const idOf = sql`p.item_id || '/' || p.language`

/** Published pages that are not filed, or under another title or address: what was published before there was a search. */
export async function notFiled(tx: Tx, most: number): Promise<PublishedPage[]> {
  const { rows } = await sql<PublishedPage>`
    select item_id, kind, path, language, title, summary, body, page, kle, audiences, words
    from content.published p
    where kind <> 'front' and not exists (
      select from content.found f where f.id = ${idOf} and f.path = p.path and f.title = p.title)
    order by item_id limit ${most}`.execute(tx)
  return rows
}

/** Ids of what is filed as a page and no longer published. */
export async function filedInVain(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from content.found f
    where f.id ~ '^[0-9a-f-]{36}/' and not exists (select from content.published p where ${idOf} = f.id)`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}
