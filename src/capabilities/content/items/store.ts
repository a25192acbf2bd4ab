import { type Expression, sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import { on } from '../store/tables.ts'
import type { Draft, Item, Version } from './item.ts'

const itemColumns = [
  'id',
  'kind',
  'path',
  'language',
  'title',
  'libraryItem',
  'translates',
  'baseNo',
  'policy',
  'status',
  'liveVersion',
  'parent',
  'place',
  'kle',
  'audiences',
  'words',
  'picture',
  'unit',
  'ownerParty',
  'reviewOn',
  'firstLive',
] as const
const versionColumns = [
  'no',
  'baseNo',
  'operations',
  'meta',
  'title',
  'note',
  'byId',
  'reviewedBy',
  'at',
] as const
const draftColumns = [
  'itemId',
  'baseNo',
  'operations',
  'meta',
  'note',
  'revision',
  'state',
  'byId',
  'at',
  'submittedBy',
  'reviewedBy',
  'publishAt',
  'withdrawAt',
] as const

const items = (tx: Tx) => on(tx).selectFrom('content.item').select(itemColumns)

/** A page by its id; 404 when the tenant has none. */
export async function itemById(tx: Tx, id: string): Promise<Item> {
  return (await items(tx).where('id', '=', id).executeTakeFirstOrThrow(notFound)) as Item
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockItem(tx: Tx, id: string): Promise<Item> {
  const row = items(tx).where('id', '=', id).forUpdate()
  return (await row.executeTakeFirstOrThrow(notFound)) as Item
}

export const itemByPath = async (
  tx: Tx,
  path: string,
  language = 'da',
): Promise<Item | undefined> =>
  (await items(tx).where('path', '=', path).where('language', '=', language).executeTakeFirst()) as
    | Item
    | undefined

/** The tenant's page that is laid over a shared item, if it has adopted it. */
export const itemOfLibrary = async (
  tx: Tx,
  libraryItem: string,
  language = 'da',
): Promise<Item | undefined> =>
  (await items(tx)
    .where('libraryItem', '=', libraryItem)
    .where('language', '=', language)
    .executeTakeFirst()) as Item | undefined

/** The tenant's pages that are laid over a shared item, in any language. */
export const itemsOfLibrary = async (tx: Tx, libraryItem: string): Promise<string[]> =>
  (
    await on(tx)
      .selectFrom('content.item')
      .select('id')
      .where('libraryItem', '=', libraryItem)
      .execute()
  ).map(({ id }) => id)

/** All pages in the order of their titles; at most `most`. */
export const allItems = async (tx: Tx, most = 5000): Promise<Item[]> =>
  (await items(tx).orderBy('title').limit(most).execute()) as Item[]

type NewItem = Omit<Item, 'id' | 'status' | 'liveVersion' | 'firstLive'> & { id?: string }

/** Makes a page that nobody sees yet. */
export async function addItem(tx: Tx, item: NewItem): Promise<string | 'path-taken'> {
  const row = await on(tx)
    .insertInto('content.item')
    .values({
      ...item,
      policy: json(item.policy) as never,
      liveVersion: null,
      firstLive: null,
      remindedOn: null,
    })
    .onConflict((conflict) => conflict.constraint('item_path_taken').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? 'path-taken'
}

type ItemChange = Partial<Omit<Item, 'id'> & { remindedOn: string | null }>

/** Changes what is beside a page's words. */
export async function changeItem(tx: Tx, id: string, change: ItemChange): Promise<void> {
  const { policy, ...rest } = change
  const values = { ...rest, ...(policy && { policy: json(policy) }) }
  if (!Object.keys(values).length) return
  await on(tx)
    .updateTable('content.item')
    .set(values as never)
    .where('id', '=', id)
    .execute()
}

export async function addVersion(tx: Tx, itemId: string, version: Version): Promise<void> {
  await on(tx)
    .insertInto('content.version')
    .values({
      itemId,
      ...version,
      operations: json(version.operations) as never,
      meta: json(version.meta) as never,
    })
    .execute()
}

export async function versionOf(tx: Tx, itemId: string, no: number): Promise<Version> {
  const versions = on(tx).selectFrom('content.version').select(versionColumns)
  const row = versions.where('itemId', '=', itemId).where('no', '=', no)
  return (await row.executeTakeFirstOrThrow(notFound)) as Version
}

/** All versions, newest first. */
export const versionsOf = async (tx: Tx, itemId: string): Promise<Version[]> =>
  (await on(tx)
    .selectFrom('content.version')
    .select(versionColumns)
    .where('itemId', '=', itemId)
    .orderBy('no', 'desc')
    .execute()) as Version[]

export const draftOf = async (tx: Tx, itemId: string): Promise<Draft | undefined> =>
  (await on(tx)
    .selectFrom('content.draft')
    .select(draftColumns)
    .where('itemId', '=', itemId)
    .executeTakeFirst()) as Draft | undefined

/** Writes a draft over the one of revision `over` (0: there is none). False when another has been there since. */
export async function putDraft(
  tx: Tx,
  draft: Omit<Draft, 'revision'>,
  over: number,
): Promise<boolean> {
  const values = {
    ...draft,
    operations: json(draft.operations) as never,
    meta: json(draft.meta) as never,
    revision: over + 1,
  }
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto('content.draft')
    .values(values)
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'itemId'])
        .doUpdateSet(values)
        .where('content.draft.revision', '=', over),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function removeDraft(tx: Tx, itemId: string): Promise<void> {
  await on(tx).deleteFrom('content.draft').where('itemId', '=', itemId).execute()
}

/** The page above this one, the one above that …, from the top. At most eight, and never in a ring. */
export async function above(
  tx: Tx,
  parent: string | null,
): Promise<{ id: string; label: string; href: string }[]> {
  if (!parent) return []
  const { rows } = await sql<{ id: string; label: string; href: string }>`
    with recursive up as (
      select id, parent, title, path, 1 as step from content.item where id = ${parent} and status = 'live'
      union all
      select item.id, item.parent, item.title, item.path, up.step + 1
      from content.item item join up on item.id = up.parent where up.step < 8 and item.status = 'live'
    ) select id, title as label, path as href from up order by step desc`.execute(tx)
  return rows
}

/** Translations of a page. */
export const translationsOf = async (tx: Tx, itemId: string): Promise<string[]> =>
  (
    await on(tx).selectFrom('content.item').select('id').where('translates', '=', itemId).execute()
  ).map(({ id }) => id)

/** The same page in a language: the one that translates it, or else the one at its address. */
export const pageIn = async (
  tx: Tx,
  { id, path }: Pick<Item, 'id' | 'path'>,
  language: string,
): Promise<string | undefined> =>
  (
    await on(tx)
      .selectFrom('content.item')
      .select('id')
      .where('language', '=', language)
      .where((one) => one.or([one('translates', '=', id), one('path', '=', path)]))
      .orderBy(sql`translates is null`)
      .limit(1)
      .executeTakeFirst()
  )?.id

const json = (value: unknown): Expression<unknown> => sql`${JSON.stringify(value)}::jsonb`
