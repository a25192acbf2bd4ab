import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siege } from './hostile-rounds.ts'

test('what breaks other houses breaks nothing here, and is shown as the text it is', async (t) => {
  const { findings, figure } = await siege({ every: 10, width: 1 })
  t.diagnostic(figure)
  assert.deepEqual(findings, [])
})
