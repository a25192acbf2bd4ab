import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Boxed } from '../dmn/model.ts'
import { literal, said, withX } from './decide.test.support.ts'

test('boxed loops, choices and filters do what FEEL does', () => {
  const loop = (boxed: Boxed) => said(withX(boxed), { x: 2 })
  const list = literal('[1, 2, 3]')
  assert.equal(
    loop({ kind: 'for', variable: 'i', in: list, return: literal('i * x') }),
    '[2, 4, 6]',
  )
  assert.equal(
    loop({ kind: 'for', variable: 'i', in: list, return: literal('i + count(partial)') }),
    '[1, 3, 5]',
  )
  assert.equal(loop({ kind: 'filter', in: list, match: literal('item >= x') }), '[2, 3]')
  assert.equal(
    loop({ kind: 'filter', in: literal('[{a: 1}, {a: 2}]'), match: literal('a = x') }),
    '[{a: 2}]',
  )
  assert.equal(loop({ kind: 'some', variable: 'i', in: list, satisfies: literal('i = x') }), 'true')
  assert.equal(
    loop({ kind: 'every', variable: 'i', in: list, satisfies: literal('i = x') }),
    'false',
  )
  assert.equal(
    loop({ kind: 'conditional', if: literal('x > 1'), yes: literal('"ja"'), no: literal('"nej"') }),
    '"ja"',
  )
})

test('a context remembers, and its functions may call themselves', () => {
  const logic: Boxed = {
    kind: 'context',
    entries: [
      { name: 'dobbelt', value: literal('x * 2') },
      {
        name: 'ned',
        value: {
          kind: 'function',
          parameters: [{ name: 'n' }],
          body: literal('if n <= 0 then dobbelt else ned(n - 1)'),
        },
      },
      { value: literal('ned(3) + dobbelt') },
    ],
  }
  assert.equal(said(withX(logic), { x: 2 }), '8')
})

test('a function in a context finds itself also the second time round', () => {
  const down: Boxed = {
    kind: 'function',
    parameters: [{ name: 'n' }],
    body: literal('if n <= 0 then i else ned(n - 1)'),
  }
  const entries = [
    { name: 'ned', value: down },
    { name: 'ned', value: down },
    { value: literal('ned(2)') },
  ]
  const list = literal('[1, 2, 3]')
  const loop: Boxed = { kind: 'for', variable: 'i', in: list, return: { kind: 'context', entries } }
  assert.equal(said(withX(loop)), '[1, 2, 3]')
})
