import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import type { Storage, StoredFile } from './files.ts'
import { sampleBytes, typeOf } from './kinds.ts'
import { displayName } from './names.ts'
import { isScanned } from './scan.ts'
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

/** A file somebody else made, which did not come with a form of ours: looked through like those. Nothing when it is of no type we take. */
export async function addSentFile(
  tx: Tx,
  storage: Storage,
  { name, body }: Pick<OwnFile, 'name' | 'body'>,
): Promise<StoredFile | undefined> {
  const type = await typeOf(body.subarray(0, sampleBytes), name)
  if (!type) return undefined
  const put = await putFile(storage, await here(tx), { name, type, body })
  const state = isScanned(storage) ? 'waiting' : 'unscanned'
  if (state === 'waiting') await emit(tx, 'files.file-received', { fileId: put.id })
  return await addPutFile(tx, { ...put, state })
}
