import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { evaluate } from './evaluate.ts'
import {
  add,
  compareNumbers,
  Decimal,
  decimal,
  divide,
  held,
  multiply,
  negate,
  numberFrom,
  numberOf,
  power,
  printNumber,
  subtract,
} from './number.ts'
import type { FeelNumber } from './number.ts'

/** Decimals of all lengths: short ones, long ones, and money. */
const numbers = fc
  .tuple(
    fc.oneof(fc.bigInt(-(10n ** 4n), 10n ** 4n), fc.bigInt(-(10n ** 33n), 10n ** 33n)),
    fc.oneof(fc.integer({ min: -4, max: 2 }), fc.integer({ min: -40, max: 40 })),
  )
  .map(([digits, exponent]) => numberFrom(`${digits}e${exponent}`)!)

const exactly = (value: Decimal): FeelNumber | null => held(value)
const same = (a: FeelNumber | null, b: FeelNumber | null, say = '') =>
  assert.deepEqual(a === null ? a : printNumber(a), b === null ? b : printNumber(b), say)

test('a tenth and two tenths are three tenths', () => {
  assert.equal(evaluate('0.1 + 0.2 = 0.3').value, true)
  assert.equal(evaluate('1.1 * 1.1 = 1.21').value, true)
  assert.equal(evaluate('(0.1 + 0.7) * 10 = 8').value, true)
})

test('the quick ways give what 34-digit decimals give', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [x, y] = [decimal(a), decimal(b)]
      same(add(a, b), exactly(x.plus(y)), '+')
      same(subtract(a, b), exactly(x.minus(y)), '−')
      same(multiply(a, b), exactly(x.times(y)), '×')
      same(divide(a, b), y.isZero() ? null : exactly(x.dividedBy(y)), '÷')
      assert.equal(Math.sign(compareNumbers(a, b)), x.comparedTo(y))
    }),
    { numRuns: 3_000 },
  )
})

test('a number has one form, so equal numbers are the same', () => {
  fc.assert(
    fc.property(numbers, (a) => {
      same(numberFrom(printNumber(a)), a)
      assert.equal(typeof numberFrom(printNumber(a)), typeof a)
      same(negate(negate(a)), a)
      assert.ok(!Object.is(add(a, negate(a)), -0))
    }),
  )
})

test('adding does not mind the order, and short numbers not the grouping', () => {
  const money = fc.integer({ min: -1e9, max: 1e9 }).map((pennies) => numberOf(pennies / 100)!)
  fc.assert(
    fc.property(money, money, money, (a, b, c) => {
      same(add(a, b), add(b, a))
      same(add(add(a, b)!, c), add(a, add(b, c)!))
      same(multiply(add(a, b)!, c), add(multiply(a, c)!, multiply(b, c)!))
    }),
  )
})

test('there are 34 digits, and ties go to the even one', () => {
  assert.equal(printNumber(divide(1, 3)!), `0.${'3'.repeat(34)}`)
  assert.equal(printNumber(divide(2, 3)!), `0.${'6'.repeat(33)}7`)
  assert.equal(printNumber(numberFrom(`1${'0'.repeat(32)}25`)!), `1${'0'.repeat(32)}20`)
  assert.equal(printNumber(numberFrom(`1${'0'.repeat(32)}35`)!), `1${'0'.repeat(32)}40`)
})

test('what is too large, or nothing at all, is null', () => {
  assert.equal(power(10, 7_000), null)
  assert.equal(divide(1, 0), null)
  assert.equal(power(-8, 0.5), null)
  assert.equal(numberFrom('12a'), null)
  assert.equal(numberOf(Number.NaN), null)
})
