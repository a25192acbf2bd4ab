import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { matchesIn, patternFrom } from './pattern.ts'
import { evaluate } from '../evaluate.ts'

const found = (text: string, pattern: string, flags = '') => {
  const read = patternFrom(pattern, flags)
  return read.ok
    ? matchesIn(read.pattern, text).matches?.map(({ start, end }) => text.slice(start, end))
    : null
}

test('XPath has its own classes, blocks and subtraction', () => {
  assert.deepEqual(found('abcde', '[a-z-[bd]]+'), ['a', 'c', 'e'])
  assert.deepEqual(found('x1 æ_', '\\w+'), ['x1', 'æ'])
  assert.deepEqual(found('aπb', '\\p{IsGreek}'), ['π'])
  assert.deepEqual(found('a-b:c', '\\i\\c*'), ['a-b:c'])
  assert.deepEqual(found('a.b', '.', 'q'), ['.'])
})

test('flags: case, lines, dots and blanks', () => {
  assert.deepEqual(found('Q q', '[^Q]', 'i'), [' '])
  assert.deepEqual(found('a\nb', '^.$', 'm'), ['a', 'b'])
  assert.deepEqual(found('a\nb', 'a.b'), [])
  assert.deepEqual(found('a\nb', 'a.b', 's'), ['a\nb'])
  assert.deepEqual(found('ab', ' a b ', 'x'), ['ab'])
  assert.equal(found('a', 'a', 'g'), null)
})

test('groups are found again, and put into the replacement', () => {
  assert.deepEqual(found('abab aa', '(a|b)\\1'), ['aa'])
  assert.equal(
    evaluate('replace("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3")').value,
    '(012) 345-6789',
  )
  assert.equal(evaluate('replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")').value, '[1=ab][2=]cd')
  assert.equal(evaluate('replace("abc", "x*", "-")').value, null)
})

test('what is no pattern is refused', () => {
  for (const pattern of [
    '(',
    ')',
    '[',
    '[]',
    'a**',
    '\\q',
    '(.)\\2',
    '[\\1]',
    'a{2,1}',
    '\\p{Foo}',
    '{',
    '[z-a]',
  ]) {
    assert.equal(found('a', pattern), null, pattern)
  }
})

test('where JavaScript means the same, we find the same', () => {
  const atoms = fc.constantFrom(
    'a',
    'b',
    '.',
    '[ab]',
    '[^a]',
    '(a)',
    '(?:ab)',
    'ab|b',
    '^',
    '$',
    '(b|ab)',
  )
  const pieces = fc.tuple(atoms, fc.constantFrom('', '*', '+', '?', '{2}', '*?', '+?', '{1,2}'))
  const patterns = fc
    .array(pieces, { minLength: 1, maxLength: 4 })
    .map((all) => all.map(([atom, times]) => (times ? `(?:${atom})${times}` : atom)).join(''))
  fc.assert(
    fc.property(
      patterns,
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 }),
      (pattern, text) => {
        const theirs = [...text.matchAll(new RegExp(pattern, 'gu'))].map(([all]) => all)
        assert.deepEqual(found(text, pattern), theirs, `${pattern} in ${text}`)
      },
    ),
    { numRuns: 3_000 },
  )
})

test('a pattern that would go on for ever is given up', () => {
  for (const pattern of ['(a+)+b', '(a|aa)+b', '(a*)*(a*)*b', '((a?){500}){500}b']) {
    assert.equal(found('a'.repeat(2_000), pattern), undefined, pattern)
  }
})
