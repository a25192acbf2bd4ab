import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluate, meets } from '../evaluate.ts'
import { fromJson } from '../json.ts'
import { parseExpression } from '../parse.ts'
import { compileExpression } from '../compile.ts'
import { toFeel } from '../print.ts'
import { startRun } from '../run.ts'
import type { Context, Value } from '../value.ts'

const value = (text: string, scope: unknown = {}) =>
  toFeel(evaluate(text, fromJson(scope) as Context).value)
const problem = (text: string) => evaluate(text).problems[0]?.sentence

test('true, false and unknown: and, or, not', () => {
  const all = ['true', 'false', 'null']
  const table = (sign: string) => all.map((a) => all.map((b) => value(`${a} ${sign} ${b}`)))
  assert.deepEqual(table('and'), [
    ['true', 'false', 'null'],
    ['false', 'false', 'false'],
    ['null', 'false', 'null'],
  ])
  assert.deepEqual(table('or'), [
    ['true', 'true', 'true'],
    ['true', 'false', 'null'],
    ['true', 'null', 'null'],
  ])
  assert.deepEqual(
    all.map((a) => value(`not(${a})`)),
    ['false', 'true', 'null'],
  )
})

test('kinds that cannot be compared are neither equal nor different', () => {
  assert.equal(value('1 = "1"'), 'null')
  assert.equal(value('1 = null'), 'false')
  assert.equal(value('[1] = 1'), 'null')
  assert.equal(value('{a: 1, b: 2} = {b: 2, a: 1}'), 'true')
  assert.equal(value('1 < "2"'), 'null')
  assert.equal(problem('1 < "2"'), 'De to værdier kan ikke sammenlignes.')
})

test('lists are filtered by place, from the end, and by what is true of an item', () => {
  assert.equal(value('[7, 8, 9][-1]'), '9')
  assert.equal(value('[7, 8, 9][4]'), 'null')
  assert.equal(value('[7, 8, 9][item > 7]'), '[8, 9]')
  assert.equal(value('[{a: 1}, {a: 2}][a = 2]'), '[{a: 2}]')
  assert.equal(value('[{item: 1}][item = 1]'), '[{item: 1}]')
  assert.equal(
    value('people[age > limit].name', { people: [{ name: 'A', age: 20 }], limit: 18 }),
    '["A"]',
  )
  assert.equal(value('[{n: [1, 2]}, {n: [3]}][n[item > 2] = [3]].n'), '[[3]]')
  assert.equal(value('5[1]'), '5')
  assert.equal(value('null[1]'), 'null')
})

test('loops go up and down, within each other, and know what came before', () => {
  assert.equal(value('for i in 3..1 return i'), '[3, 2, 1]')
  assert.equal(value('for i in [1, 2], j in 1..i return i * 10 + j'), '[11, 21, 22]')
  assert.equal(
    value('for i in 0..4 return if i = 0 then 1 else i * partial[-1]'),
    '[1, 1, 2, 6, 24]',
  )
  assert.equal(value('for d in @"2024-02-28"..@"2024-03-01" return d.day'), '[28, 29, 1]')
  assert.equal(value('for i in (1..4] return i'), '[2, 3, 4]')
  assert.equal(value('some x in [1, 2], y in [2, 3] satisfies x = y'), 'true')
  assert.equal(value('every x in [1, null] satisfies x > 0'), 'null')
})

test('functions remember where they were made, and may call themselves', () => {
  assert.equal(value('{k: 2, f: function(x) x * k, r: (for k in [10] return f(k))[1]}.r'), '20')
  assert.equal(
    value('{f: function(n) if n < 2 then 1 else n * f(n - 1), r: f(20)}.r'),
    '2432902008176640000',
  )
  assert.equal(value('(for i in 1..3 return function(x) x + i)[2](10)'), '12')
  assert.equal(value('{f: function(a, b) a - b, r: f(b: 1, a: 5)}.r'), '4')
  assert.equal(value('(function(a: number) a)("x")'), 'null')
  assert.equal(value('(function(a: number) a)([5])'), '5')
  assert.equal(value('{g: function(f) f([1, 2]), r: g(sum)}.r'), '3')
})

test('a context knows its earlier entries, not itself', () => {
  assert.equal(value('{a: 1, b: a + 1}.b'), '2')
  assert.equal(value('{a: a + 1}.a', { a: 5 }), '6')
})

test('instance of looks into lists, contexts and ranges', () => {
  assert.equal(value('[1, 2] instance of list<number>'), 'true')
  assert.equal(value('[1, "a"] instance of list<number>'), 'false')
  assert.equal(value('{a: 1, b: 2} instance of context<a: number>'), 'true')
  assert.equal(value('[1..2] instance of range<number>'), 'true')
  assert.equal(value('abs instance of function<number> -> number'), 'true')
  assert.equal(value('@"P1Y" instance of years and months duration'), 'true')
  assert.equal(value('null instance of Any'), 'false')
})

test('in takes values, ranges, lists and comparisons', () => {
  assert.equal(value('5 in (< 3, [5..6])'), 'true')
  assert.equal(value('2 in [[2..4], [7..9]]'), 'true')
  assert.equal(value('"b" in ("a", "b")'), 'true')
  assert.equal(value('5 in [null..10]'), 'null')
  assert.equal(value('1 in (1..3)'), 'false')
})

test('a cell is met by equality, by range, or by what it says of the value', () => {
  const met = (text: string, input: Value) => meets(text, input).value
  assert.equal(met('"a", "b"', 'b'), true)
  assert.equal(met('not("a", "b")', 'b'), false)
  assert.equal(met('[18..65)', 65), false)
  assert.equal(met('< 5, > 10', 11), true)
  assert.equal(met('? * 2 > 10', 6), true)
  assert.equal(met('contains(?, "x")', 'axb'), true)
  assert.equal(met('true', false), false)
  assert.equal(met('-', null), true)
  assert.equal(met('null', null), true)
  assert.equal(met('< 5', null), null)
})

test('problems tell the place in the text they came from', () => {
  const { problems } = evaluate('1 +\n sum("a")')
  assert.deepEqual(problems[0], {
    sentence: '»sum« tager en liste med tal.',
    at: 5,
    line: 2,
    column: 2,
  })
})

test('what is compiled once runs with new values each time', () => {
  const parsed = parseExpression('for i in 1..n return i + base')
  assert.ok(parsed.ok)
  const code = compileExpression(parsed.value, ['n', 'base'])
  const run = (n: number, base: number) => toFeel(code([n, base], startRun(new Date(0))))
  assert.equal(run(2, 10), '[11, 12]')
  assert.equal(run(1, 5), '[6]')
})
