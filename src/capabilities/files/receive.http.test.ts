import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { test } from 'node:test'
import { citizen } from '../../../test/town.ts'
import { memoryStorage } from '../../../test/memory-storage.ts'
import { diskStorage } from '../../integrations/storage-disk/index.ts'
import { addParty } from '../identity/index.ts'
import { type Storage } from './index.ts'
import { samples } from './samples.ts'
import { townWith, boundary, multipart, upload, rowsOf, folder } from './files.test.support.ts'

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
