import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Boxed, Table } from '../dmn/model.ts'
import type { Value } from '../feel/index.ts'
import { compileModel } from './compile-model.ts'
import { decide } from './decide.ts'
import { outcome, said, withX } from './decide.test.support.ts'

const table = (rules: [string, string][], more: Partial<Table> = {}): Boxed => ({
  kind: 'table',
  table: {
    hitPolicy: 'UNIQUE',
    inputs: [{ expression: 'x', type: 'number' }],
    outputs: [{}],
    annotations: [],
    rules: rules.map(([test, result]) => ({ inputs: [test], outputs: [result] })),
    ...more,
  },
})

test('UNIQUE lets one rule through, and says so when two do', () => {
  const logic = table([
    ['< 10', '"lille"'],
    ['> 5', '"stor"'],
  ])
  assert.equal(said(withX(logic), { x: 3 }), '"lille"')
  const both = outcome(withX(logic), { x: 7 })
  assert.equal(both.outcome, null)
  assert.match(both.problems[0]!.sentence, /1 og 2/)
})

test('every hit policy settles the same rules in its own way', () => {
  const rules: [string, string][] = [
    ['> 0', '2'],
    ['> 1', '1'],
    ['> 2', '3'],
  ]
  const values = { outputs: [{ values: '3, 2, 1' }] }
  const by = (more: Partial<Table>, x = 5) => said(withX(table(rules, more)), { x })
  assert.equal(by({ hitPolicy: 'FIRST' }), '2')
  assert.equal(by({ hitPolicy: 'PRIORITY', ...values }), '3')
  assert.equal(by({ hitPolicy: 'OUTPUT ORDER', ...values }), '[3, 2, 1]')
  assert.equal(by({ hitPolicy: 'RULE ORDER' }), '[2, 1, 3]')
  assert.equal(by({ hitPolicy: 'COLLECT' }), '[2, 1, 3]')
  assert.equal(by({ hitPolicy: 'COLLECT', aggregation: 'SUM' }), '6')
  assert.equal(by({ hitPolicy: 'COLLECT', aggregation: 'MIN' }), '1')
  assert.equal(by({ hitPolicy: 'COLLECT', aggregation: 'MAX' }), '3')
  assert.equal(by({ hitPolicy: 'COLLECT', aggregation: 'COUNT' }), '3')
  assert.equal(by({ hitPolicy: 'ANY' }), 'null')
  assert.equal(by({ hitPolicy: 'ANY' }, 1), '2')
  assert.equal(by({ hitPolicy: 'COLLECT' }, 0), '[]')
  assert.equal(by({ hitPolicy: 'COLLECT', aggregation: 'COUNT' }, 0), '0')
})

test('a table with several answers gives them by name, and its defaults when no rule passes', () => {
  const logic = table([], {
    outputs: [{ name: 'gebyr', default: '0' }, { name: 'frist' }],
    rules: [{ inputs: ['> 5'], outputs: ['100', '"14 dage"'] }],
  })
  assert.equal(said(withX(logic), { x: 6 }), '{gebyr: 100, frist: "14 dage"}')
  assert.equal(said(withX(logic), { x: 5 }), '{gebyr: 0, frist: null}')
})

test('a value that a column does not allow gives null and the reason', () => {
  const logic = table([['-', '1']], {
    inputs: [{ expression: 'x', values: '[0..10]', label: 'Højde' }],
  })
  const { problems } = outcome(withX(logic), { x: 11 })
  assert.match(problems[0]!.sentence, /Højde.*\[0\.\.10\]/)
})

test('the rules that were met are told to those who ask', () => {
  const logic = table([
    ['< 5', '1'],
    ['>= 5', '2'],
  ])
  const compiled = compileModel(withX(logic))
  const inputs = new Map<string, Value>([['x', 7]])
  assert.deepEqual(decide(compiled, 'd', inputs, { rules: true }).rules, [
    { decision: 'd', rules: [1] },
  ])
  assert.deepEqual(decide(compiled, 'd', inputs).rules, [])
})
