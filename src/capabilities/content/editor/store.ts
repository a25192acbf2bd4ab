import { sql } from 'kysely'
import type { ChangeClass } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { leadsNowhere } from './link-store.ts'

/** A page as the list of pages has it. */
export type Listed = {
  id: string
  title: string
  path: string
  kind: string
  language: string
  status: 'draft' | 'live' | 'withdrawn'
  libraryItem: string | null
  translates: string | null
  /** How many blocks are said or placed otherwise here than in the library. */
  local: number
  draftState: 'open' | 'submitted' | 'approved' | null
  draftAt: Date | null
  draftBy: string | null
  publishAt: string | null
  reviewOn: string | null
  proposal: ChangeClass | null
  missing: string[] | null
}

/** Which pages one wants to see. */
export const views = [
  'alle',
  'egne',
  'overtagne',
  'lokale',
  'kladder',
  'gennemsyn',
  'laes-igen',
  'mangler',
  'links',
] as const
export type View = (typeof views)[number]

const conditions = (today: string): Record<View, ReturnType<typeof sql<boolean>>> => ({
  alle: sql`true`,
  egne: sql`i.library_item is null`,
  overtagne: sql`i.library_item is not null`,
  lokale: sql`i.library_item is not null and jsonb_array_length(v.operations) > 0`,
  kladder: sql`d.item_id is not null`,
  gennemsyn: sql`d.state = 'submitted'`,
  'laes-igen': sql`i.review_on <= ${today}::date`,
  mangler: sql`b.item_id is not null`,
  links: leadsNowhere,
})

const from = sql`content.item i
  left join content.draft d on d.tenant_id = i.tenant_id and d.item_id = i.id
  left join content.version v on v.tenant_id = i.tenant_id and v.item_id = i.id and v.no = i.live_version
  left join content.blocked b on b.tenant_id = i.tenant_id and b.item_id = i.id
  left join content.proposal p on p.tenant_id = i.tenant_id and p.item_id = i.id and p.state in ('open', 'waiting')`

export type Wanted = { view: View; words: string; kind: string; today: string; page: number }

/** Rows on a page of the list. */
export const perPage = 50

/** The pages that fit, by title. */
export async function listPages(
  tx: Tx,
  { view, words, kind, today, page }: Wanted,
): Promise<{ total: number; pages: Listed[] }> {
  const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const { rows } = await sql<Listed & { total: number }>`
    select i.id, i.title, i.path, i.kind, i.language, i.status, i.library_item, i.translates, i.review_on,
      coalesce(jsonb_array_length(v.operations), 0) as local,
      d.state as draft_state, d.at as draft_at, d.by_id as draft_by, d.publish_at,
      p.change_class as proposal, b.missing, count(*) over ()::int as total
    from ${from}
    where ${conditions(today)[view]} and (${words} = '' or i.title ilike ${like} or i.path ilike ${like})
      and (${kind} = '' or i.kind = ${kind})
    order by i.title, i.language limit ${perPage} offset ${(page - 1) * perPage}`.execute(tx)
  return { total: rows[0]?.total ?? 0, pages: rows }
}

/** How many pages there are of each view. */
export async function countPages(tx: Tx, today: string): Promise<Record<View, number>> {
  const counts = Object.values(conditions(today)).map((one) => sql`count(*) filter (where ${one})`)
  const { rows } = await sql<{ counts: number[] }>`
    select array[${sql.join(counts)}]::int[] as counts from ${from}`.execute(tx)
  return Object.fromEntries(views.map((view, n) => [view, rows[0]?.counts[n] ?? 0])) as never
}

/** What waits for editors: shared changes, reviews, pages to be read again. */
export async function countWaiting(tx: Tx, today: string) {
  const { rows } = await sql<{ proposals: number; legal: number; reviews: number; due: number }>`
    select (select count(*) from content.proposal where state in ('open', 'waiting'))::int as proposals,
      (select count(*) from content.proposal where state in ('open', 'waiting') and change_class = 'legal')::int as legal,
      (select count(*) from content.draft where state = 'submitted')::int as reviews,
      (select count(*) from content.item where review_on <= ${today}::date and status = 'live')::int as due`.execute(
    tx,
  )
  return rows[0]!
}

/** The name of a tenant that shares with us. */
export async function tenantNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from platform.tenant where id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Who shares, among the tenants of this house: the current one. */
export async function currentTenant(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select platform.current_tenant() as id`.execute(tx)
  return rows[0]!.id
}

/** Every page one can put another under, by title. */
export async function parents(tx: Tx, but: string | null) {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from content.item
    where kind in ('topic', 'audience', 'answer', 'guide') and id is distinct from ${but}::uuid and language = 'da'
    order by kind <> 'topic', title limit 500`.execute(tx)
  return rows
}

/** The library items that are pages here, and which. */
export async function adopted(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ libraryItem: string; id: string }>`
    select library_item, id from content.item where library_item is not null`.execute(tx)
  return new Map(rows.map(({ libraryItem, id }) => [libraryItem, id]))
}

/** On how many pages each fact is said, and how many it keeps back because it is missing. */
export async function factUses(tx: Tx): Promise<Map<string, { used: number; blocks: number }>> {
  const { rows } = await sql<{ key: string; used: number; blocks: number }>`
    select key, sum(used)::int as used, sum(blocks)::int as blocks from (
      select substr(dep, 6) as key, 1 as used, 0 as blocks
      from content.published, unnest(deps) dep where dep like 'fact:%'
      union all select unnest(missing), 0, 1 from content.blocked
    ) one group by key`.execute(tx)
  return new Map(rows.map(({ key, used, blocks }) => [key, { used, blocks }]))
}

/** The pages a fact is said on, or keeps back. */
export async function pagesThatSay(tx: Tx, key: string) {
  const { rows } = await sql<{ id: string; title: string }>`
    select distinct i.id, i.title from content.item i
    left join content.published p on p.tenant_id = i.tenant_id and p.item_id = i.id
    left join content.blocked b on b.tenant_id = i.tenant_id and b.item_id = i.id
    where ${`fact:${key}`} = any(p.deps) or ${key} = any(b.missing) order by i.title limit 100`.execute(
    tx,
  )
  return rows
}

/** Live pages whose day to be read again has come, and whose owner has not been told of that day. */
export async function dueForReview(tx: Tx, today: string) {
  const { rows } = await sql<{ id: string; title: string; reviewOn: string; ownerParty: string }>`
    select id, title, review_on, owner_party from content.item
    where review_on <= ${today}::date and status = 'live' and owner_party is not null
      and (reminded_on is null or reminded_on < review_on)
    order by review_on limit 500`.execute(tx)
  return rows
}
