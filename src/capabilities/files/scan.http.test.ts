import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { sql } from 'kysely'
import { memoryStorage } from '../../../test/memory-storage.ts'
import type { Town } from '../../../test/town.ts'
import { clamdScanner } from '../../integrations/clamd/index.ts'
import { renderPart } from '../../ui/render.ts'
import { blankSite } from '../../ui/site.ts'
import { townWith } from './files.test.support.ts'
import { filesByIds, type ReceivedForm } from './index.ts'
import { samples } from './samples.ts'

// The test string every scanner knows (eicar.org), put together here so that this file is not taken for a virus.
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-')

type Mood = 'well' | 'silent' | 'confused' | 'hangs-up' | 'slow-to-read'

/** Speaks clamd's INSTREAM as clamd does, and can be unwell. */
async function clamd() {
  const state = { mood: 'well' as Mood, scans: 0 }
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    if (state.mood === 'hangs-up') return void socket.destroy()
    if (state.mood === 'slow-to-read') return void socket.pause()
    const pieces: Buffer[] = []
    socket.on('data', (piece) => {
      pieces.push(Buffer.from(piece))
      // The empty piece that ends them is four zeros; to look sooner is to look through it all each time.
      const body = pieces.at(-1)!.at(-1) === 0 ? streamed(Buffer.concat(pieces)) : undefined
      if (!body || state.mood === 'silent') return
      state.scans++
      if (state.mood === 'confused') return void socket.end("stream: Can't allocate memory ERROR\0")
      socket.end(body.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    state,
    address: `127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}

/** The bytes sent, once the empty piece that ends them has come. */
function streamed(bytes: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (bytes.length < command.length) return undefined
  assert.equal(bytes.toString('latin1', 0, command.length), command)
  const body: Buffer[] = []
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(body)
    body.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

async function scannedTown(address: string) {
  const storage = memoryStorage()
  const scanner = clamdScanner(address, { idle: 300, total: 1200 })
  return townWith(storage, { scanner })
}

async function send(here: Town, body: Buffer, filename = 'a.pdf') {
  const form = new FormData()
  form.append('f', new File([new Uint8Array(body)], filename))
  const request = new Request('http://x', { method: 'POST', body: form })
  const answer = await here.send('POST', 'klitby.example', '/proeve', {
    payload: Buffer.from(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type')! },
  })
  return answer.json<ReceivedForm>().files.f![0]!
}

/** Lets waits be over, so that the worker does what it put off. */
async function afterAWhile(here: Town) {
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(here.ownerDb)
  await here.work()
}

const stateOf = async (here: Town, id: string) =>
  (await here.read((tx) => filesByIds(tx, [id]))).get(id)!.state

const cardOf = async (here: Town) => {
  const desk = here.capabilities.find(({ name }) => name === 'files')!.desk!
  const cards = await here.read((tx) => desk.cards!(tx, {} as never, here.clock.now))
  return cards.map(({ body }) => renderPart(() => body, {}, { site: blankSite })).join('')
}

test('a file waits until it is looked through, then it is served', async () => {
  await using scanner = await clamd()
  await using here = await scannedTown(scanner.address)
  const file = await send(here, samples.pdf)
  assert.equal(file.state, 'waiting')
  const early = await here.get(`/proeve/${file.id}`)
  assert.equal(early.statusCode, 409)
  assert.match(early.body, /Vi tjekker filen for virus/)
  await here.work()
  assert.equal(await stateOf(here, file.id), 'clean')
  assert.equal((await here.get(`/proeve/${file.id}`)).statusCode, 200)
  assert.equal(scanner.state.scans, 1)
})

test('a virus is taken aside: kept, told, and never served', async () => {
  await using scanner = await clamd()
  await using here = await scannedTown(scanner.address)
  const file = await send(here, Buffer.concat([samples.pdf, Buffer.from(eicar)]), 'faktura.pdf')
  await here.work()
  assert.equal(await stateOf(here, file.id), 'quarantined')
  const answer = await here.get(`/proeve/${file.id}`)
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /Der er virus i filen/)
  assert.doesNotMatch(answer.body, /EICAR/)
  assert.match(await cardOf(here), /1 fil med virus er lagt til side/)
  const { rows } = await sql<{ found: string }>`select found from files.file`.execute(here.ownerDb)
  assert.equal(rows[0]!.found, 'Eicar-Test-Signature')
})

test('without a scanner a file is served at once', async () => {
  const storage = memoryStorage()
  await using here = await townWith(storage)
  const file = await send(here, samples.png, 'a.png')
  assert.equal(file.state, 'unscanned')
  assert.equal((await here.get(`/proeve/${file.id}`)).statusCode, 200)
})

test('a scanner that is away holds nobody up; nothing unlooked-at is served; all is looked at later', async () => {
  await using scanner = await clamd()
  await using here = await scannedTown(scanner.address)
  const moods: Mood[] = ['hangs-up', 'silent', 'confused', 'slow-to-read']
  const ids: string[] = []
  let served = 0
  for (const mood of moods) {
    scanner.state.mood = mood
    ids.push((await send(here, Buffer.concat([samples.pdf, Buffer.alloc(3_000_000, ' ')]))).id)
    await afterAWhile(here)
    for (const id of ids) if ((await here.get(`/proeve/${id}`)).statusCode === 200) served++
  }
  assert.match(await cardOf(here), /4 filer venter på virustjek/)
  const { rows } = await sql`
    select from graphile_worker._private_jobs where attempts >= max_attempts or last_error is not null`.execute(
    here.ownerDb,
  )
  assert.equal(rows.length, 0, 'no job has failed or was parked')

  scanner.state.mood = 'well'
  await afterAWhile(here)
  for (const id of ids) assert.equal(await stateOf(here, id), 'clean')
  assert.equal(await cardOf(here), '')
  console.log(
    `scanner away in ${moods.length} ways: served unscanned ${served}, looked at afterwards ${ids.length}`,
  )
  assert.equal(served, 0)
})

test('a file that was removed meanwhile is not asked for again', async () => {
  await using scanner = await clamd()
  await using here = await scannedTown(scanner.address)
  await send(here, samples.pdf)
  await sql`delete from files.file`.execute(here.ownerDb)
  await here.work()
  assert.deepEqual(await here.events(), [])
})
