import { sql } from 'kysely'
import { createHash } from 'node:crypto'
import { type Block, canonical, type ChangeClass } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import { on } from '../store/tables.ts'
import type { LegalRef, LibraryItem, Revision } from './library.ts'

const itemColumns = [
  'id',
  'ownerId',
  'kind',
  'title',
  'pathHint',
  'kle',
  'audiences',
  'words',
  'language',
  'sourceSystem',
  'sourceRef',
  'archivedAt',
] as const
const revisionColumns = [
  'no',
  'blocks',
  'hash',
  'changeClass',
  'changeNote',
  'inForceFrom',
  'legalRefs',
  'sharedAt',
  'sharedBy',
] as const

/** SHA-256 of blocks with fields in order, base64url. */
export const hashOfBlocks = (blocks: readonly Block[]): string =>
  createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(blocks))))
    .digest('base64url')

export async function libraryItem(tx: Tx, id: string): Promise<LibraryItem> {
  const rows = on(tx).selectFrom('content.libraryItem').select(itemColumns).where('id', '=', id)
  return await rows.executeTakeFirstOrThrow(notFound)
}

/** What anyone shares, by title; archived ones are left out. `owner` asks for one tenant's. */
export async function libraryItems(tx: Tx, owner?: string): Promise<LibraryItem[]> {
  let rows = on(tx).selectFrom('content.libraryItem').select(itemColumns)
  if (owner) rows = rows.where('ownerId', '=', owner)
  return await rows.where('archivedAt', 'is', null).orderBy('title').limit(5000).execute()
}

/** A revision never changes, so one that has been read is read once: a change meets 98 adopters. */
const known = new Map<string, Revision>()
const mostKnown = 300

export async function revision(tx: Tx, item: string, no: number): Promise<Revision> {
  const key = `${item} ${no}`
  const read = known.get(key)
  if (read) return read
  const rows = on(tx).selectFrom('content.libraryRevision').select(revisionColumns)
  const row = rows.where('itemId', '=', item).where('no', '=', no)
  const found = (await row.executeTakeFirstOrThrow(notFound)) as Revision
  if (known.size >= mostKnown) known.delete(known.keys().next().value!)
  known.set(key, found)
  return found
}

export async function latestRevision(tx: Tx, item: string): Promise<Revision> {
  const rows = on(tx).selectFrom('content.libraryRevision').select('no')
  const row = rows.where('itemId', '=', item).orderBy('no', 'desc').limit(1)
  return await revision(tx, item, (await row.executeTakeFirstOrThrow(notFound)).no)
}

/** Every revision after `no`, oldest first, without their blocks. */
export const revisionsAfter = (tx: Tx, item: string, no: number) =>
  on(tx)
    .selectFrom('content.libraryRevision')
    .select(['no', 'changeClass', 'changeNote', 'inForceFrom', 'sharedAt'])
    .where('itemId', '=', item)
    .where('no', '>', no)
    .orderBy('no')
    .execute()

export type Sharing = Omit<LibraryItem, 'ownerId' | 'archivedAt'> & {
  /** The revision it builds on; 0 when it is new. */
  afterNo: number
  blocks: Block[]
  changeClass: ChangeClass
  changeNote: string
  inForceFrom: string | null
  legalRefs: LegalRef[]
  sharedBy: string | null
}

/** Writes a revision as the current tenant's. Its number, or null when another was shared in between. */
export async function shareRevision(tx: Tx, one: Sharing): Promise<number | null> {
  // Read in a transaction that came to nothing, it would be known and never have been.
  known.delete(`${one.id} ${one.afterNo + 1}`)
  const { rows } = await sql<{ no: number | null }>`select content.share(
    ${one.id}::uuid, ${one.kind}, ${one.title}, ${one.pathHint}, ${one.kle}::text[], ${one.audiences}::text[],
    ${one.words}::text[], ${one.language}, ${one.sourceSystem}, ${one.sourceRef}, ${one.afterNo},
    ${JSON.stringify(one.blocks)}::jsonb, ${hashOfBlocks(one.blocks)}, ${one.changeClass}, ${one.changeNote},
    ${one.inForceFrom}::date, ${JSON.stringify(one.legalRefs)}::jsonb, ${one.sharedBy}::uuid) as no`.execute(
    tx,
  )
  return rows[0]!.no
}

export async function archiveItem(tx: Tx, item: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean | null
  }>`select content.archive(${item}::uuid, ${at}) as done`.execute(tx)
  return rows[0]?.done === true
}

/** Tells every adopter; returns how many. */
export async function tellAdopters(
  tx: Tx,
  item: string,
  event: 'content.revision-shared' | 'content.trial-asked',
  payload: unknown,
): Promise<number> {
  const { rows } = await sql<{ told: number }>`
    select content.tell_adopters(${item}::uuid, ${event}, ${JSON.stringify(payload)}::json) as told`.execute(
    tx,
  )
  return rows[0]!.told
}

/** Who has it, by revision, and how many operations they lay over it. */
export const adopters = (tx: Tx, item: string) =>
  on(tx)
    .selectFrom('content.adopter')
    .select(['adopterId', 'baseNo', 'changed', 'since'])
    .where('libraryItem', '=', item)
    .execute()
