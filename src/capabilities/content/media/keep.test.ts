import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Readable } from 'node:stream'
import { memoryStorage } from '../../../../test/memory-storage.ts'
import { town } from '../../../../test/town.ts'
import type { Storage } from '../../files/index.ts'
import { keepImage } from './index.ts'
import { photo } from './pictures.test.support.ts'
import { keep, watched } from './media.test.support.ts'

test('the same bytes are kept once, also when two send them at once', async () => {
  const storage = watched()
  await using here = await town({ storage })
  const bytes = await photo(300, 200).jpeg().toBuffer()
  const both = await Promise.all([keep(here, bytes), keep(here, Readable.from([bytes]))])
  const later = await keep(here, bytes, { name: 'Et andet navn.jpg', alt: 'Andre ord' })
  assert.equal(new Set([...both, later].map(({ id }) => id)).size, 1)
  assert.deepEqual([...both, later].map(({ again }) => again).toSorted(), [false, true, true])
  const next = await keep(here, await photo(300, 200, 2).jpeg().toBuffer())
  assert.notEqual(next.id, later.id)
  // Next door the same bytes are another's.
  const there = await here.inNeighbour((tx) =>
    keepImage(tx, storage, { bytes, name: 'a.jpg', by: null }),
  )
  assert.ok(there.ok && there.id !== later.id)
})

test('bytes are there before the row that names them, and no row when they are not', async () => {
  const storage = memoryStorage()
  const full: Storage = { ...storage, put: () => Promise.reject(new Error('no room')) }
  await using here = await town({ storage })
  const bytes = await photo(30, 20).png().toBuffer()
  await assert.rejects(here.write((tx) => keepImage(tx, full, { bytes, name: 'a.png', by: null })))
  const kept = await keep(here, bytes)
  assert.equal(kept.again, false, 'nothing was left of the first try')
})

test('an image that came as a stream is read no further than it may be', async () => {
  await using here = await town()
  let sent = 0
  const endless = Readable.from(
    (async function* () {
      for (;;) yield ((sent++, Buffer.alloc(1024 * 1024, 1)))
    })(),
  )
  const kept = await here.write((tx) =>
    keepImage(tx, here.parts.storage, { bytes: endless, name: 'a', by: null }),
  )
  assert.deepEqual(kept, { ok: false, why: 'too-large' })
  assert.ok(sent < 60)
})
