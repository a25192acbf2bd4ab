import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluate } from './evaluate.ts'

const said = (text: string) => evaluate(text).problems[0]?.sentence ?? ''
const often = (times: number, text: (i: number) => string) =>
  Array.from({ length: times }, (_, i) => text(i)).join('')

test('what is nested or long without end is refused before it is built', () => {
  for (const sign of ['(', '[', '{a:', '-', 'not(', 'if true then ', 'function() ']) {
    assert.match(said(sign.repeat(5_000)), /inden i hinanden/, sign)
  }
  assert.match(said(`1${'+1'.repeat(20_000)}`), /Del det op/)
  assert.match(said('('.repeat(300_000)), /for lang/)
})

test('loops and recursion without end are stopped', () => {
  assert.match(said('for i in 1..1000000000000 return i'), /for meget/)
  assert.match(said('every i in 1..100000, j in 1..100000 satisfies true'), /for meget/)
  assert.match(said('{f: function(n) f(n + 1), r: f(1)}'), /kalder sig selv/)
  assert.match(said('{y: function(f) f(f), r: y(y)}'), /kalder sig selv/)
  assert.match(
    said('{f: function(n) if n = 0 then 0 else f(n - 1) + f(n - 1), r: f(60)}'),
    /for meget/,
  )
})

test('values that double and double do not fill the memory', () => {
  const doubled = (join: string) =>
    `{a0: [1, 2]${often(60, (i) => `, a${i + 1}: ${join.replaceAll('#', `a${i}`)}`)}`
  assert.match(said(`${doubled('concatenate(#, #)')}}`), /for meget/)
  assert.match(said(`${doubled('[#, #]')}, r: string(a60)}`), /for lang/)
  assert.match(said(`${doubled('[#, #]')}, r: flatten(a60)}`), /for meget/)
  assert.match(said(`${doubled('[#, #]')}, r: a60 = [a59, a59]}`), /^$/)
  const text = `{a0: "xx"${often(40, (i) => `, a${i + 1}: a${i} + a${i}`)}}`
  assert.match(said(text), /kan ikke regnes ud/)
})

test('what is slow to compute uses up the budget sooner', { timeout: 30_000 }, () => {
  for (const body of [
    'exp(i / 7)',
    'log(i)',
    'sqrt(i)',
    '1.0001 ** 9999.5',
    '10 ** 6000 + i',
    'modulo(10 ** 6000, i)',
    'decimal(10 ** 6000 / i, 6000)',
    'time("10:00:00@Foo/B" + string(i))',
    '@"10:00:00@Europe/Paris" < @"10:00:00"',
    'count(split("' + 'a,'.repeat(500) + '" + string(i), ","))',
  ]) {
    const { problems } = evaluate(`for i in 1..400000 return ${body}`)
    assert.ok(
      problems.some(({ sentence }) => /for meget/.test(sentence)) || problems.length >= 100,
      body,
    )
  }
})

test('numbers beyond all measure are null', () => {
  for (const text of [
    '10 ** 1000000000',
    '9 ** 9 ** 9 ** 9 ** 9',
    'exp(10 ** 30)',
    '(10 ** 6000) * (10 ** 6000)',
  ]) {
    assert.equal(evaluate(text).value, null, text)
  }
  assert.equal(evaluate('decimal(1, 10 ** 20)').value, null)
})
