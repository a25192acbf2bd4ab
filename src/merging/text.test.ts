import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mergeText } from './text.ts'
import { factsIn, tokensOf } from './tokens.ts'

test('the tokens of any text are the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tokensOf(text).join('') === text))
})

test('numbers, amounts, dates, laws, links and placeholders are whole', () => {
  const text =
    'Betal 1.200,50 kr. senest 1. marts 2027 efter § 13, stk. 2, ring {{kommune.telefon}} eller [læs mere](/side/a?b=1), 3-4 %'
  assert.deepEqual(factsIn(text), [
    '1.200,50 kr.',
    '1. marts 2027',
    '§ 13, stk. 2',
    '{{kommune.telefon}}',
    '[læs mere](/side/a?b=1)',
    '3-4 %',
  ])
})

test('two changes of different words go together', () => {
  assert.deepEqual(
    mergeText('Du kan søge hele året', 'Du kan altid søge hele året', 'Du kan søge hele året her'),
    {
      clean: true,
      value: 'Du kan altid søge hele året her',
      factsDiffer: false,
    },
  )
})

test('two changes of one number never make a third', () => {
  assert.deepEqual(mergeText('frist 12.500 kr.', 'frist 12.600 kr.', 'frist 13.500 kr.'), {
    clean: false,
  })
})

test('merging with what did not change is what did', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (base, other) => {
      assert.deepEqual(mergeText(base, other, base), {
        clean: true,
        value: other,
        factsDiffer: false,
      })
      assert.deepEqual(mergeText(base, base, other), {
        clean: true,
        value: other,
        factsDiffer: false,
      })
    }),
  )
})
