import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Item } from '../items/item.ts'
import { on, type Tables } from '../store/tables.ts'

export type PublishedRow = Omit<Tables['content.published'], 'tenantId' | 'checkedAt'>

/** Puts a page where visitors meet it, over the one that was there. */
export async function putPublished(tx: Tx, row: PublishedRow): Promise<void> {
  const values = {
    ...row,
    checkedAt: row.changedAt,
    page: sql`${JSON.stringify(row.page)}::jsonb` as never,
  }
  // A page that has moved leaves its old address.
  const left = on(tx)
    .deleteFrom('content.published')
    .where('itemId', '=', row.itemId)
    .where('language', '=', row.language)
    .where('path', '<>', row.path)
    .execute()
  const put = on(tx)
    .insertInto('content.published')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'path', 'language']).doUpdateSet(values),
    )
    .execute()
  await Promise.all([left, put])
}

/** Takes a page away from visitors. Its address, when it had one, and what it was. */
export async function removePublished(
  tx: Tx,
  itemId: string,
): Promise<{ path: string; kind: string } | undefined> {
  const rows = await on(tx)
    .deleteFrom('content.published')
    .where('itemId', '=', itemId)
    .returning(['path', 'kind'])
    .execute()
  return rows[0]
}

/** The bytes of a page made anew, unless it has been published again since. */
export async function putBytes(
  tx: Tx,
  {
    path,
    language,
    versionNo,
    html,
    br,
    etag,
    build,
  }: Pick<PublishedRow, 'path' | 'language' | 'versionNo' | 'html' | 'br' | 'etag' | 'build'>,
): Promise<void> {
  await on(tx)
    .updateTable('content.published')
    .set({ html, br, etag, build })
    .where('path', '=', path)
    .where('language', '=', language)
    .where('versionNo', '=', versionNo)
    .execute()
}

/** Pages that say something of any of these: `fact:kommune.telefon`, `library:<id>`. */
export const itemsThatSay = async (tx: Tx, deps: string[]): Promise<string[]> => {
  const { rows } = await sql<{ itemId: string }>`
    select distinct item_id from content.published where deps && ${deps}::text[]`.execute(tx)
  return rows.map(({ itemId }) => itemId)
}

/** Says why a page could not go out, or that nothing holds it back any more. */
export async function putBlocked(tx: Tx, itemId: string, missing: string[]): Promise<void> {
  await on(tx).deleteFrom('content.blocked').where('itemId', '=', itemId).execute()
  if (missing.length)
    await on(tx).insertInto('content.blocked').values({ itemId, missing }).execute()
}

/** Sends who comes to an old address on to the new one, and those sent to the old one too. */
export async function putRedirect(tx: Tx, path: string, target: string): Promise<void> {
  await on(tx).updateTable('content.redirect').set({ target }).where('target', '=', path).execute()
  await on(tx)
    .insertInto('content.redirect')
    .values({ path, target })
    .onConflict((conflict) => conflict.columns(['tenantId', 'path']).doUpdateSet({ target }))
    .execute()
  await on(tx).deleteFrom('content.redirect').where('path', '=', target).execute()
}

/** Where visitors meet a page now, and what it is called there, if they do. */
export const publishedName = (
  tx: Tx,
  itemId: string,
): Promise<{ path: string; title: string } | undefined> =>
  on(tx)
    .selectFrom('content.published')
    .select(['path', 'title'])
    .where('itemId', '=', itemId)
    .executeTakeFirst()

/** Pages that could not go out for want of a fact. */
export const itemsThatLack = async (tx: Tx, key: string): Promise<string[]> => {
  const { rows } = await sql<{ itemId: string }>`
    select item_id from content.blocked where ${key} = any (missing)`.execute(tx)
  return rows.map(({ itemId }) => itemId)
}

/** The alerts that are out, newest first, as they stand above every page: at most three in each language. */
export async function liveAlerts(
  tx: Tx,
): Promise<{ title: string; summary: string; href: string; language: string }[]> {
  const { rows } = await sql<{ title: string; summary: string; href: string; language: string }>`
    select title, summary, path as href, language from (
      select *, row_number() over (partition by language order by first_live desc, path) as nth
      from content.published where kind = 'alert') one
    where nth <= 3 order by language, nth`.execute(tx)
  return rows
}

type Page = Pick<
  PublishedRow,
  'path' | 'language' | 'versionNo' | 'kind' | 'title' | 'summary' | 'firstLive' | 'page'
>

/** Pages whose bytes were made in another house than these builds, after an address, in the order of their addresses. */
export async function madeElsewhere(
  tx: Tx,
  builds: { da: string; en: string },
  after: { path: string; language: string },
  most: number,
): Promise<Page[]> {
  const { rows } = await sql<Page>`
    select path, language, version_no, kind, title, summary, first_live, page from content.published
    where html is not null and (path, language) > (${after.path}, ${after.language})
      and build <> case language when 'en' then ${builds.en} else ${builds.da} end
    order by path, language limit ${most}`.execute(tx)
  return rows
}

/**
 * The published page that is the same as one in another language: what it translates, what translates it, or what stands at its
 * address. `other` is where that page says this one is.
 */
export async function inOtherLanguage(
  tx: Tx,
  { id, translates, language, path }: Pick<Item, 'id' | 'translates' | 'language' | 'path'>,
): Promise<{ itemId: string; path: string; other: string | null } | undefined> {
  const { rows } = await sql<{ itemId: string; path: string; other: string | null }>`
    select one.item_id, one.path, one.page ->> 'other' as other from content.published one
    join content.item on item.tenant_id = one.tenant_id and item.id = one.item_id
    where one.language <> ${language} and one.language in ('da', 'en')
      and (one.path = ${path} or item.translates = ${id} or item.id = ${translates}::uuid)
    order by one.path = ${path} limit 1`.execute(tx)
  return rows[0]
}
