import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { batchesOf, entriesOf } from './test-batches.ts'
import { testFiles } from './test-run.ts'

test('every test file is in one batch, no batch is of two rooms or large, and those that kill or wait are alone', () => {
  const files = testFiles()
  const batches = batchesOf(files)
  assert.deepEqual(batches.flat().sort(), files.toSorted())
  for (const batch of batches) {
    const rooms = new Set(batch.map((file) => file.split('/').slice(0, 2).join('/')))
    assert.equal(rooms.size, 1, batch.join(' '))
    assert.ok(batch.length <= 24, `${batch[0]}: ${batch.length}`)
    if (batch.length > 1) assert.doesNotMatch(batch[0]!, /^(standins|tools|test\/(?!security\/))/)
  }
})

test('an entry loads its batch and nothing else, and all are cleared away', () => {
  const { entries, clear } = entriesOf([['tools/a.test.ts', 'tools/b.test.ts']])
  const [entry] = entries.map((file) => readFileSync(file, 'utf8'))
  assert.match(
    entry!,
    /^import 'file:.*\/tools\/a\.test\.ts'\nimport 'file:.*\/tools\/b\.test\.ts'\n$/,
  )
  clear()
  assert.throws(() => readFileSync(entries[0]!), { code: 'ENOENT' })
})
