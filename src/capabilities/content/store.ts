import { type Generated, sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'
import { notFound } from '../../platform/errors.ts'
import { type ContentPage, textOf } from './page.ts'

type Tables = {
  'content.page': {
    tenantId: Generated<string>
    id: Generated<string>
    body: unknown
    foundBy: unknown
  } & Omit<ContentPage, 'body'>
}
const on = (tx: Tx) => tx.$extendTables<Tables>()
const shown = ['slug', 'kind', 'title', 'lead', 'body', 'picture', 'words', 'publishedAt'] as const

export async function pageBySlug(tx: Tx, slug: string): Promise<ContentPage> {
  const pages = on(tx).selectFrom('content.page').select(shown)
  return (await pages.where('slug', '=', slug).executeTakeFirstOrThrow(notFound)) as ContentPage
}

/** Published pages of a kind, newest first. */
export async function pagesOf(
  tx: Tx,
  kind: ContentPage['kind'],
  most: number,
  now: Date,
): Promise<ContentPage[]> {
  const pages = on(tx).selectFrom('content.page').select(shown).where('kind', '=', kind)
  const rows = await pages
    .where('publishedAt', '<=', now)
    .orderBy('publishedAt', 'desc')
    .limit(most)
    .execute()
  return rows as ContentPage[]
}

/** Pages that hold all the words, or words that begin with the last one, best first. */
export async function searchPages(tx: Tx, text: string, now: Date): Promise<ContentPage[]> {
  const words = text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 8)
  if (!words) return []
  const query = sql`to_tsquery('danish', ${words.map((word) => `${word}:*`).join(' & ')})`
  const pages = on(tx).selectFrom('content.page').select(shown)
  const rows = await pages
    .where(sql<boolean>`found_by @@ ${query}`)
    .where('publishedAt', '<=', now)
    .orderBy(sql`ts_rank(found_by, ${query})`, 'desc')
    .limit(20)
    .execute()
  return rows as ContentPage[]
}

/** Puts a page in its place, over the one that was there. */
export async function putPage(tx: Tx, page: ContentPage): Promise<void> {
  const values = {
    ...page,
    body: JSON.stringify(page.body),
    foundBy: sql`setweight(to_tsvector('danish', ${`${page.title} ${page.words.join(' ')}`}), 'A')
      || setweight(to_tsvector('danish', ${page.lead}), 'B')
      || setweight(to_tsvector('danish', ${textOf(page)}), 'C')`,
  }
  await on(tx)
    .insertInto('content.page')
    .values(values)
    .onConflict((conflict) => conflict.columns(['tenantId', 'slug']).doUpdateSet(values))
    .execute()
}
