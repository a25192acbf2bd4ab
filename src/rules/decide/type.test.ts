import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Model } from '../dmn/model.ts'
import { compileModel } from './compile-model.ts'
import { empty, literal, outcome, said, withX } from './decide.test.support.ts'

test('outcomes are turned into the type of the decision, or null', () => {
  const types: Model['types'] = [{ name: 'tal', base: 'number', list: true }]
  assert.equal(said(withX(literal('[x]'), {}, 'number'), { x: 1 }), '1')
  assert.equal(said(withX(literal('x'), { types }, 'tal'), { x: 1 }), '[1]')
  assert.equal(said(withX(literal('"x"'), {}, 'number'), { x: 1 }), 'null')
  assert.equal(
    said(withX(literal('date("2026-05-01")'), {}, 'date and time')),
    '@"2026-05-01T00:00:00Z"',
  )
})

test('an input of the wrong type is null, and the problem is the input', () => {
  const wrong = outcome(withX(literal('x = null')), { x: 'to' })
  assert.equal(wrong.outcome, true)
  assert.deepEqual(
    [wrong.problems[0]!.kind, wrong.problems[0]!.sentence],
    ['input', 'x: værdien skal være et tal, men er en tekst.'],
  )
})

test('allowed values hold for inputs, for parts of them, and for each item of a list', () => {
  const types: Model['types'] = [
    { name: 'farve', base: 'string', allowed: '"rød", "grå"' },
    { name: 'farver', base: 'farve', list: true, constraint: 'count(?) < 3' },
    { name: 'hus', parts: [{ name: 'tag', base: 'farve' }] },
  ]
  const check = (type: string, text: string) =>
    said({
      ...empty,
      types,
      decisions: [{ id: 'd', name: 'd', type, requires: [], logic: literal(text) }],
    })
  assert.equal(check('farve', '"rød"'), '"rød"')
  assert.equal(check('farve', '"blå"'), 'null')
  assert.equal(check('farver', '["rød", "grå"]'), '["rød", "grå"]')
  assert.equal(check('farver', '["rød", "blå"]'), 'null')
  assert.equal(check('farver', '["rød", "rød", "rød"]'), 'null')
  assert.equal(check('hus', '{tag: "grå"}'), '{tag: "grå"}')
  assert.equal(check('hus', '{tag: "blå"}'), 'null')
})

test('a type may hold itself', () => {
  const types: Model['types'] = [
    {
      name: 'gren',
      parts: [
        { name: 'navn', base: 'string' },
        { name: 'grene', base: 'gren', list: true },
      ],
    },
  ]
  const tree = '{navn: "a", grene: [{navn: "b", grene: []}]}'
  const model = {
    ...empty,
    types,
    decisions: [{ id: 'd', name: 'd', type: 'gren', requires: [], logic: literal(tree) }],
  }
  assert.deepEqual(compileModel(model).problems, [])
  assert.equal(said(model), tree)
})
