import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { ageOn, birthDate, maskCpr, readCpr } from './cpr.ts'

const file = new URL('../../../../shared/data/test-cpr.csv', import.meta.url)
const skip = existsSync(file) ? false : 'the file of test numbers is not here'

test(
  'all 200 test numbers are read, with or without modulus 11, and their birthdays are right',
  { skip },
  () => {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
    assert.equal(rows.length, 200)
    for (const [cpr, written, born] of rows) {
      assert.equal(readCpr(written!), cpr)
      assert.equal(readCpr(cpr!), cpr)
      assert.equal(birthDate(cpr!), born)
    }
    assert.ok(rows.some(([, , , , passes]) => passes === 'false'))
  },
)

test('numbers seen in other systems’ samples are read', () => {
  for (const cpr of ['2211771212', '0502669796', '1902078084', '1107744882', '111111-1111']) {
    assert.ok(readCpr(cpr), cpr)
  }
})

test('the century follows the seventh digit and the year', () => {
  assert.equal(born('0101363000'), '1936')
  assert.equal(born('0101364000'), '2036')
  assert.equal(born('0101374000'), '1937')
  assert.equal(born('0101575000'), '2057')
  assert.equal(born('0101585000'), '1858')
  assert.equal(born('0101369000'), '2036')
  assert.equal(born('0101379000'), '1937')
})

test('what is no number or no day is not read', () => {
  for (const typed of [
    '',
    '123',
    '3002881234',
    '0013881234',
    '010188 12345',
    'abcdefghij',
    '2902010000',
    '0123456789',
  ]) {
    assert.equal(readCpr(typed), undefined, typed)
  }
  assert.equal(readCpr('2902004000'), '2902004000')
})

test('whatever is typed, reading never throws, and what is read is ten digits with a day', () => {
  const digits = fc.stringMatching(/^\d{6}[- ]?\d{4}$/)
  fc.assert(
    fc.property(fc.oneof(fc.string(), digits), (typed) => {
      const cpr = readCpr(typed)
      if (cpr) assert.ok(/^\d{10}$/.test(cpr) && birthDate(cpr))
    }),
  )
})

test('what is shown is the birthday and four stars', () => {
  assert.equal(maskCpr('7403880056'), '740388-****')
})

test('age turns on the day', () => {
  assert.equal(ageOn('2008-11-23', '2026-11-22'), 17)
  assert.equal(ageOn('2008-11-23', '2026-11-23'), 18)
})

const born = (cpr: string) => birthDate(cpr)?.slice(0, 4)
