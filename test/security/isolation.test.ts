import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isolation } from './isolation.ts'

test('what is next door is not there, by whatever name one asks for it', async (t) => {
  const { figure, leaks, differences, changed, seenNextDoor } = await isolation(1)
  t.diagnostic(figure)
  assert.ok(seenNextDoor >= 4, 'the neighbour’s own pages carry the word that is looked for')
  assert.deepEqual(leaks, [])
  assert.deepEqual(differences, [])
  assert.deepEqual(changed, [])
})
