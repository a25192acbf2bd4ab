import { buffer } from 'node:stream/consumers'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../../platform/db.ts'
import { Stop } from '../../platform/errors.ts'
import type { Storage, StoredFile } from './files.ts'
import { attachmentHeader } from './names.ts'
import { FileNotServedPage } from './pages.tsx'
import { fileWithKey, goneIsNothing } from './store.ts'

/** Whether a file may leave the house. */
export const isServed = ({ state }: Pick<StoredFile, 'state'>) =>
  state === 'clean' || state === 'unscanned'

/**
 * Sends a file to be saved. Whoever calls has asked whether the reader may have it; `open` says that everybody may, so that
 * browsers and caches may keep it. A file that waits for the scanner or was taken aside is never sent; a calm page says so
 * (409 and 403).
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  storage: Storage,
  fileId: string,
  { open = false } = {},
): Promise<FastifyReply> {
  const file = await request.read((tx) => fileWithKey(tx, fileId))
  if (!isServed(file)) {
    const waiting = file.state === 'waiting'
    return reply.page(FileNotServedPage, { waiting, name: file.name }, waiting ? 409 : 403)
  }
  const etag = `"${file.sha256.slice(0, 32)}"`
  if (open) {
    reply.headers({ etag, 'cache-control': 'public, max-age=86400' })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  } else reply.headers({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
  const bytes = await storage.get(file.key)
  return reply
    .headers({
      'content-type': file.type,
      'content-length': file.size,
      'content-disposition': attachmentHeader(file.name),
      'content-security-policy': `default-src 'none'; sandbox; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
    })
    .send(bytes)
}

/** A file for somebody who will read its bytes from the storage after the transaction, or why it may not be read. */
export async function servedFile(
  tx: Tx,
  id: string,
): Promise<{ name: string; type: string; key: string } | 'waiting' | 'quarantined' | 'gone'> {
  const file = await fileWithKey(tx, id).catch(goneIsNothing)
  if (!file) return 'gone'
  const { state, name, type, key } = file
  return state === 'waiting' || state === 'quarantined' ? state : { name, type, key }
}

/** A served file's bytes, for an attachment or a copy; 409 `file-not-served` for the others. */
export async function readFile(tx: Tx, storage: Storage, id: string): Promise<Buffer> {
  const file = await fileWithKey(tx, id)
  if (!isServed(file)) throw new Stop(409, 'file-not-served')
  return buffer(await storage.get(file.key))
}
