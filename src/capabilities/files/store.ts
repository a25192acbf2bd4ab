import type { Generated } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'
import { notFound } from '../../platform/errors.ts'
import type { FileState, StoredFile } from './files.ts'

type Row = Omit<StoredFile, 'id' | 'uploadedAt'> & {
  tenantId: Generated<string>
  id: Generated<string>
  key: string
  found: string | null
  scanTries: Generated<number>
  uploadedBy: string | null
  uploadedAt: Date
  keptFor: Generated<string[]>
}
type Tables = { 'files.file': Row }
const on = (tx: Tx) => tx.$extendTables<Tables>()

const shown = ['id', 'name', 'type', 'size', 'sha256', 'state', 'uploadedAt'] as const

/** A file with the storage's key to its bytes, which no page ever sees. */
export type FileWithKey = StoredFile & { key: string }

export type NewFile = FileWithKey & { uploadedBy: string | null }

export async function addFileRows(tx: Tx, rows: NewFile[]): Promise<void> {
  if (rows.length) await on(tx).insertInto('files.file').values(rows).execute()
}

/** The tenant of this transaction, and PostgreSQL's clock. */
export async function here(tx: Tx): Promise<{ tenantId: string; now: Date }> {
  const { rows } = await sql<{ tenantId: string; now: Date }>`
    select platform.current_tenant() as tenant_id, now() as now`.execute(tx)
  return rows[0]!
}

export async function fileWithKey(tx: Tx, id: string): Promise<FileWithKey> {
  const files = on(tx)
    .selectFrom('files.file')
    .select([...shown, 'key'])
  return files.where('id', '=', id).executeTakeFirstOrThrow(notFound)
}

/** Turns the 404 of a file that was removed meanwhile into undefined. */
export function goneIsNothing(error: { status?: number }): undefined {
  if (error.status !== 404) throw error
}

/** Files by id; ids that name none of the tenant's files are not in the map. */
export async function filesByIds(tx: Tx, ids: string[]): Promise<Map<string, StoredFile>> {
  if (!ids.length) return new Map()
  const files = on(tx).selectFrom('files.file').select(shown)
  const rows = await files.where('id', 'in', ids).execute()
  return new Map(rows.map((file) => [file.id, file]))
}

/** Keeps files for an owner, as `case:<id>`; fails with 409 `file-gone` when one of them is not there any more. */
export async function keepFiles(tx: Tx, ids: string[], owner: string): Promise<void> {
  if (!ids.length) return
  const owners = Object.fromEntries(ids.map((id) => [id, owner]))
  await sql`select files.keep(${JSON.stringify(owners)}::jsonb)`.execute(tx)
}

/** Removes files that came twice and that nobody needs; gives the keys of their bytes. */
export async function removeUnkept(tx: Tx, ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const rows = await on(tx)
    .deleteFrom('files.file')
    .where('id', 'in', ids)
    .where(sql<boolean>`kept_for = '{}'`)
    .returning('key')
    .execute()
  return rows.map(({ key }) => key)
}

/** Says that an owner needs the files no more; those nobody needs are removed within the hour. */
export async function releaseFiles(tx: Tx, ids: string[], owner: string): Promise<void> {
  if (!ids.length) return
  await on(tx)
    .updateTable('files.file')
    .set({ keptFor: sql`array_remove(kept_for, ${owner})` })
    .where('id', 'in', ids)
    .execute()
}

export async function setState(
  tx: Tx,
  id: string,
  state: FileState,
  found?: string,
): Promise<void> {
  await on(tx)
    .updateTable('files.file')
    .set({ state, found: found ?? null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Counts a try that told nothing, and says how many there have been. */
export async function countScanTry(tx: Tx, id: string): Promise<number> {
  const row = await on(tx)
    .updateTable('files.file')
    .set({ scanTries: sql`scan_tries + 1` })
    .where('id', '=', id)
    .returning('scanTries')
    .executeTakeFirst()
  return row?.scanTries ?? 1
}

const count = (state: FileState) => sql<number>`count(*) filter (where state = ${state})`

/** How many files wait for the scanner, and how many it took aside. */
export async function notServed(tx: Tx): Promise<{ waiting: number; quarantined: number }> {
  return on(tx)
    .selectFrom('files.file')
    .select([count('waiting').as('waiting'), count('quarantined').as('quarantined')])
    .where('state', 'in', ['waiting', 'quarantined'])
    .executeTakeFirstOrThrow()
}

/** Removes the rows of files nobody needed before `before`, at most `most`, and gives the keys of their bytes. */
export async function removeUnneeded(tx: Tx, before: Date, most: number): Promise<string[]> {
  const unneeded = on(tx)
    .selectFrom('files.file')
    .select('id')
    .where('uploadedAt', '<', before)
    .where(sql<boolean>`kept_for = '{}'`)
    // What the scanner took aside stays until somebody has looked at it.
    .where('state', '<>', 'quarantined')
    .limit(most)
    .forUpdate()
    .skipLocked()
  const rows = await on(tx)
    .deleteFrom('files.file')
    .where('id', 'in', unneeded)
    .returning('key')
    .execute()
  return rows.map(({ key }) => key)
}

/** Those of the keys that belong to a file. */
export async function knownKeys(tx: Tx, keys: string[]): Promise<Set<string>> {
  if (!keys.length) return new Set()
  const rows = await on(tx)
    .selectFrom('files.file')
    .select('key')
    .where('key', 'in', keys)
    .execute()
  return new Set(rows.map(({ key }) => key))
}

export function filesOf(tx: Tx, partyId: string): Promise<StoredFile[]> {
  const files = on(tx).selectFrom('files.file').select(shown)
  return files.where('uploadedBy', '=', partyId).orderBy('uploadedAt').orderBy('name').execute()
}

/** Removes what a person sent and nobody needs, and unties the rest from them; gives the keys of bytes left over. */
export async function forgetFilesOf(tx: Tx, partyId: string): Promise<string[]> {
  const gone = await on(tx)
    .deleteFrom('files.file')
    .where('uploadedBy', '=', partyId)
    .where(sql<boolean>`kept_for = '{}'`)
    .returning('key')
    .execute()
  await on(tx)
    .updateTable('files.file')
    .set({
      uploadedBy: null,
      name: sql`'fil' || coalesce(substring(name from '\\.[A-Za-z0-9]{1,5}$'), '')`,
    })
    .where('uploadedBy', '=', partyId)
    .execute()
  return gone.map(({ key }) => key)
}
