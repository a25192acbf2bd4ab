import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Model } from '../dmn/model.ts'
import { compileModel } from './compile-model.ts'
import { decide } from './decide.ts'
import { empty, literal, needs, outcome, said, withX } from './decide.test.support.ts'

test('knowledge is a function, and may call itself', () => {
  const model = withX(literal('fak(x)'), {
    knowledge: [
      {
        id: 'f',
        name: 'fak',
        requires: [],
        logic: {
          kind: 'function',
          parameters: [{ name: 'n', type: 'number' }],
          body: literal('if n < 2 then 1 else n * fak(n - 1)'),
        },
      },
    ],
  })
  model.decisions[0]!.requires.push({ kind: 'knowledge', id: 'f' })
  assert.equal(said(model, { x: 5 }), '120')
  const endless = outcome(model, { x: 1e9 })
  assert.equal(endless.outcome, null)
  assert.match(endless.problems[0]!.sentence, /mange/)
})

test('a decision service is a function of its inputs, with values of its own', () => {
  const model: Model = {
    ...withX(literal('tjeneste(x + 1) + x')),
    services: [
      {
        id: 's',
        name: 'tjeneste',
        outputs: [{ id: 'e' }],
        encapsulated: [],
        inputDecisions: [],
        inputs: [{ id: 'x' }],
      },
    ],
  }
  model.decisions[0]!.requires.push({ kind: 'knowledge', id: 's' })
  model.decisions.push({ id: 'e', name: 'e', requires: needs('x'), logic: literal('x * 10') })
  assert.equal(said(model, { x: 2 }), '32')
  assert.equal(said(model, { x: 2 }, 'tjeneste'), '20')
})

test('a model is found by its namespace, and its elements by the name it is imported under', () => {
  const far: Model = {
    ...withX(literal('x + 1')),
    namespace: 'https://example.dk/far',
    name: 'far',
  }
  const near: Model = {
    ...empty,
    imports: [{ name: 'fjern', namespace: far.namespace }],
    decisions: [
      {
        id: 'n',
        name: 'n',
        requires: [{ kind: 'decision', id: 'd', namespace: far.namespace }],
        logic: literal('fjern.d * 2'),
      },
    ],
  }
  const compiled = compileModel(near, new Map([[far.namespace, far]]))
  assert.deepEqual(compiled.problems, [])
  assert.equal(decide(compiled, 'n', new Map([['fjern.x', 4]])).outcome, 10)
  assert.equal(decide(compiled, 'n', new Map([['fjern', new Map([['x', 4]])]])).outcome, 10)
  assert.match(compileModel(near).problems[0]!.sentence, /fjern.*importeres/)
})
