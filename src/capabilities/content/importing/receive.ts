import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Stop } from '../../../platform/errors.ts'
import type { Storage } from '../../files/index.ts'

/** Largest export, in bytes. */
const largest = 200 * 1024 * 1024

/** A file that lies in the storage, or why it does not: a key of the form's texts. */
type Received = { name: string; key: string; hash: string } | { problem: 'tooLarge' | 'incomplete' }
class TooLarge extends Error {}

/** Reads the form that begins a run. Its file streams to the storage under `key`, and is never whole in memory. */
export async function receive(
  request: FastifyRequest,
  storage: Storage,
  key: string,
): Promise<{ values: Record<string, string>; file?: Received }> {
  if (!request.isMultipart()) return { values: { ...(request.body as Record<string, string>) } }
  const values: Record<string, string> = {}
  let file: Received | undefined
  const limits = { fileSize: largest, files: 5, fields: 500, fieldSize: 10_000 }
  try {
    for await (const part of request.parts({ limits, throwFileSizeLimit: false } as object)) {
      if (part.type !== 'file') values[part.fieldname] = String(part.value)
      else if (part.fieldname !== 'fil' || !part.filename || file) part.file.resume()
      else file = await kept(part.filename, part.file, storage, key)
    }
  } catch (error) {
    if (file && 'key' in file) await storage.remove(file.key)
    // A body that is no form in parts, whatever it calls itself, is the sender's mistake.
    if (malformed.test((error as Error).message)) throw new Stop(400, 'bad-request')
    throw error
  }
  return { values, ...(file && { file }) }
}

const malformed = /multipart|boundary|^The needle|Unexpected end/i

async function kept(
  filename: string,
  bytes: Readable & { truncated?: boolean },
  storage: Storage,
  key: string,
): Promise<Received | undefined> {
  const hash = createHash('sha256')
  let size = 0
  const measured = async function* () {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      size += chunk.length
      hash.update(chunk)
      yield chunk
    }
    if (bytes.truncated) throw new TooLarge()
  }
  try {
    await storage.put(key, Readable.from(measured(), { objectMode: false }))
  } catch (error) {
    bytes.resume()
    return { problem: error instanceof TooLarge ? 'tooLarge' : 'incomplete' }
  }
  // A browser sends an empty part where no file was chosen.
  if (!size) return void (await storage.remove(key))
  return { name: nameOf(filename), key, hash: hash.digest('hex') }
}

const nameOf = (filename: string) =>
  filename
    .replace(/^.*[\\/]/, '')
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .slice(0, 120) || 'wordpress.xml'
