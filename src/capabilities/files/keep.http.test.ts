import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { citizen } from '../../../test/town.ts'
import { memoryStorage } from '../../../test/memory-storage.ts'
import { diskStorage } from '../../integrations/storage-disk/index.ts'
import { addParty } from '../identity/index.ts'
import {
  addFile,
  addPutFile,
  putFile,
  type Storage,
  filesByIds,
  keepFiles,
  readFile,
  releaseFiles,
} from './index.ts'
import { samples } from './samples.ts'
import { sweepBytes, sweepFiles } from './sweep.ts'
import { townWith, upload, folder, rowsOf } from './files.test.support.ts'

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

test('bytes lie in the storage before there is a row, so that none points at nothing', async () => {
  await using disk = await folder()
  const storage = diskStorage(disk.path)
  const full: Storage = { ...storage, put: () => Promise.reject(new Error('no room')) }
  await using here = await townWith(storage)
  const receipt = { name: 'Kvittering.pdf', type: 'application/pdf', body: samples.pdf }
  const { tenantId } = here
  // Whoever goes on although it failed must not leave a row either.
  await here.write((tx) => addFile(tx, full, receipt).catch(() => undefined))
  await assert.rejects(putFile(full, { tenantId, now: here.clock.now }, receipt))
  assert.equal(await rowsOf(here), 0)

  const put = await putFile(storage, { tenantId, now: here.clock.now }, receipt)
  assert.deepEqual([await rowsOf(here), (await disk.listed()).length], [0, 1])
  const added = await here.write((tx) => addPutFile(tx, put))
  assert.deepEqual(await here.read((tx) => readFile(tx, storage, added.id)), samples.pdf)
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

test('files are kept together or not at all: one that is gone is said to be', async () => {
  await using here = await townWith(memoryStorage())
  const { form } = await upload(here, [
    { name: 'f', filename: 'a.png', body: samples.png },
    { name: 'f', filename: 'b.png', body: samples.png },
  ])
  const [a, b] = form.files.f!
  const keptFor = (id: string) =>
    here.read(async (tx) => {
      const { rows } = await sql<{ keptFor: string[] }>`
        select kept_for from files.file where id = ${id}`.execute(tx)
      return rows[0]!.keptFor
    })
  const keep = (owner: string, ...ids: string[]) => here.write((tx) => keepFiles(tx, ids, owner))
  await keep('case:1', a!.id)
  await keep('case:2', b!.id)
  await keep('case:1', a!.id)
  assert.deepEqual([await keptFor(a!.id), await keptFor(b!.id)], [['case:1'], ['case:2']])
  await keep('theme', a!.id)
  assert.deepEqual(await keptFor(a!.id), ['case:1', 'theme'])
  await assert.rejects(keep('case:3', b!.id, '018f2c6a-7d3e-4b1a-9c55-0a1b2c3d4e5f'), {
    status: 409,
    code: 'file-gone',
  })
  assert.deepEqual(await keptFor(b!.id), ['case:2'])
})
