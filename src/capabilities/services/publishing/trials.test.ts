import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoDefinition, demoServices } from '../demo.ts'
import { Definition } from '../definition.ts'
import { failing, tryOut } from './trials.ts'

const read = (name: (typeof demoServices)[number]) => Definition.parse(demoDefinition(name))

test('what the demonstration’s services promise of answers is so', () => {
  let tried = 0
  for (const name of demoServices) {
    const definition = read(name)
    tried += definition.tests?.length ?? 0
    assert.deepEqual(failing(definition), [], name)
  }
  assert.ok(tried > 60)
})

test('a test that does not hold says what it expected and what it got', () => {
  const definition = read('carport')
  const small = definition.tests![0]!
  assert.deepEqual(tryOut(definition, { ...small, expect: { needed: 'tilladelse' } }), [
    { outcome: 'needed', expected: 'tilladelse', got: 'frit' },
  ])
  const wrong = { ...small, answers: { ...small.answers, farve: 'rød' }, expect: { deadline: 1 } }
  assert.deepEqual(
    failing({ ...definition, tests: [wrong] }).map(({ path }) => path),
    ['tests.0', 'tests.0.expect.deadline'],
  )
})

test('registers go before answers, and papers may come in any order', () => {
  const definition = read('carport')
  const more = definition.tests!.find(({ expect }) => (expect.documents as [])?.length > 1)!
  const papers = (more.expect.documents as string[]).toReversed()
  assert.deepEqual(tryOut(definition, { ...more, expect: { documents: papers } }), [])
  const listed = { ...more, answers: { ...more.answers, fredet: false } }
  const facts = { ...more.facts, listed: true }
  assert.deepEqual(tryOut(definition, { ...listed, facts, expect: { needed: 'fredet' } }), [])
})
