import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { problemWith, questionsNamedIn, rowsOf } from './read.ts'
import { type Demand, feelOf, type Operator } from './rows.ts'
import { sayCondition } from './say.ts'

const questions = [
  {
    id: 'bygning',
    widget: 'choice',
    label: { da: 'Hvad vil du bygge?' },
    options: [
      { value: 'carport', label: { da: 'Carport' } },
      { value: 'skur', label: { da: 'Skur' } },
    ],
  },
  { id: 'areal', widget: 'number', label: { da: 'Hvor stort?' }, unit: { da: 'm²' } },
] as never

test('a condition is said in words that name questions and answers as they are read', () => {
  assert.equal(
    sayCondition('bygning in ("carport", "skur") and areal >= 20.5', questions),
    '»Hvad vil du bygge?« er »Carport« eller »Skur«, og »Hvor stort?« er mindst 20,5 m²',
  )
  assert.equal(sayCondition('areal = null', questions), '»Hvor stort?« er ikke besvaret')
  assert.equal(sayCondition('areal * 2 > 3', questions), 'areal * 2 > 3')
})

test('what is wrong with a condition is told with its place, also a question nobody asks', () => {
  assert.match(problemWith('bygning = ', ['bygning'])!, /^Ved tegn \d+: /)
  assert.match(problemWith('bygning = "x" and hoejde > 2', ['bygning'])!, /»hoejde«/)
  assert.equal(problemWith('some x in liste satisfies x > areal', ['liste', 'areal']), undefined)
  assert.equal(problemWith('sum(for d in liste return d.tal) > 3', ['liste']), undefined)
  assert.deepEqual(questionsNamedIn('count(liste[item.tal > graense]) in [1..3]'), [
    'liste',
    'graense',
  ])
})

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const demand: fc.Arbitrary<Demand> = fc.oneof(
  fc.record({
    question: fc.constantFrom('aa', 'bb'),
    is: fc.constant<Operator>('one-of'),
    values: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<Demand['values']>,
  }),
  fc.record({
    question: fc.constantFrom('aa', 'bb'),
    is: fc.constantFrom<Operator>('at-least', 'at-most', 'above', 'below'),
    values: fc.tuple(fc.integer({ min: -900, max: 900 }).map((n) => n / 4)) as fc.Arbitrary<
      number[]
    >,
  }),
  fc.record({
    question: fc.constantFrom('aa', 'bb'),
    is: fc.constant<Operator>('includes'),
    values: fc.tuple(text) as fc.Arbitrary<string[]>,
  }),
  fc.record({
    question: fc.constantFrom('aa', 'bb'),
    is: fc.constantFrom<Operator>('answered', 'unanswered'),
    values: fc.constant<string[]>([]),
  }),
)

test('what is made by choosing is read back as it was chosen', () => {
  fc.assert(
    fc.property(
      fc.record({ every: fc.boolean(), demands: fc.array(demand, { minLength: 1, maxLength: 4 }) }),
      (rows) => {
        const read = rowsOf(feelOf(rows))
        assert.equal(JSON.stringify(read?.demands), JSON.stringify(rows.demands))
        if (rows.demands.length > 1) assert.equal(read?.every, rows.every)
      },
    ),
  )
})
