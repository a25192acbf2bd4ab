import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Model } from '../dmn/model.ts'
import { compileModel } from './compile-model.ts'
import { decideJson } from './json.ts'
import { empty, literal, needs } from './decide.test.support.ts'

test('JSON is read as the declared type says, and as FEEL after an equals sign', () => {
  const model: Model = {
    ...empty,
    types: [{ name: 'sag', parts: [{ name: 'dag', base: 'date' }] }],
    inputs: [
      { id: 'dag', name: 'dag', type: 'date' },
      { id: 'sag', name: 'sag', type: 'sag' },
      { id: 'tal', name: 'tal', type: 'number' },
    ],
    decisions: [
      {
        id: 'd',
        name: 'd',
        requires: needs('dag', 'sag', 'tal'),
        logic: literal('{a: dag, b: sag.dag.year, c: tal}'),
      },
    ],
  }
  const compiled = compileModel(model)
  const json = { dag: '2026-05-01', sag: { dag: '2025-01-01' }, tal: '=10 / 4' }
  assert.deepEqual(decideJson(compiled, 'd', json), {
    outcome: { a: '2026-05-01', b: 2025, c: 2.5 },
    problems: [],
  })
  assert.match(
    decideJson(compiled, 'd', { dag: '1. maj' }).problems[0]!.sentence,
    /dag: .*en dato, men er en tekst/,
  )
  assert.match(decideJson(compiled, 'd', { tal: '=1 +' }).problems[0]!.sentence, /»1 \+«/)
})

test('what people have typed is text, also when it begins with an equals sign', () => {
  const model: Model = {
    ...empty,
    inputs: [{ id: 'x', name: 'x', type: 'string' }],
    decisions: [{ id: 'd', name: 'd', requires: needs('x'), logic: literal('x') }],
  }
  assert.equal(decideJson(compileModel(model), 'd', { x: '=1 + 1' }).outcome, '=1 + 1')
})
