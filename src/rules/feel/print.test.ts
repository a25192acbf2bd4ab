import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { equal } from './equality.ts'
import { evaluate } from './evaluate.ts'
import { fromJson, toJson } from './json.ts'
import { numberFrom } from './number.ts'
import { toFeel } from './print.ts'
import { temporalFrom } from './time/read.ts'
import type { Value } from './value.ts'

const plain = fc.oneof<fc.Arbitrary<Value>[]>(
  fc.constantFrom(null, true, false),
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: -30, max: 30 }))
    .map(([n, e]) => numberFrom(`${n}e${e}`)!),
  fc
    .constantFrom(
      '2024-02-29',
      '-99999-01-01',
      '10:00:00.5Z',
      '2024-01-01T10:00:00@Europe/Paris',
      'P1DT2.5S',
      '-P3Y',
    )
    .map((text) => temporalFrom(text)),
)
const { value: values } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    plain,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(fc.string(), tie('value')), {
        maxLength: 4,
        selector: ([name]) => name,
      })
      .map((entries) => new Map(entries)),
    fc.tuple(fc.integer(), fc.boolean(), fc.boolean()).map(([n, a, b]): Value => ({
      kind: 'range',
      from: n,
      to: n + 1,
      fromIncluded: a,
      toIncluded: b,
    })),
    fc
      .tuple(fc.integer(), fc.boolean())
      .map(([n, a]): Value => ({ kind: 'range', from: n, fromIncluded: a, toIncluded: false })),
  ),
}))

test('a value printed as FEEL reads back as the value', () => {
  fc.assert(
    fc.property(values, (value) => {
      const text = toFeel(value)
      const read = evaluate(text)
      assert.deepEqual(read.problems, [], text)
      assert.equal(equal(read.value, value), true, text)
      assert.equal(toFeel(read.value), text)
    }),
    { numRuns: 2_000 },
  )
})

test('JSON comes through as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (json) => {
      const clean: unknown = JSON.parse(JSON.stringify(json))
      assert.deepEqual(JSON.parse(JSON.stringify(toJson(fromJson(clean)))), clean)
    }),
  )
})
