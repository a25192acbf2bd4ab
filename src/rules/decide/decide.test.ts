import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Boxed, Decision } from '../dmn/model.ts'
import { compileModel } from './compile-model.ts'
import { decideJson } from './json.ts'
import { empty, literal, outcome, said, withX } from './decide.test.support.ts'

test('decisions that build on each other in a ring are found, and end', () => {
  const ring = (id: string, on: string): Decision => ({
    id,
    name: id,
    requires: [{ kind: 'decision', id: on }],
    logic: literal(`${on} + 1`),
  })
  const model = { ...empty, decisions: [ring('a', 'b'), ring('b', 'c'), ring('c', 'a')] }
  assert.match(compileModel(model).problems[0]!.sentence, /»a« → »b« → »c« → »a«/)
  assert.equal(said(model, {}, 'a'), 'null')
})

test('a chain of ten thousand decisions is taken without running out of stack', () => {
  const decisions = Array.from({ length: 10_000 }, (_, i): Decision => ({
    id: `d${i}`,
    name: `d${i}`,
    requires: i === 0 ? [] : [{ kind: 'decision', id: `d${i - 1}` }],
    logic: literal(i === 0 ? '0' : `d${i - 1} + 1`),
  }))
  assert.equal(said({ ...empty, decisions }, {}, 'd9999'), '9999')
})

test('bad FEEL is a problem with its place, and the rest can still be decided', () => {
  const bad: Boxed = { kind: 'literal', text: '1 +', textPlace: { line: 7, column: 3 } }
  const model = withX(literal('x'), {})
  model.decisions.push({ id: 'e', name: 'e', requires: [], logic: bad })
  const { problems } = compileModel(model)
  assert.equal(problems[0]!.kind, 'feel')
  assert.deepEqual(problems[0]!.place, { line: 7, column: 6, element: 'e' })
  assert.equal(said(model, { x: 1 }), '1')
  assert.equal(said(model, { x: 1 }, 'e'), 'null')
})

test('a decision that is not there is said to be so', () => {
  const { outcome: value, problems } = outcome(withX(literal('x')), {}, 'nope')
  assert.equal(value, null)
  assert.deepEqual(
    [problems[0]!.kind, problems[0]!.sentence],
    ['unknown-decision', 'nope er ikke en beslutning i m. Her er: d.'],
  )
})

test('what would go on for ever is stopped, with a problem', { timeout: 20_000 }, () => {
  const text = 'count(for a in 1..100000, b in 1..100000 return a * b)'
  const { outcome: value, problems } = outcome(withX(literal(text)))
  assert.equal(value, null)
  assert.ok(problems.length > 0)
})

test('what nests too deep is said, not followed', () => {
  let boxed: Boxed = literal('1')
  for (let i = 0; i < 100_000; i++) boxed = { kind: 'list', items: [boxed] }
  const compiled = compileModel(withX(boxed))
  assert.equal(compiled.problems[0]!.kind, 'limit')
  const json: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
  const { problems } = decideJson(compileModel(withX(literal('x'))), 'd', { x: json })
  assert.match(problems[0]!.sentence, /lag/)
})
