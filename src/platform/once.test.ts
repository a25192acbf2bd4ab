import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { idOnce } from './once.ts'

const form = '0c0e5a4e-8f3e-4d52-9e0c-0a9c8c1f0d11'

test('a form sent again as it was makes the same thing, and with another content or another form a new one', () => {
  const first = idOnce(form, { text: 'Tak' })
  assert.equal(idOnce(form, { text: 'Tak' }), first)
  assert.notEqual(idOnce(form, { text: 'Tak!' }), first)
  assert.notEqual(idOnce(form.replace('0c', '1c'), { text: 'Tak' }), first)
  assert.ok(z.uuid().safeParse(first).success)
})
