import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { draftOf, imported, question } from '../importing.test.support.ts'
import { field, form } from './formio.test.support.ts'

test('texts in other languages come along from a file of translations, and without their form they are listed', () => {
  const translation = {
    data: {
      language: 'en',
      form: 'plads',
      i18n: { 'Dit navn': 'Your name', 'Søg om plads': 'Apply for a place' },
    },
  }
  const alone = imported(translation)
  assert.deepEqual(alone.definitions, [])
  assert.equal(alone.leftOut.length, 2)
  assert.equal(alone.format, 'form.io-translation')
})

test('a zip with a form and its translations gives a form in both languages', () => {
  const translation = { data: { language: 'en', form: 'plads', i18n: { 'Dit navn': 'Your name' } } }
  const files = { 'form.json': form(field('navn', { label: 'Dit navn' })), 'en.json': translation }
  const bytes = Object.entries(files).map(([name, file]) => [name, strToU8(JSON.stringify(file))])
  const result = imported(zipSync(Object.fromEntries(bytes)), 'form.zip')
  assert.deepEqual(question(draftOf(result), 'navn').label, { da: 'Dit navn', en: 'Your name' })
})
