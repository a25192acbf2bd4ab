import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column } from './columns.ts'
import { resultFrom, resultInWords, testFrom, testInWords } from './words.ts'

const number: Column = { label: 'Areal', kind: 'number', options: [] }
const yesNo: Column = { label: 'Fredet', kind: 'boolean', options: [] }
const day: Column = { label: 'Dag', kind: 'date', options: [] }
const building: Column = {
  label: 'Hvad?',
  kind: 'string',
  options: [
    { value: 'carport', label: 'Carport' },
    { value: 'garage', label: 'Garage, lukket' },
    { value: 'skur', label: 'Skur' },
  ],
}

const pairs: [Column, string, string][] = [
  [number, '-', '-'],
  [number, 'højst 2,5', '<= 2.5'],
  [number, 'over 50', '> 50'],
  [number, 'mindst 5 og under 10', '[5..10)'],
  [number, 'over -1 og højst 10', '(-1..10]'],
  [number, '5 til 10', '[5..10]'],
  [number, '1, 2,5, over 9', '1, 2.5, > 9'],
  [number, 'ikke 3', 'not(3)'],
  [yesNo, 'ja', 'true'],
  [yesNo, 'nej', 'false'],
  [building, 'Carport', '"carport"'],
  [building, 'Carport, Skur', '"carport", "skur"'],
  [building, 'ikke Carport, Skur', 'not("carport", "skur")'],
  [day, '1.5.2027', 'date("2027-05-01")'],
  [day, 'efter 1.5.2027', '> date("2027-05-01")'],
  [day, 'fra 1.5.2027 og før 1.6.2027', '[date("2027-05-01")..date("2027-06-01"))'],
  [day, 'til og med 31.12.2027', '<= date("2027-12-31")'],
]

test('what people write becomes FEEL, and FEEL what people write', () => {
  for (const [column, words, feel] of pairs) {
    assert.equal(testFrom(words, column), feel, words)
    assert.equal(testInWords(feel, column), words, feel)
  }
})

test('there are more ways to say the same', () => {
  assert.equal(testFrom('', number), '-')
  assert.equal(testFrom('2 eller 3', number), '2, 3')
  assert.equal(testFrom('carport eller skur', building), '"carport", "skur"')
  assert.equal(testFrom('5 – 10', number), '[5..10]')
})

test('FEEL that has no words stays, and never comes to mean something else', () => {
  const feels = ['< 2 * areal', '1,2', '"garage"', '? > 3 and ? < 5', 'not(< 3)', 'true', '"andet"']
  for (const feel of feels) {
    for (const column of [number, yesNo, day, building]) {
      const again = testFrom(testInWords(feel, column), column)
      assert.equal(again.replaceAll(' ', ''), feel.replaceAll(' ', ''), `${feel}, ${column.kind}`)
    }
  }
})

test('a result is a text, a number or an expression', () => {
  const text: Column = { label: 'Team', kind: 'string', options: [] }
  const known = (name: string) => name === 'Gebyr'
  assert.equal(resultFrom('byg og miljø', text, known), '"byg og miljø"')
  assert.equal(resultFrom('Gebyr', text, known), 'Gebyr')
  assert.equal(resultFrom('"a" + b', text, known), '"a" + b')
  assert.equal(resultFrom('1200,5', number, known), '1200.5')
  assert.equal(resultInWords('"byg og miljø"', text, known), 'byg og miljø')
  assert.equal(resultInWords('"Gebyr"', text, known), '"Gebyr"')
  assert.equal(resultInWords('1200.5', number, known), '1200,5')
})
