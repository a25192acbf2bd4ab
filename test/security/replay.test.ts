import assert from 'node:assert/strict'
import { test } from 'node:test'
import { replays } from './payloads.ts'
import { replay } from './replay.ts'

const skip =
  replays.length === 0 && 'the requests that others have collected do not lie beside the repository'

test(
  'requests that attacked others find nothing here, and what only looks like one is served',
  { skip },
  async (t) => {
    const { faults, figure } = await replay(6)
    t.diagnostic(figure)
    assert.deepEqual(faults, [])
  },
)
