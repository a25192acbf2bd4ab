import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fullRound, proveRound } from '../../src/rules/ask/proof/round.ts'

const everyDay = 'the daily round lies with the rules (src/rules/ask/proof)'
const skip = process.env.FAELLED_TORTURE === '1' ? false : everyDay

test(
  `on ${fullRound} random networks, asking, flipping and checking are what trying everything says`,
  { skip },
  (t) => {
    for (const [what, proven] of Object.entries(proveRound(fullRound))) {
      const { networks, states, inexact, disagreements } = proven
      t.diagnostic(`${what}: ${networks} networks, ${states} states, ${inexact} inexact`)
      assert.deepEqual(disagreements, [], what)
    }
  },
)
