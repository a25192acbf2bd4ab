import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Media, MediaKind } from './media.ts'

/** A page that shows something, as visitors meet it or as it is being written. */
export type Use = { id: string; title: string; live: boolean; draft: boolean }

/** The pages that show something or link to it, and whether one that is shared does. */
export async function usesOf(tx: Tx, id: string): Promise<{ pages: Use[]; shared: boolean }> {
  const { rows } = await sql<Use>`
    select i.id, i.title, p.item_id is not null as live, d.item_id is not null as draft
    from content.item i
    left join (select distinct tenant_id, item_id from content.published where deps @> array[${`media:${id}`}]) p
      on p.tenant_id = i.tenant_id and p.item_id = i.id
    left join content.draft d
      on d.tenant_id = i.tenant_id and d.item_id = i.id and position(${id} in d.operations::text) > 0
    where p.item_id is not null or d.item_id is not null
    order by i.title limit 200`.execute(tx)
  const common = await sql<{ shared: boolean }>`
    select exists (
      select from content.library_revision r join content.library_item l on l.id = r.item_id
      where l.owner_id = platform.current_tenant() and position(${id} in r.blocks::text) > 0) as shared`.execute(
    tx,
  )
  return { pages: rows, shared: common.rows[0]!.shared }
}

// A block's own id has one too, and is no media's.
const anyId = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

export const mediaViews = ['alle', 'ubrugte', 'uden-ord'] as const
export type MediaView = (typeof mediaViews)[number]

export type Listed = Pick<
  Media,
  | 'id'
  | 'kind'
  | 'name'
  | 'type'
  | 'size'
  | 'width'
  | 'height'
  | 'alt'
  | 'decorative'
  | 'at'
  | 'byId'
> & { used: number }

export type Wanted = { kind: MediaKind; words: string; view: MediaView; page: number }

/** How many are shown at a time. */
export const perPage = 24

/** Images or documents that fit, newest first. `used` is on how many pages, live or being written. */
export async function listMedia(
  tx: Tx,
  { kind, words, view, page }: Wanted,
): Promise<{ total: number; media: Listed[] }> {
  const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const condition = {
    alle: sql`true`,
    ubrugte: sql`u.used is null`,
    'uden-ord': sql`m.alt = '' and not m.decorative`,
  }[view]
  const { rows } = await sql<Listed & { total: number }>`
    with used as (
      select id, count(distinct item_id)::int as used from (
        select substr(dep, 7) as id, item_id from content.published, unnest(deps) dep where dep like 'media:%'
        union all
        select named[1], item_id from content.draft, regexp_matches(operations::text, ${anyId}, 'g') named
      ) named where id is not null group by id)
    select m.id, m.kind, m.name, m.type, m.size, m.width, m.height, m.alt, m.decorative, m.at, m.by_id,
      coalesce(u.used, 0) as used, count(*) over ()::int as total
    from content.media m left join used u on u.id = m.id::text
    where m.kind = ${kind} and ${condition}
      and (${words} = '' or m.name ilike ${like} or m.alt ilike ${like} or m.credit ilike ${like})
    order by m.at desc, m.id limit ${perPage} offset ${(page - 1) * perPage}`.execute(tx)
  return { total: rows[0]?.total ?? 0, media: rows }
}
