// The doors of the house in full: every collected payload, every collected request, every name of the neighbour's.
// `npm test` tries the same in small in test/security.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siege } from '../security/hostile-rounds.ts'
import { isolation } from '../security/isolation.ts'
import { replays } from '../security/payloads.ts'
import { replay } from '../security/replay.ts'

const skip = process.env.FAELLED_TORTURE !== '1' && 'test/security tries it in small'

test('every payload at two pages and two forms each breaks nothing', { skip }, async (t) => {
  const { findings, figure } = await siege({ every: 1, width: 2 })
  t.diagnostic(figure)
  assert.deepEqual(findings, [])
})

test(
  'every name of the neighbour’s, in every place for a name, finds nothing',
  { skip },
  async (t) => {
    const { figure, leaks, differences, changed, seenNextDoor } = await isolation(16)
    t.diagnostic(figure)
    assert.ok(seenNextDoor >= 4)
    assert.deepEqual([...leaks, ...differences, ...changed], [])
  },
)

const without = replays.length === 0 && 'the collected requests do not lie beside the repository'

test('every collected request finds nothing', { skip: skip || without }, async (t) => {
  const { faults, figure } = await replay(1)
  t.diagnostic(figure)
  assert.deepEqual(faults, [])
})
