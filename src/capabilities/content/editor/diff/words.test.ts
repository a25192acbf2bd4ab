import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diffWords, differs } from './words.ts'

const said = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`,
    )
    .join('')

test('what is different is told in whole words, and facts are whole', () => {
  assert.equal(
    said('Du får svar inden 8 uger.', 'Du får svar inden 4 uger.'),
    'Du får svar inden -8-+4+ uger.',
  )
  assert.equal(
    said('Det koster 1.250 kr. i dag', 'Det koster 1.300 kr. i dag'),
    'Det koster -1.250 kr.-+1.300 kr.+ i dag',
  )
  assert.equal(said('Ring til os', 'Ring til os eller skriv'), 'Ring til os+ eller skriv+')
})

test('words in a row that are others are one change', () => {
  assert.equal(
    said('den gamle regel gælder', 'en ny lov gælder'),
    '-den gamle regel-+en ny lov+ gælder',
  )
})

test('without what was removed it is the new text, and without what was added the old', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'hus', '8 uger', ' ', '\n', '{{kommune.telefon}}', '.'), {
      maxLength: 30,
    })
    .map((list) => list.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const spans = diffWords(before, after)
      const without = (kind: string) =>
        spans
          .filter((one) => one.kind !== kind)
          .map(({ text }) => text)
          .join('')
      assert.equal(without('removed'), after)
      assert.equal(without('added'), before)
      assert.equal(differs(spans), before !== after)
    }),
  )
})

test('long texts that have nothing in common are told at once', () => {
  const long = (word: string) => Array.from({ length: 9000 }, (_, n) => `${word}${n}`).join(' ')
  assert.ok(differs(diffWords(long('a'), long('b'))))
})
