import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lixOf, officialeseIn, sentencesOf, wordsOf } from './language.ts'

test('Danish short forms, ordinals, initials and times end no sentence', () => {
  for (const text of [
    'Send f.eks. en tegning eller et foto.',
    'Du får svar senest d. 3. maj kl. 12.30.',
    'Vi bor på 2. sal, jf. byggelovens § 16, stk. 3.',
    'Spørg H.C. Andersen eller P. Hansen.',
    'Prisen er ca. 1.200,50 kr. pr. m².',
    'Skriv til byg@klitby.dk eller se www.klitby.dk/byg.',
    'Medbring pas, kørekort m.v. til mødet.',
  ]) {
    assert.deepEqual(sentencesOf(text), [text])
  }
})

test('a sentence ends where the next begins', () => {
  assert.deepEqual(sentencesOf('Det koster 500 kr. Du betaler senere. Har du spørgsmål? Ring.'), [
    'Det koster 500 kr.',
    'Du betaler senere.',
    'Har du spørgsmål?',
    'Ring.',
  ])
  assert.deepEqual(sentencesOf('Det var i 2024. Nu er det slut'), [
    'Det var i 2024.',
    'Nu er det slut',
  ])
  assert.deepEqual(sentencesOf('En linje\nen anden linje'), ['En linje', 'en anden linje'])
})

test('an address and a number are one word', () => {
  assert.deepEqual(wordsOf('Ring 12,5 eller https://a.dk/b?c nu'), [
    'Ring',
    '12,5',
    'eller',
    'https://a.dk/b?c',
    'nu',
  ])
})

test('lix counts words a sentence and long words in hundredths', () => {
  assert.equal(lixOf('Du kan søge nu. Det er let nok.'), 4)
  assert.equal(lixOf('Byggetilladelse kræver ansøgning.'), 3 + (100 * 2) / 3)
  assert.equal(lixOf(''), 0)
})

test('words of offices are found whole, with what people say', () => {
  assert.deepEqual(officialeseIn('Såfremt ansøgning fremsendes, bedes De rette henvendelse.'), [
    { word: 'Såfremt', rather: 'hvis' },
    { word: 'fremsendes', rather: 'sende' },
    { word: 'rette henvendelse', rather: 'ringe eller skrive' },
  ])
  assert.deepEqual(officialeseIn('Samtlige samtaler om idéer og Idetorp'), [])
})
