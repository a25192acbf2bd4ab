import { sql } from 'kysely'
import type { Block } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { on } from '../store/tables.ts'
import type { MadePage } from '../publishing/made.ts'

/** A page in a list. */
export type Listed = {
  path: string
  kind: string
  title: string
  summary: string
  picture: string | null
  firstLive: Date
  changedAt: Date
  blocks: readonly Block[]
}

export type Found = {
  itemId: string
  path: string
  language: string
  versionNo: number
  kind: string
  title: string
  summary: string
  firstLive: Date
  changedAt: Date
  freshUntil: Date | null
  build: string
  etag: string | null
  br: Buffer | null
  html: string | null
  deps: string[]
}

/** A page as bytes, and where it is not Danish that is wanted, in that language when it is there. `page` is read by `madePage`. */
export async function publishedAt(
  tx: Tx,
  path: string,
  language: string,
): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select item_id, path, language, version_no, kind, title, summary, first_live, changed_at, fresh_until, build, etag, br, html, deps
    from content.published where path = ${path} and language in (${language}, 'da')
    order by (language = ${language}) desc limit 1`.execute(tx)
  return rows[0]
}

export async function madePage(tx: Tx, path: string, language: string): Promise<MadePage> {
  const { page } = await on(tx)
    .selectFrom('content.published')
    .select('page')
    .where('path', '=', path)
    .where('language', '=', language)
    .executeTakeFirstOrThrow()
  return page
}

export const redirectFrom = async (tx: Tx, path: string): Promise<string | undefined> =>
  (
    await on(tx)
      .selectFrom('content.redirect')
      .select('target')
      .where('path', '=', path)
      .executeTakeFirst()
  )?.target

const listed = (tx: Tx, language: string) =>
  on(tx)
    .selectFrom('content.published')
    .select(['path', 'kind', 'title', 'summary', 'picture', 'firstLive', 'changedAt'])
    .select(sql<Block[]>`page -> 'blocks'`.as('blocks'))
    .where('language', '=', language)

/** Published pages of a kind, newest first. Where a language has none, the Danish ones. */
export async function newestOf(
  tx: Tx,
  kind: string,
  most: number,
  language = 'da',
): Promise<Listed[]> {
  const rows = await listed(tx, language)
    .where('kind', '=', kind)
    .orderBy('firstLive', 'desc')
    .orderBy('path')
    .limit(most)
    .execute()
  return rows.length || language === 'da' ? rows : newestOf(tx, kind, most)
}

/** Pages of events that are not over at this wall time, soonest first. Where a language has none, the Danish ones. */
export async function comingEvents(
  tx: Tx,
  from: string,
  most: number,
  language = 'da',
): Promise<Listed[]> {
  // Without an end an event lasts as long as its day.
  const coming = sql<string | null>`(select min(data ->> 'starts')
    from jsonb_path_query(page, '$.blocks[*] ? (@.type == "event").data') data
    where coalesce(data ->> 'ends', left(data ->> 'starts', 10) || 'T23:59') >= ${from})`
  const rows = await listed(tx, language)
    .where('kind', '=', 'event')
    .where(sql<boolean>`${coming} is not null`)
    .orderBy(coming)
    .orderBy('title')
    .limit(most)
    .execute()
  return rows.length || language === 'da' ? rows : comingEvents(tx, from, most)
}

/** Pages under one, or of a kind, an audience or a subject (KLE, from its beginning); not the one that lists them. */
export async function listing(
  tx: Tx,
  of: 'children' | 'kind' | 'audience' | 'kle',
  value: string,
  most: number,
  { language = 'da', but = null }: { language?: string; but?: string | null } = {},
): Promise<Listed[]> {
  if (!value) return []
  const wanted = {
    children: sql<boolean>`parent = ${/^[0-9a-f-]{36}$/.test(value) ? value : null}::uuid`,
    kind: sql<boolean>`kind = ${value}`,
    audience: sql<boolean>`${value} = any (audiences)`,
    kle: sql<boolean>`exists (select from unnest(kle) one where one = ${value} or starts_with(one, ${`${value}.`}))`,
  }[of]
  const rows = await listed(tx, language)
    .where(wanted)
    .where(sql<boolean>`item_id is distinct from ${but}::uuid`)
    .orderBy('place')
    .orderBy('title')
    .limit(most)
    .execute()
  return rows.length || language === 'da' ? rows : listing(tx, of, value, most, { but })
}

/** Every published page, for lists and maps; without what is on them. */
export const allPublished = (tx: Tx) =>
  on(tx)
    .selectFrom('content.published')
    .select(['path', 'language', 'kind', 'title', 'summary', 'changedAt', 'firstLive'])
    .orderBy('path')
    .orderBy('language')
    .limit(50_000)
    .execute()
