import { createHash } from 'node:crypto'
import type { Tx } from '../../../platform/db.ts'
import {
  addFile,
  addSentFile,
  keepFiles,
  servedFile,
  type Storage,
  type StoredFile,
} from '../../files/index.ts'
import { type Kept, type Media, mostBytes, type Upload } from './media.ts'
import { stillOf } from './still.ts'
import { addMedia, changeMedia, mediaByHash, type NewMedia } from './store.ts'

/** Who needs the file of something that is kept here. */
export const ownerOf = (id: string): string => `content:media:${id}`

/** Keeps an image, drawn anew, or says why not. The same bytes are kept once. Bytes are there before the row that names them. */
export async function keepImage(tx: Tx, storage: Storage, upload: Upload): Promise<Kept> {
  const sent = await wholeOf(upload)
  if ('why' in sent) return { ok: false, why: sent.why }
  const there = await mediaByHash(tx, 'image', sent.hash)
  if (there) return await again(tx, there, upload)
  const made = await stillOf(sent.bytes)
  if (!made.ok) return made
  const { bytes: body, type, width, height, sheer } = made.still
  const bare = upload.name.trim().replace(/\.(jpe?g|png|webp|gif|avif|tiff?|svg)$/i, '')
  const file = await addFile(tx, storage, { name: bare, type, body })
  const served = await servedFile(tx, file.id)
  if (typeof served === 'string') throw new Error(`our own file is ${served}`)
  const { alt = '', decorative = false, credit = '' } = upload
  const words = { alt: alt.trim(), decorative, credit: credit.trim() }
  const size = { width, height, sheer, key: served.key }
  // What it was called, and not what we made of it.
  const called = { ...file, name: file.name.replace(/\.(png|jpg)$/, '') }
  return await kept(tx, called, { kind: 'image', hash: sent.hash, ...size, ...words }, upload)
}

/** Keeps a document as it is, or says why not. It is looked through like any file that is sent to us. */
export async function keepDocument(tx: Tx, storage: Storage, upload: Upload): Promise<Kept> {
  const sent = await wholeOf(upload)
  if ('why' in sent) return { ok: false, why: sent.why }
  const there = await mediaByHash(tx, 'document', sent.hash)
  if (there) return await again(tx, there, upload)
  const file = await addSentFile(tx, storage, { name: upload.name, body: sent.bytes })
  if (!file) return { ok: false, why: 'not-document' }
  const size = { width: null, height: null, sheer: false, key: null }
  const words = { alt: '', decorative: false, credit: '' }
  return await kept(tx, file, { kind: 'document', hash: sent.hash, ...size, ...words }, upload)
}

type Judged = Omit<NewMedia, 'fileId' | 'name' | 'type' | 'size' | 'byId'>

async function kept(tx: Tx, file: StoredFile, judged: Judged, upload: Upload): Promise<Kept> {
  const { id: fileId, name, type, size } = file
  const id = await addMedia(tx, { ...judged, fileId, name, type, size, byId: upload.by })
  // The same came in between: nobody keeps our copy, and it is swept away.
  if (!id) return await again(tx, (await mediaByHash(tx, judged.kind, judged.hash))!, upload)
  await keepFiles(tx, [fileId], ownerOf(id))
  return { ok: true, id, again: false }
}

/** What is there already gets the words it lacks, and loses none. */
async function again(tx: Tx, there: Media, upload: Upload): Promise<Kept> {
  const { alt, decorative, credit } = there
  const words = {
    ...(!alt && !decorative && upload.alt?.trim() && { alt: upload.alt.trim() }),
    ...(!alt && !decorative && !upload.alt?.trim() && upload.decorative && { decorative: true }),
    ...(!credit && upload.credit?.trim() && { credit: upload.credit.trim() }),
  }
  if (Object.keys(words).length) await changeMedia(tx, there.id, words)
  return { ok: true, id: there.id, again: true }
}

type Sent = { bytes: Buffer; hash: string } | { why: 'empty' | 'too-large' | 'broken' }

async function wholeOf({ bytes: sent }: Upload): Promise<Sent> {
  const bytes = Buffer.isBuffer(sent) ? sent : await readUpTo(sent, mostBytes + 1)
  if (bytes.length > mostBytes) return { why: 'too-large' }
  if (!bytes.length) return { why: 'empty' }
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') }
}

async function readUpTo(stream: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= most) break
  }
  return Buffer.concat(chunks)
}
