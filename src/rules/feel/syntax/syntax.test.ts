import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { evaluate } from '../evaluate.ts'
import { parseExpression, parseUnaryTests } from '../parse.ts'
import { toFeel } from '../print.ts'
import type { Value } from '../value.ts'

const value = (text: string, scope: Record<string, Value> = {}) =>
  toFeel(evaluate(text, new Map(Object.entries(scope))).value)

test('names may hold blanks, signs and keywords when they are known', () => {
  assert.equal(value('loan amount + 1', { 'loan amount': 2 }), '3')
  assert.equal(value('a-b', { 'a-b': 7, a: 3, b: 1 }), '7')
  assert.equal(value('a - b', { 'a-b': 7, a: 3, b: 1 }), '2')
  assert.equal(
    value('bread and butter or not fish', { 'bread and butter': false, 'not fish': true }),
    'true',
  )
  assert.equal(value('for i in days in weekend return i', { 'days in weekend': [6, 7] }), '[6, 7]')
  assert.equal(value('for i in in a list return i', { 'in a list': [1] }), '[1]')
  assert.equal(value("the owner's  age > 17", { "the owner's age": 18 }), 'true')
})

test('the longest name that fits is meant', () => {
  assert.equal(value('age limit', { age: 1, 'age limit': 2 }), '2')
  assert.equal(value('ages', { age: 1, ages: 2 }), '2')
})

test('names of members may have blanks before anybody has told of them', () => {
  const person = new Map<string, Value>([['first name', 'Bo']])
  assert.equal(value('person.first name = "Bo"', { person }), 'true')
  assert.equal(value('{first name: "Bo", x: first name}.x'), '"Bo"')
  assert.equal(value('[{first name: "Bo"}][first name = "Bo"].first name'), '["Bo"]')
  assert.equal(value('{a+b: 2}.a+b'), '2')
})

test('what binds more is done first', () => {
  assert.equal(value('1 + 2 * 3 ** 2'), '19')
  assert.equal(value('-3 ** 2'), '9')
  assert.equal(value('2 ** 3 ** 2'), '64')
  assert.equal(value('10 - 4 - 3'), '3')
  assert.equal(value('1 < 2 and 2 < 1 or true'), 'true')
  assert.equal(value('1 in [1..2] and 5 between 1 and 6'), 'true')
})

test('ranges close in four ways, and one-sided ones stand in parentheses', () => {
  assert.equal(value(']1..5[ = (1..5)'), 'true')
  assert.equal(value('[1..5[ = [1..5)'), 'true')
  assert.equal(value('4 in (>= 4)'), 'true')
  assert.equal(value('(< 4).end'), '4')
  assert.equal(value('[1..[2,3][1]]'), '[1..2]')
})

test('comments and line breaks are blanks', () => {
  assert.equal(value('1 // one\n + /* and\n two */ 2'), '3')
})

test('strings know their escapes, beyond the first plane too', () => {
  assert.equal(evaluate('"\\u00e6\\U01F600\\n\\"\\\\d"').value, 'æ😀\n"\\d')
})

test('a problem says where, and in plain words', () => {
  const parsed = parseExpression('1 +\n  * 2')
  assert.ok(!parsed.ok)
  assert.deepEqual(parsed.problem, {
    sentence: 'Her mangler en værdi eller et navn, men der står »*«.',
    at: 6,
    line: 2,
    column: 3,
  })
  const open = parseExpression('if a then b')
  assert.match(open.ok ? '' : open.problem.sentence, /mangler ordet »else«, men teksten slutter/)
})

test('cells: a dash lets all through, not turns the tests around', () => {
  const kind = (text: string) => {
    const parsed = parseUnaryTests(text)
    return parsed.ok && (parsed.value.kind === 'tests' ? parsed.value.negated : parsed.value.kind)
  }
  assert.equal(kind(' - '), 'anything')
  assert.equal(kind('not("a", "b")'), true)
  assert.equal(kind('not(?) and true'), false)
  assert.equal(kind('-1'), false)
})

test('any text at all is read or refused, and nothing is thrown', () => {
  const words = fc.array(
    fc.constantFrom(
      ...'( ) [ ] { } .. , : ? < <= = != + - * / ** @ " \\ if then else for in return some satisfies and or between instance of function list < > a b 1 2.5 "x" @"P1D" not date'.split(
        ' ',
      ),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        words.map((all) => all.join(' ')),
      ),
      (text) => {
        for (const parsed of [parseExpression(text, ['a b']), parseUnaryTests(text)]) {
          assert.ok(parsed.ok || (parsed.problem.line >= 1 && parsed.problem.sentence !== ''))
        }
        evaluate(text, new Map([['a', 1]]))
      },
    ),
    { numRuns: 3_000 },
  )
})
