import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mass } from './mass-assignment.ts'

test('what a form does not ask for is not taken from it', async (t) => {
  const { figure, planted, different, refused } = await mass()
  t.diagnostic(figure)
  assert.deepEqual(refused, [])
  assert.deepEqual(planted, [])
  assert.deepEqual(different, [])
})
