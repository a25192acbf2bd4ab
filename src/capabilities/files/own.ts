import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Tx } from '../../platform/db.ts'
import type { Storage, StoredFile } from './files.ts'
import { displayName } from './names.ts'
import { addFileRows, here, type NewFile } from './store.ts'

/** A file of our own making, as a receipt. */
export type OwnFile = { name: string; type: string; body: Buffer }

/** A file whose bytes lie in the storage and which has no row yet. One that never gets any is swept away. */
export type PutFile = NewFile

/** Lays a file's bytes in the storage: before the transaction that adds it, so that none waits for the network. */
export async function putFile(
  storage: Storage,
  { tenantId, now }: { tenantId: string; now: Date },
  { name, type, body }: OwnFile,
): Promise<PutFile> {
  const id = randomUUID()
  const key = `${tenantId}/${now.toISOString().slice(0, 10)}/${id}`
  await storage.put(key, Readable.from([body], { objectMode: false }))
  return {
    id,
    key,
    name: displayName(name, type),
    type,
    size: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
    // Nobody scans what we wrote ourselves.
    state: 'clean',
    uploadedAt: now,
    uploadedBy: null,
  }
}

/** Adds the row of a file whose bytes are there. */
export async function addPutFile(tx: Tx, put: PutFile): Promise<StoredFile> {
  await addFileRows(tx, [put])
  const { key: _key, uploadedBy: _by, ...file } = put
  return file
}

/** Both in one, for those who have only the transaction: the row comes after the bytes, so none points at nothing. */
export const addFile = async (tx: Tx, storage: Storage, file: OwnFile): Promise<StoredFile> =>
  addPutFile(tx, await putFile(storage, await here(tx), file))
