import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { z } from 'zod'
import { blank, fill, problems, withError } from './forms.ts'

const Meeting = z.object({
  name: z.string().trim().min(1, 'nameMissing'),
  start: z.iso.date('notADate'),
  days: z.array(z.string()).min(1, 'noDay'),
  note: z.string().max(5, 'tooLong').optional(),
})

const good = {
  name: 'Ida',
  'start-dag': '1',
  'start-maaned': '3',
  'start-aar': '2026',
  days: 'mon',
}

test('a good form becomes data, and its three date fields one day', () => {
  const form = fill(Meeting, good)
  assert.ok(form.ok)
  assert.deepEqual(form.data, { name: 'Ida', start: '2026-03-01', days: ['mon'], note: undefined })
})

test('several ticks are a list, one tick is a list of one, and none is an empty list', () => {
  const asked = (days?: unknown) => fill(Meeting, { ...good, days })
  assert.deepEqual(asked(['mon', 'fri']).lists.days, ['mon', 'fri'])
  const one = asked('mon')
  assert.ok(one.ok && one.data.days.length === 1)
  const { days, ...none } = good
  assert.equal(days, 'mon')
  assert.equal(fill(Meeting, none).errors.days, 'noDay')
})

test('what was typed is kept, also where it is wrong and where nobody asked', () => {
  const body = {
    name: ' ',
    'start-dag': '31',
    'start-maaned': '2',
    'start-aar': '2026',
    extra: 'x',
  }
  const form = fill(Meeting, body)
  assert.ok(!form.ok)
  const values = form.values as Record<string, string>
  assert.equal(values['start-dag'], '31')
  assert.equal(values.name, ' ')
  assert.equal(values.extra, 'x')
  assert.equal(form.errors.start, 'notADate')
})

test('errors stand in the order of the fields, each once', () => {
  const form = fill(Meeting, { note: 'far too long' })
  assert.deepEqual(Object.keys(form.errors), ['name', 'start', 'days', 'note'])
})

test('three empty date fields are nothing typed, not a wrong date', () => {
  const Maybe = z.object({ start: z.iso.date('notADate').or(z.literal('')) })
  assert.ok(fill(Maybe, { 'start-dag': '', 'start-maaned': '', 'start-aar': ' ' }).ok)
})

test('any text comes back as it was sent, without NUL, and nothing reaches the prototype', () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (name, rest) => {
      const form = fill(z.object({ name: z.string() }), { ...rest, name })
      assert.equal(form.values.name, name.replaceAll('\0', ''))
    }),
  )
  fill(z.object({}), JSON.parse('{"__proto__":{"polluted":"yes"}}'))
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
})

test('a body that is no form is an empty form', () => {
  for (const body of [undefined, null, '', 7]) assert.equal(fill(Meeting, body).ok, false)
})

test('what we know already is filled in', () => {
  const form = blank({ name: 'Ida', days: ['mon', 'fri'], note: null, adults: 2 })
  assert.equal(form.values.adults, '2')
  assert.deepEqual(form.lists.days, ['mon', 'fri'])
  assert.equal(form.values.note, undefined)
})

test('the summary says the same as the field, and leads to it', () => {
  const form = withError(blank({ phone: '12' }, 'svar'), 'phone', 'phoneShort')
  assert.deepEqual(problems(form, { phoneShort: 'Skriv 8 cifre' }), [
    { name: 'phone', href: '#svar-phone', sentence: 'Skriv 8 cifre' },
  ])
  const said = withError(form, 'phone', 'Nummeret er i brug')
  assert.equal(problems(said)[0]?.sentence, 'Nummeret er i brug')
})

test('a complaint nobody worded is still a sentence in Danish', () => {
  const Plain = z.object({
    team: z.enum(['a', 'b']),
    age: z.coerce.number<string>(),
    name: z.string().max(3),
  })
  const form = fill(Plain, { age: 'ti', name: 'Alma' })
  assert.deepEqual(
    problems(form).map(({ sentence }) => sentence),
    [
      'Skriv eller vælg et svar',
      'Skriv svaret på en anden måde. Vi forstod det ikke',
      'Skriv lidt kortere',
    ],
  )
})

test('a text that was not sent gets the complaint its schema has words for', () => {
  assert.equal(fill(Meeting, {}).errors.name, 'nameMissing')
  const form = fill(z.object({ note: z.string().optional() }), {})
  assert.ok(form.ok && form.data.note === undefined)
})
