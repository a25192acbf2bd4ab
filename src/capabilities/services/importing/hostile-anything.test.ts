import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lint } from '../publishing/lint.ts'
import { importForm } from './index.ts'
import { say } from './texts.ts'
import { shapes } from './anything.test.support.ts'

/** What would go on for ever fails. */
const limit = { timeout: 60_000 }

test('no bytes, and no JSON, make it throw', limit, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void importForm(bytes, 'x')),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 6 }),
      (json) => void importForm(new TextEncoder().encode(json), 'x.json'),
    ),
    { numRuns: 300 },
  )
})

test(
  'forms with anything anywhere never make it throw, and every draft could be published',
  limit,
  () => {
    let drafts = 0
    fc.assert(
      fc.property(fc.oneof(...shapes), (made) => {
        const result = importForm(new TextEncoder().encode(JSON.stringify(made)), 'x.json')
        if (!result.ok) return assert.match(result.problem, /\.$/)
        for (const { what, sentence } of result.leftOut)
          assert.ok(sentence && what !== 'draft', sentence)
        // Who asks only for what a register knows must put a page before it, and is told so.
        const faults = result.definitions.flatMap(lint)
        if (!result.notes.includes(say.onlyRegister)) assert.deepEqual(faults, [])
        drafts += result.definitions.length
      }),
      { numRuns: 400 },
    )
    assert.ok(drafts > 100, `only ${drafts} drafts were made`)
  },
)
