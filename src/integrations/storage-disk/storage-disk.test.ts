import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { diskStorage } from './index.ts'

async function disk() {
  const path = await mkdtemp(join(tmpdir(), 'disk-'))
  const files = async () =>
    (await readdir(path, { recursive: true })).filter((name) => /[a-c](\.part)?$/.test(name))
  return {
    path,
    files,
    storage: diskStorage(path),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true }),
  }
}

test('bytes come back as they were, and can be removed twice', async () => {
  await using here = await disk()
  const bytes = randomBytes(1_000_000)
  await here.storage.put(
    't/2026-11-23/a',
    Readable.from([bytes.subarray(0, 500_000), bytes.subarray(500_000)]),
  )
  assert.ok(bytes.equals(await buffer(await here.storage.get('t/2026-11-23/a'))))
  await here.storage.remove('t/2026-11-23/a')
  await here.storage.remove('t/2026-11-23/a')
  await assert.rejects(here.storage.get('t/2026-11-23/a'), { code: 'ENOENT' })
})

test('what breaks off leaves nothing; what a killed process left is listed and removed', async () => {
  await using here = await disk()
  const broken = Readable.from(
    (async function* () {
      yield Buffer.alloc(100_000)
      throw new Error('gone')
    })(),
  )
  await assert.rejects(here.storage.put('t/a', broken), /gone/)
  assert.deepEqual(await here.files(), [])
  await here.storage.put('t/b', Readable.from([Buffer.alloc(10)]))
  await writeFile(join(here.path, 't', 'c.part'), 'half')
  assert.deepEqual((await Array.fromAsync(here.storage.list('t'))).toSorted(), ['t/b', 't/c'])
  assert.deepEqual(await Array.fromAsync(here.storage.list('nowhere')), [])
  await here.storage.remove('t/c')
  assert.deepEqual(await here.files(), ['t/b'])
})

test('a key that is not ours leads nowhere', async () => {
  await using here = await disk()
  for (const key of [
    '../a',
    '/etc/passwd',
    'a/../../b',
    'a/./b',
    'A',
    'a\\b',
    'a\0',
    '',
    'a//b',
    'a.part',
    '%2e%2e/a',
  ]) {
    await assert.rejects(here.storage.put(key, Readable.from([])), /not a key of ours/, key)
    await assert.rejects(here.storage.get(key), /not a key of ours/, key)
    await assert.rejects(here.storage.remove(key), /not a key of ours/, key)
  }
})
