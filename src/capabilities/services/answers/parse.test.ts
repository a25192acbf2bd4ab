import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOfParts, emailOf, numberOf, phoneOf } from './parse.ts'

test('a number is read as Danes write it', () => {
  const cases: [string, number | undefined][] = [
    ['38', 38],
    ['2,4', 2.4],
    ['2.4', 2.4],
    ['1.200', 1200],
    ['1.200,5', 1200.5],
    ['12 000', 12000],
    ['-3', -3],
    [',5', 0.5],
    ['0038', 38],
    ['3a', undefined],
    ['', undefined],
    ['1,2,3', undefined],
    ['1.2.3', undefined],
    ['Infinity', undefined],
    ['1e5', undefined],
    ['0x10', undefined],
    ['99999999999999999999', undefined],
    ['٣', undefined],
  ]
  for (const [text, number] of cases) assert.equal(numberOf(text), number, text)
})

test('a telephone number is read however it is spaced', () => {
  for (const text of [
    '12345678',
    '12 34 56 78',
    '+45 12 34 56 78',
    '0045 12345678',
    '12-34-56-78',
  ]) {
    assert.equal(phoneOf(text), '12345678', text)
  }
  assert.equal(phoneOf('+46 70 123 45 67'), '+46701234567')
  for (const text of ['1234567', '123456789', '1234 56', 'ring til mig', '+45 123'])
    assert.equal(phoneOf(text), undefined, text)
})

test('an e-mail address is judged by its form alone', () => {
  for (const text of ['a@b.dk', 'åse.ørsted+by@jordbær.example', "o'neill@sub.domain.example"])
    assert.equal(emailOf(text), text)
  for (const text of [
    'a@b',
    'a b@c.dk',
    'a@b.dk\nBcc: x@y.dk',
    '<a@b.dk>',
    'a@@b.dk',
    '@b.dk',
    'a@b..dk',
    `${'a'.repeat(65)}@b.dk`,
  ]) {
    assert.equal(emailOf(text), undefined, text)
  }
})

test('a day must exist, with a year of four figures', () => {
  const day = (dag: string, maaned: string, aar: string) => dayOfParts({ dag, maaned, aar })
  assert.equal(day('1', '3', '2026'), '2026-03-01')
  assert.equal(day('29', '2', '2028'), '2028-02-29')
  for (const parts of [
    ['29', '2', '2026'],
    ['31', '4', '2026'],
    ['0', '1', '2026'],
    ['1', '13', '2026'],
    ['1', '1', '26'],
    ['', '1', '2026'],
  ]) {
    assert.equal(day(...(parts as [string, string, string])), undefined, parts.join(' '))
  }
})
