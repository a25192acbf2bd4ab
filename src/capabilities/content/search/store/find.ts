import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { Hit } from '../found.ts'
import type { Lookup } from '../words/sought.ts'

/** What one of the words sought is looked up by; `prefix` is a word that is not written to its end. */
export type Wanted = Lookup & { term: number; prefix?: boolean }

/** A word of a thing that is not filed: what a room offers right now. */
export type Loose = { doc: number; kind: string; key: string; weight: number }

export type Scope = {
  kinds?: readonly string[] | undefined
  language: string
  now: Date
  offset: number
  limit: number
  /** Only words of titles and key words count. */
  titlesOnly?: boolean
}

/** Things found, best first. A negative `doc` is a loose one, and has nothing but its number. */
export type Place = { doc: number; score: number } & Hit
/** `terms` are those of the words sought that something holds; `whole` those it holds as they are, or what means the same. */
export type Places = { total: number; terms: number[]; whole: number[]; places: Place[] }

/** How much a thing is worth by its kind: one rather does something than reads of it, and old news come last. */
const worth = sql`case kind when 'service' then 1.2 when 'news' then 0.75 when 'page' then 1 else 0.9 end`

/** When fewer than this have all the words, those that have most of them follow. */
const few = 3
/** What stands in a title or is a key word weighs at least this much. */
const ofTitle = 5
/** A compound counts so much for one of the words it is put together of. */
const ofCompound = 0.5

/**
 * All that is sought, found and counted in one question: which things hold the words, or compounds of them; a word that
 * few things hold counts more than one that many do.
 */
export async function findPlaces(
  tx: Tx,
  wanted: readonly Wanted[],
  strong: readonly number[],
  loose: readonly Loose[],
  scope: Scope,
): Promise<Places> {
  const { kinds, language, now, offset, limit, titlesOnly } = scope
  const terms = strong.length
  const least = titlesOnly ? ofTitle : 0
  const { rows } = await sql<Places>`
    with wanted as (
      select * from unnest(${column(wanted, 'term')}::int[], ${column(wanted, 'sub')}::int[],
        ${column(wanted, 'need')}::int[], ${column(wanted, 'key')}::text[], ${column(wanted, 'factor')}::real[],
        ${wanted.map(({ key, prefix }) => (prefix ? `${key}\u{10FFFF}` : null))}::text[])
        as w(term, sub, need, word, factor, upto)),
    spread as (
      select term, sub, need, word, factor from wanted where upto is null
      union all
      select term, sub, need, p.word, factor * ${ofCompound}::real
      from wanted w join content.part p on p.part = w.word where upto is null),
    held as (
      select term, sub, need, doc, weight * factor as weight
      from spread s join content.word w on w.word = s.word where weight >= ${least}
      union all
      select term, sub, need, doc, weight * factor
      from wanted s, lateral (
        select doc, weight from content.word w
        where w.word >= s.word and w.word < s.upto and weight >= ${least}) as begun
      where upto is not null
      union all
      select term, sub, need, doc, weight * factor
      from unnest(${column(loose, 'doc')}::int[], ${column(loose, 'key')}::text[], ${column(loose, 'weight')}::real[])
        as l(doc, word, weight)
      join wanted s on l.word collate "C" = s.word or (l.word collate "C" > s.word and l.word collate "C" < s.upto)),
    each_part as (select term, sub, need, doc, max(weight) as weight from held group by 1, 2, 3, 4),
    each_term as (
      select term, doc, greatest(max(weight) filter (where sub = 0),
        case when count(*) filter (where sub > 0) >= max(need) and max(need) > 0
          then avg(weight) filter (where sub > 0) end) as weight
      from each_part group by 1, 2),
    thing as (
      select doc, kind, language, path, title, summary, button from content.found
      where doc in (select doc from each_term) and (shown_from is null or shown_from <= ${now})
      union all
      select distinct doc, kind, ${language}::text, '', '', '', null::jsonb
      from unnest(${column(loose, 'doc')}::int[], ${column(loose, 'kind')}::text[]) as l(doc, kind)
      where doc in (select doc from each_term)),
    rare as (
      select term, ln(1 + (select count(*) from content.found)::real / count(*)) as rarity
      from each_term where weight is not null group by 1),
    scored as (
      select doc, sum(weight * rarity) as score, count(*) filter (where term = any(${strong}::int[])) as terms
      from each_term join rare using (term) where weight is not null group by 1),
    fitting as (
      select t.*, score * s.terms / ${terms}::int * ${worth}
        * case when language = ${language} then 1 else 0.6 end as score, s.terms
      from scored s join thing t using (doc)
      where ${kinds ? sql`kind = any(${kinds}::text[])` : sql`true`}),
    enough as (
      select * from fitting
      where terms = ${terms}::int or (terms * 2 >= ${terms}::int
        and (select count(*) from fitting where terms = ${terms}::int) < ${few}))
    select (select count(*) from enough)::int as total,
      (select coalesce(array_agg(term), '{}') from rare) as terms,
      (select coalesce(array_agg(distinct term), '{}') from each_part where sub = 0) as whole,
      (select coalesce(json_agg(best), '[]') from (
        select doc, score, path, title, summary, kind, button from enough
        order by score desc, title, doc offset ${offset} limit ${limit}) as best) as places`.execute(
    tx,
  )
  return rows[0]!
}

const column = <Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Row[Key][] =>
  rows.map((row) => row[key])
