import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { MultipartFile } from '@fastify/multipart'
import type { Actor } from '../../platform/actor.ts'
import { emit } from '../../platform/events.ts'
import { Stop } from '../../platform/errors.ts'
import type { FileProblem, ReceivedForm, Storage, StoredFile } from './files.ts'
import { sampleBytes, typeOf } from './kinds.ts'
import { displayName } from './names.ts'
import { isScanned } from './scan.ts'
import { addFileRows, type NewFile } from './store.ts'

/** What one form may bring. Bytes, but for the counts. */
export const limits = { files: 10, fileSize: 20 * 1024 * 1024, values: 1024 * 1024 }

const atMost = {
  fileSize: limits.fileSize,
  files: 100,
  fields: 500,
  fieldSize: limits.values,
  headerPairs: 50,
}

type Received = { field: string; row: NewFile }

/**
 * Receives a form with files: each is counted, hashed and judged while it streams to the storage, so that no file is
 * ever whole in memory. What breaks off or is refused leaves neither row nor bytes. Fails with 400 when the sender
 * goes away, 413 when the values alone are too many.
 */
export async function receiveForm(
  request: FastifyRequest,
  storage: Storage,
): Promise<ReceivedForm> {
  const form: ReceivedForm = { values: {}, files: {}, problems: [] }
  if (!request.isMultipart())
    return { ...form, values: { ...(request.body as ReceivedForm['values']) } }

  const received: Received[] = []
  try {
    let valueBytes = 0
    for await (const part of request.parts({
      limits: atMost,
      throwFileSizeLimit: false,
    } as object)) {
      if (part.type === 'file') {
        const outcome = await receiveFile(request, storage, part, received.length)
        if ('problem' in outcome) form.problems.push(outcome)
        else if ('row' in outcome) received.push(outcome)
        continue
      }
      const value = String(part.value)
      valueBytes += Buffer.byteLength(value)
      if (part.valueTruncated || valueBytes > limits.values) throw new Stop(413, 'too-large')
      addValue(form.values, part.fieldname, value)
    }
    await request.write(async (tx) => {
      await addFileRows(
        tx,
        received.map(({ row }) => row),
      )
      for (const { row } of received) {
        if (row.state === 'waiting') await emit(tx, 'files.file-received', { fileId: row.id })
      }
    })
  } catch (error) {
    await Promise.allSettled(received.map(({ row }) => storage.remove(row.key)))
    // A request that ended before its form did: there is nobody left to answer.
    if (request.raw.destroyed && !request.raw.complete) throw new Stop(400, 'broken-off')
    // A body that is no form in parts, whatever it calls itself, is the sender's mistake.
    if (malformed.test((error as Error).message)) throw new Stop(400, 'bad-request')
    throw error
  }
  for (const { field, row } of received) (form.files[field] ??= []).push(withoutKey(row))
  return form
}

const malformed = /multipart|boundary|^The needle/i

const withoutKey = ({ id, name, type, size, sha256, state, uploadedAt }: NewFile): StoredFile => ({
  id,
  name,
  type,
  size,
  sha256,
  state,
  uploadedAt,
})

function addValue(values: ReceivedForm['values'], name: string, value: string) {
  const before = values[name]
  values[name] = before === undefined ? value : [before, value].flat()
}

type Nothing = Record<never, never>
class TooLarge extends Error {}

async function receiveFile(
  request: FastifyRequest,
  storage: Storage,
  part: MultipartFile,
  receivedBefore: number,
): Promise<Received | FileProblem | Nothing> {
  const { file, fieldname: field, filename = '' } = part
  const bytes = file.iterator({ destroyOnReturn: false })
  const refuse = (problem: FileProblem['problem'], type = '') => {
    // The rest of the form is still to come, so what is refused is read and dropped.
    void bytes.return?.().then(
      () => file.resume(),
      () => {},
    )
    return { field, name: displayName(filename, type), problem }
  }
  const { sample, rest } = await firstBytes(bytes).catch(() => ({
    sample: undefined,
    rest: undefined,
  }))
  if (!sample) return refuse('incomplete')
  // A browser sends a nameless, empty part for a field where no file was chosen.
  if (!sample.length) return filename ? refuse('empty') : {}
  if (receivedBefore >= limits.files) return refuse('too-many')
  const type = await typeOf(sample, filename)
  if (!type) return refuse('wrong-type')

  const id = randomUUID()
  const { now, tenantId, actor } = request
  const key = `${tenantId}/${now.toISOString().slice(0, 10)}/${id}`
  const hash = createHash('sha256')
  let size = 0
  const measured = async function* () {
    for await (const chunk of chunks(sample, rest)) {
      size += chunk.length
      hash.update(chunk)
      yield chunk
    }
    if (file.truncated) throw new TooLarge()
  }
  try {
    await storage.put(key, Readable.from(measured(), { objectMode: false }))
  } catch (error) {
    if (error instanceof TooLarge) return refuse('too-large', type)
    request.log.error(
      { id: request.id, code: (error as { code?: string }).code },
      'a file was not received',
    )
    return refuse('incomplete', type)
  }
  const row: NewFile = {
    id,
    key,
    name: displayName(filename, type),
    type,
    size,
    sha256: hash.digest('hex'),
    state: isScanned(storage) ? 'waiting' : 'unscanned',
    uploadedAt: now,
    uploadedBy: senderOf(actor),
  }
  return { field, row }
}

function senderOf(actor: Actor): string | null {
  if (actor.kind === 'nobody') return null
  return actor.kind === 'citizen' ? actor.behalf.id : actor.person.id
}

type Bytes = AsyncIterator<Buffer>

/** As many bytes as a type is told by, and the iterator with the rest. */
async function firstBytes(bytes: Bytes): Promise<{ sample: Buffer; rest: Bytes }> {
  const first: Buffer[] = []
  for (let length = 0; length < sampleBytes;) {
    const { done, value } = await bytes.next()
    if (done) break
    first.push(value)
    length += value.length
  }
  return { sample: Buffer.concat(first), rest: bytes }
}

async function* chunks(sample: Buffer, rest: Bytes) {
  yield sample
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
