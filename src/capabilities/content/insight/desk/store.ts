import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'

/** How the pages may stand: by what they are read, by how few found them useful, those nobody reads, by what was sought in vain. */
export const orders = ['laest', 'mindst-nyttige', 'aldrig-laest', 'soegt-forgaeves'] as const
export type Order = (typeof orders)[number]

/** A live page with what it was read and answered. */
export type Row = {
  id: string
  title: string
  path: string
  views: number
  yes: number
  no: number
  /** The civil day somebody last put it out. */
  publishedOn: string
  /** The civil day it is to be read again. */
  reviewOn: string | null
}

export const perPage = 50
/** Fewer answers than this say nothing of a page. */
export const fewAnswers = 5

const orderBy: Record<Order, ReturnType<typeof sql>> = {
  laest: sql`views desc, title`,
  'mindst-nyttige': sql`yes::float8 / (yes + no), yes + no desc, title`,
  'aldrig-laest': sql`published_on, title`,
  'soegt-forgaeves': sql`views desc, title`,
}
const among = (order: Order, only: readonly string[]) =>
  ({
    laest: sql`true`,
    'mindst-nyttige': sql`yes + no >= ${fewAnswers}`,
    'aldrig-laest': sql`views = 0`,
    'soegt-forgaeves': sql`id = any(${only}::uuid[])`,
  })[order]

/** Live pages since a day, in an order; `only` are those that were sought in vain. */
export async function listPages(
  tx: Tx,
  { order, since, page, only }: { order: Order; since: string; page: number; only: string[] },
): Promise<{ total: number; rows: Row[] }> {
  const { rows } = await sql<Row & { total: number }>`
    with pages as (
      select i.id, i.title, i.path, i.review_on,
        (version.at at time zone 'Europe/Copenhagen')::date as published_on,
        coalesce(v.views, 0)::int as views, coalesce(a.yes, 0)::int as yes, coalesce(a.no, 0)::int as no
      from content.item i
      join content.version on version.tenant_id = i.tenant_id and version.item_id = i.id
        and version.no = i.live_version
      left join (select item_id, sum(count) as views from content.view where day >= ${since}::date group by 1) v
        on v.item_id = i.id
      left join (select item_id, count(*) filter (where useful) as yes, count(*) filter (where not useful) as no
        from content.answer where day >= ${since}::date group by 1) a on a.item_id = i.id
      where i.status = 'live'
    )
    select *, count(*) over ()::int as total from pages where ${among(order, only)}
    order by ${orderBy[order]} limit ${perPage} offset ${(page - 1) * perPage}`.execute(tx)
  return { total: rows[0]?.total ?? 0, rows }
}

/** How all pages were read and answered since a day. */
export async function totals(tx: Tx, since: string) {
  const { rows } = await sql<{ views: number; yes: number; no: number }>`
    select (select coalesce(sum(count), 0) from content.view where day >= ${since}::date)::int as views,
      (select count(*) from content.answer where useful and day >= ${since}::date)::int as yes,
      (select count(*) from content.answer where not useful and day >= ${since}::date)::int as no`.execute(
    tx,
  )
  return rows[0]!
}

/** Of some filed words, the pages each is filed on, heaviest first; three for each word. */
export async function pagesOfWords(
  tx: Tx,
  words: readonly string[],
): Promise<{ word: string; item: string; weight: number }[]> {
  if (!words.length) return []
  const { rows } = await sql<{ word: string; item: string; weight: number }>`
    select word, item, weight from (
      select w.word, split_part(f.id, '/', 1) as item, w.weight,
        row_number() over (partition by w.word order by w.weight desc, f.doc) as place
      from content.word w join content.found f on f.tenant_id = w.tenant_id and f.doc = w.doc
      where w.word = any(${words}::text[]) and f.id like '%/da'
    ) one where place <= 3`.execute(tx)
  return rows
}

/** Those of some filed words that a page is filed under. */
export async function wordsOnPage(
  tx: Tx,
  item: string,
  words: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ word: string }>`
    select distinct w.word from content.found f join content.word w on w.tenant_id = f.tenant_id and w.doc = f.doc
    where f.id in (${`${item}/da`}, ${`${item}/en`}) and w.word = any(${words}::text[])`.execute(tx)
  return new Set(rows.map(({ word }) => word))
}
