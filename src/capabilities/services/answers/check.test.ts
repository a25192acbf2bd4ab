import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoDefinition } from '../demo.ts'
import { questionsOf } from '../definition.ts'
import { readDefinition } from '../publishing/publish.ts'
import { checkAnswer } from './check.ts'
import { readTyped, type Values } from './typed.ts'

const carport = readDefinition(demoDefinition('carport'))
const meeting = readDefinition(demoDefinition('byggemoede'))

const judge = (
  definition: typeof carport,
  id: string,
  values: Values,
  language: 'da' | 'en' = 'da',
) => {
  const { question } = questionsOf(definition).find((one) => one.question.id === id)!
  const typed = readTyped(definition, [question], values, {})
  return checkAnswer(definition, question, typed[id], { language })
}

test('what is missing is asked for in the question’s own words', () => {
  assert.deepEqual(judge(carport, 'bygning', {}).errors, { bygning: 'Vælg, hvad du vil bygge' })
  assert.deepEqual(judge(carport, 'hoejde', {}, 'en').errors, {
    hoejde: 'Write the height in metres, for example 2.4',
  })
  assert.deepEqual(judge(carport, 'begynd', {}), { errors: {} })
})

test('a number may have a comma, a unit and a full stop; it has limits', () => {
  assert.equal(judge(carport, 'areal', { areal: '38,5 m²' }).value, 38.5)
  assert.equal(judge(carport, 'areal', { areal: '38 m2' }).value, 38)
  assert.deepEqual(judge(carport, 'areal', { areal: '0' }).errors, {
    areal: 'Skriv et tal, der er mindst 1 m²',
  })
  assert.deepEqual(judge(carport, 'areal', { areal: '1.001' }).errors, {
    areal: 'Skriv et tal, der er højst 1.000 m²',
  })
  assert.deepEqual(judge(carport, 'hoejde', { hoejde: '2,405' }).errors, {
    hoejde: 'Skriv tallet med højst 2 decimaler',
  })
})

test('a text that is too long is told how long it is, counted as people count', () => {
  const flags = '🇩🇰'.repeat(1500)
  assert.deepEqual(judge(meeting, 'beskrivelse', { beskrivelse: flags }).errors, {
    beskrivelse: 'Du har skrevet 3.000 tegn. Der er plads til 2.000',
  })
  assert.equal(
    judge(meeting, 'beskrivelse', { beskrivelse: 'x'.repeat(2000) }).value,
    'x'.repeat(2000),
  )
  assert.equal(judge(meeting, 'beskrivelse', { beskrivelse: ' a\r\nb ' }).value, 'a\nb')
})

test('a choice that was never offered is no choice', () => {
  assert.deepEqual(Object.keys(judge(carport, 'bygning', { bygning: 'slot' }).errors), ['bygning'])
  assert.deepEqual(judge(carport, 'materialer', { materialer: ['trae', 'guld', 'trae'] }).value, [
    'trae',
  ])
})

test('one who wants a text message must leave a number, and anyone a way to be reached', () => {
  const contact = (values: Record<string, string>) =>
    judge(
      meeting,
      'kontakt',
      Object.fromEntries(Object.entries(values).map(([name, value]) => [`kontakt-${name}`, value])),
    )
  assert.deepEqual(contact({ sms: 'ja', email: 'a@b.dk' }).errors, {
    'kontakt-telefon': 'Skriv et mobilnummer med 8 cifre, så vi kan sende dig en sms',
  })
  assert.deepEqual(Object.keys(contact({}).errors), ['kontakt-telefon'])
  assert.deepEqual(contact({ email: 'a@b.dk' }).value, { email: 'a@b.dk', sms: false })
  assert.deepEqual(contact({ telefon: '1234 56', email: 'x' }).errors, {
    'kontakt-telefon': 'Skriv et telefonnummer med 8 cifre',
    'kontakt-email': 'Skriv en e-mailadresse, for eksempel navn@eksempel.dk',
  })
})

test('empty things in a group are left out, and half-filled ones are asked about where they stand', () => {
  const group = judge(carport, 'bygninger', {
    'bygninger-antal': '3',
    'bygninger-0-art': 'Skur',
    'bygninger-0-areal': '12',
    'bygninger-2-areal': 'stor',
  })
  assert.deepEqual(group.errors, {
    'bygninger-2-art': 'Skriv, hvad det er for en bygning',
    'bygninger-2-areal': 'Skriv et tal, for eksempel 38 eller 2,4',
  })
  const fine = judge(carport, 'bygninger', {
    'bygninger-antal': '2',
    'bygninger-0-art': 'Skur',
    'bygninger-0-areal': '12',
  })
  assert.deepEqual(fine.value, [{ art: 'Skur', areal: 12 }])
  assert.deepEqual(judge(carport, 'bygninger', { 'bygninger-antal': '99999999' }).errors, {
    bygninger: 'Tilføj mindst én bygning',
  })
})

test('files, held times and what registers say are never taken from a form', () => {
  assert.deepEqual(
    Object.keys(
      judge(carport, 'situationsplan', { situationsplan: 'aa', 'situationsplan-id': 'bb' }).errors,
    ),
    ['situationsplan'],
  )
  assert.deepEqual(Object.keys(judge(meeting, 'tid', { tid: '2026-11-24T08:00:00.000Z' }).errors), [
    'tid',
  ])
  assert.deepEqual(
    Object.keys(judge(meeting, 'sted', { sted: 'Klitvej 12', 'sted-id': '0253-0149-12' }).errors),
    ['sted'],
  )
})
