import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import { type Found, type Note, todos } from '../found.ts'
import type { ImportPage, PageState } from '../run.ts'
import { on } from './tables.ts'

const columns = [
  'ref',
  'address',
  'title',
  'found',
  'changed',
  'state',
  'notes',
  'itemId',
  'libraryItem',
  'tries',
  'finished',
] as const

const pages = (tx: Tx, run: string) =>
  on(tx).selectFrom('content.importPage').select(columns).where('runId', '=', run)

export type Page = ImportPage<Found>

export type NewPage = {
  ref: string
  address: string
  title?: string
  found?: Found
  changed?: string | null
}

/** Lays pages down to be carried, after those that are there; one that is there already stays as it is. How many were new. */
export async function addPages(tx: Tx, run: string, all: readonly NewPage[]): Promise<number> {
  if (!all.length) return 0
  const rows = all.map(({ ref, address, title = '', found, changed = null }) => ({
    ref: ref.slice(0, 1000),
    address: address.slice(0, 2000),
    title,
    found: found ?? null,
    changed,
  }))
  const { numAffectedRows } = await sql`
    insert into content.import_page (run_id, ref, place, address, title, found, changed)
    select ${run}::uuid, one.ref, row_number() over (order by one.n) + coalesce(
        (select max(place) from content.import_page where run_id = ${run}::uuid), 0),
      one.address, one.title, one.found, one.changed
    from (select distinct on (value ->> 'ref') n, value ->> 'ref' as ref, value ->> 'address' as address,
        value ->> 'title' as title, nullif(value -> 'found', 'null'::jsonb) as found, value ->> 'changed' as changed
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as all_pages (value, n)
      order by value ->> 'ref', n) one
    on conflict (tenant_id, run_id, ref) do nothing`.execute(tx)
  return Number(numAffectedRows)
}

/** The next page that waits, if any. */
export const nextWaiting = async (tx: Tx, run: string): Promise<Page | undefined> =>
  (await pages(tx, run)
    .where('state', '=', 'waiting')
    .orderBy('place')
    .limit(1)
    .executeTakeFirst()) as Page | undefined

/** The next page that is carried and not yet finished, if any. */
export const nextUnfinished = async (tx: Tx, run: string): Promise<Page | undefined> =>
  (await pages(tx, run)
    .where('finished', '=', false)
    .where('state', '<>', 'waiting')
    .orderBy('place')
    .limit(1)
    .executeTakeFirst()) as Page | undefined

export async function lockPage(tx: Tx, run: string, ref: string): Promise<Page | undefined> {
  return (await pages(tx, run).where('ref', '=', ref).forUpdate().executeTakeFirst()) as
    | Page
    | undefined
}

type Change = {
  state?: PageState
  notes?: Note[]
  title?: string
  itemId?: string | null
  libraryItem?: string | null
  tries?: number
  finished?: boolean
  found?: null
}

export async function changePage(tx: Tx, run: string, ref: string, change: Change): Promise<void> {
  const { notes, ...rest } = change
  await on(tx)
    .updateTable('content.importPage')
    .set({ ...rest, ...(notes && { notes: sql`${JSON.stringify(notes)}::jsonb` as never }) })
    .where('runId', '=', run)
    .where('ref', '=', ref)
    .execute()
}

/** Lets pages that failed wait again. How many. */
export async function waitAgain(tx: Tx, run: string): Promise<number> {
  const { numUpdatedRows } = await on(tx)
    .updateTable('content.importPage')
    .set({ state: 'waiting', tries: 0, finished: false, notes: sql`'[]'::jsonb` as never })
    .where('runId', '=', run)
    .where('state', '=', 'failed')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What the source calls the pages that are laid down. */
export const refsOf = async (tx: Tx, run: string): Promise<Set<string>> =>
  new Set(
    (
      await on(tx).selectFrom('content.importPage').select('ref').where('runId', '=', run).execute()
    ).map(({ ref }) => ref),
  )

export const countOf = async (tx: Tx, run: string): Promise<number> =>
  Number(
    (
      await on(tx)
        .selectFrom('content.importPage')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .where('runId', '=', run)
        .executeTakeFirstOrThrow()
    ).n,
  )

/** What a report lists: without what the pages said. */
export type Listed = Omit<Page, 'found' | 'tries' | 'changed'> & {
  path: string | null
  live: boolean | null
}

const listed = sql`select p.ref, p.address, p.title, p.state, p.notes, p.item_id, p.library_item, p.finished, p.place, i.path,
    i.status = 'live' as live
  from content.import_page p left join content.item i on i.tenant_id = p.tenant_id and i.id = p.item_id`

/** Pages of a run in order, at most so many. */
export async function listPages(tx: Tx, run: string, most: number): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    ${listed} where p.run_id = ${run}::uuid order by p.place limit ${most}`.execute(tx)
  return rows
}

type Sorts = Record<'todo' | 'failed' | 'fine' | 'skipped', { pages: Listed[]; all: number }>

/** Pages by what there is to do about them, at most so many of each; those that wait are in none. */
export async function sortPages(tx: Tx, run: string, most: number): Promise<Sorts> {
  const sorts: Sorts = {
    todo: { pages: [], all: 0 },
    failed: { pages: [], all: 0 },
    fine: { pages: [], all: 0 },
    skipped: { pages: [], all: 0 },
  }
  const { rows } = await sql<Listed & { sort: keyof Sorts; n: number }>`
    select * from (
      select one.*, row_number() over (partition by sort order by place)::int as row,
        count(*) over (partition by sort)::int as n
      from (
        select listed.*, case
          when state in ('failed', 'skipped') then state
          when exists (select from jsonb_array_elements(notes) note where note ->> 'what' = any(${[...todos]}::text[]))
            then 'todo'
          else 'fine' end as sort
        from (${listed} where p.run_id = ${run}::uuid and p.state <> 'waiting') listed
      ) one
    ) ranked where row <= ${most} order by place`.execute(tx)
  for (const { sort, n, ...page } of rows) {
    sorts[sort].pages.push(page)
    sorts[sort].all = n
  }
  return sorts
}
