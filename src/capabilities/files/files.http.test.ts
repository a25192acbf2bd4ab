import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { citizen, town, type Town } from '../../../test/town.ts'
import { memoryStorage } from '../../../test/memory-storage.ts'
import { diskStorage } from '../../integrations/storage-disk/index.ts'
import type { Capability } from '../../platform/capability.ts'
import { addParty } from '../identity/index.ts'
import {
  addFile,
  filesByIds,
  keepFiles,
  readFile,
  receiveForm,
  releaseFiles,
  type ReceivedForm,
  sendFile,
  type Storage,
} from './index.ts'
import { samples } from './samples.ts'
import { sweepBytes, sweepFiles } from './sweep.ts'

/** A room that receives and hands out files, to try the door with. */
const desk = (storage: Storage): Capability => ({
  name: 'proeve',
  routes(app) {
    app.post('/proeve', { config: { for: 'anyone' } }, async (request, reply) =>
      reply.send(await receiveForm(request, storage)),
    )
    app.get<{ Params: { id: string } }>(
      '/proeve/:id',
      { config: { for: 'anyone' } },
      (request, reply) => sendFile(request, reply, storage, request.params.id),
    )
  },
})

const townWith = (storage: Storage, more = {}) => town({ storage, rooms: [desk(storage)], ...more })

type Part = { name: string; filename?: string; body: Buffer | string }
const boundary = 'en-graense-mellem-delene'

function multipart(parts: Part[]): Buffer {
  const pieces = parts.flatMap(({ name, filename, body }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`,
    filename === undefined
      ? '\r\n\r\n'
      : `; filename="${filename}"\r\ncontent-type: text/html\r\n\r\n`,
    body,
    '\r\n',
  ])
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)))
}

async function upload(here: Town, parts: Part[], host = 'klitby.example') {
  const answer = await here.send('POST', host, '/proeve', {
    payload: multipart(parts),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
  return { status: answer.statusCode, form: answer.json<ReceivedForm>() }
}

const rowsOf = async (here: Town) =>
  Number(
    (await sql<{ n: number }>`select count(*) as n from files.file`.execute(here.ownerDb)).rows[0]!
      .n,
  )

/** A folder of its own, with every path below it that is a file. */
async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'filer-'))
  const listed = async () =>
    (await readdir(path, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  return { path, listed, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

test('a form is received with its values and its files, each as what it is', async () => {
  await using disk = await folder()
  await using here = await townWith(diskStorage(disk.path))
  const person = await here.write((tx) => addParty(tx, here.keys, { kind: 'person', name: 'Alma' }))
  here.as(citizen(person))
  const { form } = await upload(here, [
    { name: 'hegn', body: 'Rød plankevæg' },
    { name: 'valg', body: 'a' },
    { name: 'valg', body: 'b' },
    { name: 'tegning', filename: '..\\..\\Tegning på Åvej.html', body: samples.pdf },
    { name: 'tegning', filename: 'to.jpg', body: samples.jpeg },
    { name: 'tom', filename: '', body: '' },
  ])
  assert.deepEqual(form.values, { hegn: 'Rød plankevæg', valg: ['a', 'b'] })
  assert.deepEqual(form.problems, [])
  const [first, second] = form.files.tegning!
  assert.equal(first!.name, 'Tegning på Åvej.html.pdf')
  assert.equal(first!.type, 'application/pdf')
  assert.equal(first!.size, samples.pdf.length)
  assert.equal(first!.sha256, createHash('sha256').update(samples.pdf).digest('hex'))
  assert.equal(first!.state, 'unscanned')
  assert.equal(second!.type, 'image/jpeg')
  assert.deepEqual(Object.keys(form.files), ['tegning'])

  const kept = await disk.listed()
  assert.equal(kept.length, 2)
  for (const path of kept) {
    assert.match(path.slice(disk.path.length), /^\/[0-9a-f-]{36}\/\d{4}-\d\d-\d\d\/[0-9a-f-]{36}$/)
    assert.equal((await stat(path)).mode & 0o777, 0o600)
  }
})

test('a file is handed out to be saved, and can run nothing', async () => {
  const storage = memoryStorage()
  await using here = await townWith(storage)
  const polyglot = Buffer.concat([samples.png, Buffer.from('<script>alert(1)</script>')])
  const { form } = await upload(here, [{ name: 'f', filename: 'grøn.html', body: polyglot }])
  const { headers, statusCode, rawPayload } = await here.get(`/proeve/${form.files.f![0]!.id}`)
  assert.equal(statusCode, 200)
  assert.deepEqual(rawPayload, polyglot)
  assert.equal(headers['content-type'], 'image/png')
  assert.equal(
    headers['content-disposition'],
    `attachment; filename="groen.html.png"; filename*=UTF-8''gr%C3%B8n.html.png`,
  )
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.match(String(headers['content-security-policy']), /default-src 'none'; sandbox/)
  assert.equal(headers['cache-control'], 'private, no-store')
})

test('what we cannot take is said of each file, and the rest is received', async () => {
  await using disk = await folder()
  await using here = await townWith(diskStorage(disk.path))
  const twelve = Array.from({ length: 12 }, (_, n) => ({
    name: 'mange',
    filename: `${n}.png`,
    body: samples.png,
  }))
  const { form } = await upload(here, [
    { name: 'a', filename: 'ond.svg', body: '<svg onload="alert(1)"/>' },
    { name: 'a', filename: 'tom.pdf', body: '' },
    {
      name: 'a',
      filename: 'stor.pdf',
      body: Buffer.concat([samples.pdf, Buffer.alloc(20 * 1024 * 1024)]),
    },
    ...twelve,
    { name: 'sidst', body: 'kom med' },
  ])
  assert.deepEqual(form.problems, [
    { field: 'a', name: 'ond.svg', problem: 'wrong-type' },
    { field: 'a', name: 'tom.pdf', problem: 'empty' },
    { field: 'a', name: 'stor.pdf', problem: 'too-large' },
    { field: 'mange', name: '10.png', problem: 'too-many' },
    { field: 'mange', name: '11.png', problem: 'too-many' },
  ])
  assert.equal(form.files.mange!.length, 10)
  assert.equal(form.values.sidst, 'kom med')
  assert.equal((await disk.listed()).length, 10, 'a file that was refused leaves no bytes')
  assert.equal(await rowsOf(here), 10)
})

test('a file of exactly 20 MB is received', async () => {
  await using here = await townWith(memoryStorage())
  const body = Buffer.alloc(20 * 1024 * 1024, samples.pdf)
  const { form } = await upload(here, [{ name: 'f', filename: 'lige.pdf', body }])
  assert.equal(form.files.f![0]!.size, body.length)
})

test('values that are too many are refused before they fill the memory', async () => {
  await using here = await townWith(memoryStorage())
  const long = 'x'.repeat(600_000)
  const answer = await here.send('POST', 'klitby.example', '/proeve', {
    payload: multipart([
      { name: 'f', filename: 'a.png', body: samples.png },
      { name: 'a', body: long },
      { name: 'b', body: long },
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, accept: 'text/html' },
  })
  assert.equal(answer.statusCode, 413)
  assert.equal(await rowsOf(here), 0)
})

test('a storage without room is said calmly, and the rest of the form is kept', async () => {
  const storage = memoryStorage()
  const full: Storage = {
    ...storage,
    async put(key, bytes) {
      let size = 0
      for await (const chunk of bytes) {
        size += chunk.length
        if (size > 100_000)
          throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      }
      return storage.put(key, (await import('node:stream')).Readable.from([]))
    },
  }
  await using here = await townWith(full)
  const body = Buffer.concat([samples.pdf, Buffer.alloc(3_000_000)])
  const { status, form } = await upload(here, [
    { name: 'f', filename: 'plan.pdf', body },
    { name: 'navn', body: 'Bo' },
  ])
  assert.equal(status, 200)
  assert.deepEqual(form.problems, [{ field: 'f', name: 'plan.pdf', problem: 'incomplete' }])
  assert.deepEqual(form.values, { navn: 'Bo' })
  assert.equal(await rowsOf(here), 0)
})

/** Sends as a browser on a slow line does; `stopAfter` bytes it goes away. */
async function slowly(here: Town, port: number, bytes: number, stopAfter = Infinity) {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="f"; filename="stor.pdf"\r\n\r\n`
  const sending = httpRequest({
    port,
    method: 'POST',
    path: '/proeve',
    headers: {
      host: 'klitby.example',
      origin: 'http://klitby.example',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
  })
  const answered = new Promise<string>((resolve) => {
    sending.on('response', async (response: Readable) => {
      let text = ''
      for await (const piece of response) text += piece
      resolve(text)
    })
    sending.on('error', () => resolve(''))
  })
  sending.write(head)
  sending.write(samples.pdf)
  const piece = Buffer.alloc(64 * 1024)
  let peak = 0
  for (let sent = samples.pdf.length; sent < bytes; sent += piece.length) {
    if (sent > stopAfter) {
      sending.destroy()
      return { text: await answered, peak }
    }
    if (!sending.write(piece)) await new Promise((resolve) => sending.once('drain', resolve))
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  sending.end(`\r\n--${boundary}--\r\n`)
  return { text: await answered, peak }
}

test('large files stream through: memory grows by less than 50 MB', async () => {
  await using disk = await folder()
  await using here = await townWith(diskStorage(disk.path))
  await here.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = here.app.server.address() as AddressInfo
  await slowly(here, port, 1_000_000)
  const before = process.memoryUsage().rss
  const rounds = await Promise.all(Array.from({ length: 2 }, () => slowly(here, port, 19_000_000)))
  const grown = Math.round((Math.max(...rounds.map(({ peak }) => peak)) - before) / 1e6)
  console.log(`2 files of 19 MB at once: memory grew by ${grown} MB`)
  assert.ok(rounds.every(({ text }) => JSON.parse(text).files.f[0].size > 18_900_000))
  assert.ok(grown <= 50, `${grown} MB`)
})

test('a sender who goes away leaves neither row nor bytes', async () => {
  await using disk = await folder()
  await using here = await townWith(diskStorage(disk.path))
  await here.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = here.app.server.address() as AddressInfo
  for (let round = 0; round < 5; round++)
    await slowly(here, port, 9_000_000, 100_000 + round * 1_000_000)
  for (let tries = 0; tries < 50 && (await disk.listed()).length; tries++) await wait(50)
  assert.deepEqual(await disk.listed(), [])
  assert.equal(await rowsOf(here), 0)
})

test('another tenant’s file is not there', async () => {
  await using here = await townWith(memoryStorage())
  const { form } = await upload(here, [{ name: 'f', filename: 'a.png', body: samples.png }])
  const { id } = form.files.f![0]!
  assert.equal((await here.get(`/proeve/${id}`)).statusCode, 200)
  assert.equal((await here.get(`/proeve/${id}`, 'naboby.example')).statusCode, 404)
  assert.equal((await here.get('/proeve/ikke-en-uuid')).statusCode, 404)
  assert.equal((await here.inNeighbour((tx) => filesByIds(tx, [id]))).size, 0)
  await assert.rejects(
    here.inNeighbour((tx) => readFile(tx, here.parts.storage, id)),
    /not-found/,
  )
  await assert.rejects(
    here.inNeighbour((tx) => keepFiles(tx, [id], 'case:1')),
    /file-gone/,
  )
})

test('a file nobody needs is gone the day after, one that is kept stays until it is released', async () => {
  await using disk = await folder()
  await using here = await townWith(diskStorage(disk.path))
  const { form } = await upload(here, [
    { name: 'f', filename: 'a.png', body: samples.png },
    { name: 'f', filename: 'b.png', body: samples.png },
  ])
  const [a, b] = form.files.f!
  await here.write((tx) => keepFiles(tx, [b!.id, b!.id], 'case:1'))
  const sweepAfter = async (hours: number) => {
    const now = new Date(+here.clock.now + hours * 3_600_000)
    const { tenantId, read, write } = here
    await sweepFiles({ tenantId, read, write, now, site: {} as never })
    await here.work()
  }
  await sweepAfter(23)
  assert.equal((await disk.listed()).length, 2)
  await sweepAfter(25)
  assert.equal((await disk.listed()).length, 1)
  assert.deepEqual([...(await here.read((tx) => filesByIds(tx, [a!.id, b!.id]))).keys()], [b!.id])
  await here.write((tx) => releaseFiles(tx, [b!.id], 'case:1'))
  await sweepAfter(26)
  assert.deepEqual(await disk.listed(), [])
})

test('bytes of a transaction that was rolled back are found and removed', async () => {
  await using disk = await folder()
  const storage = diskStorage(disk.path)
  await using here = await townWith(storage)
  const receipt = { name: 'Kvittering.pdf', type: 'application/pdf', body: samples.pdf }
  const kept = await here.write((tx) => addFile(tx, storage, receipt))
  await assert.rejects(
    here.write(async (tx) => {
      await addFile(tx, storage, receipt)
      throw new Error('no')
    }),
  )
  assert.equal((await disk.listed()).length, 2)
  const { tenantId, read, write } = here
  const now = new Date(Date.now() + 3 * 24 * 3_600_000)
  await sweepBytes({ tenantId, read, write, now, site: {} as never }, storage)
  assert.equal((await disk.listed()).length, 1)
  assert.deepEqual(await here.read((tx) => readFile(tx, storage, kept.id)), samples.pdf)
  assert.equal(kept.state, 'clean')
})

test('a person’s files can be told and forgotten', async () => {
  await using here = await townWith(memoryStorage())
  const person = await here.write((tx) => addParty(tx, here.keys, { kind: 'person', name: 'Alma' }))
  here.as(citizen(person))
  const { form } = await upload(here, [
    { name: 'f', filename: 'Almas hus.png', body: samples.png },
    { name: 'f', filename: 'Almas have.png', body: samples.png },
  ])
  const [kept, other] = form.files.f!
  await here.write((tx) => keepFiles(tx, [kept!.id], 'case:1'))
  const room = here.capabilities.find(({ name }) => name === 'files')!.person!
  const told = await here.read((tx) => room.export(tx, person))
  assert.deepEqual(
    told[0]!.rows.map((row) => row.name),
    ['Almas have.png', 'Almas hus.png'],
  )
  await here.write((tx) => room.erase(tx, person, here.clock.now))
  await here.work()
  const left = await here.read((tx) => filesByIds(tx, [kept!.id, other!.id]))
  assert.deepEqual(
    [...left.values()].map(({ name }) => name),
    ['fil.png'],
  )
  assert.deepEqual(await here.read((tx) => room.export(tx, person)), [])
})
