import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyring } from './keys.ts'

const old = 'an old secret that is long enough to be used'
const fresh = 'a fresh secret that is long enough to be used'

test('what is sealed can be opened, and is never the same twice', () => {
  const keys = keyring([old])
  const sealed = keys.seal('cpr', '6101011234')
  assert.equal(keys.open('cpr', sealed), '6101011234')
  assert.notDeepEqual(sealed, keys.seal('cpr', '6101011234'))
  assert.ok(!sealed.includes('6101011234'))
})

test('a changed byte is noticed', () => {
  const keys = keyring([old])
  const sealed = keys.seal('cpr', '6101011234')
  sealed[sealed.length - 1]! ^= 1
  assert.throws(() => keys.open('cpr', sealed))
})

test('a replaced secret still opens what the old one sealed, and finds what it indexed', () => {
  const before = keyring([old])
  const after = keyring([fresh, old])
  const sealed = before.seal('cpr', '6101011234')
  assert.equal(after.open('cpr', sealed), '6101011234')
  assert.equal(after.isCurrent(sealed), false)
  assert.ok(
    after.indexes('cpr-index', 'x').some((hash) => hash.equals(before.index('cpr-index', 'x'))),
  )
  assert.throws(() => keyring([fresh]).open('cpr', sealed), /no longer has/)
})

test('a signature belongs to its purpose and its text', () => {
  const keys = keyring([old])
  const signature = keys.sign('link', 'booking 1')
  assert.equal(keys.isSigned('link', 'booking 1', signature), true)
  assert.equal(keys.isSigned('link', 'booking 2', signature), false)
  assert.equal(keys.isSigned('receipt', 'booking 1', signature), false)
  assert.equal(keys.isSigned('link', 'booking 1', ''), false)
})
