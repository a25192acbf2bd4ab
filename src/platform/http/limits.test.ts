import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limiter } from './limits.ts'

test('a sender gets so many a minute, and others are not touched', () => {
  let now = 0
  const limits = limiter(() => now)
  for (let n = 0; n < 5; n++) assert.equal(limits.takes('a', 5), true)
  assert.equal(limits.takes('a', 5), false)
  assert.equal(limits.takes('b', 5), true)
  now += 12_000
  assert.equal(limits.takes('a', 5), true)
  assert.equal(limits.takes('a', 5), false)
})

test('memory is bounded whatever names senders give', () => {
  const limits = limiter(() => 0, 10)
  for (let n = 0; n < 1000; n++) limits.takes(`sender ${n}`, 1)
  assert.equal(limits.takes('sender 999', 1), false)
  assert.equal(limits.takes('sender 1', 1), true)
})
