import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill } from '../../ui/forms.ts'
import { plainPhone } from './contact.ts'
import { Contact } from './details/details.ts'

test('Danish numbers are eight digits, however they are typed', () => {
  for (const typed of [
    '12345678',
    '12 34 56 78',
    '+45 12 34 56 78',
    '+4512345678',
    '0045 12345678',
    '12-34-56-78',
    '4512345678',
  ]) {
    assert.equal(plainPhone(typed), '+4512345678', typed)
  }
})

test('foreign numbers begin with + or 00', () => {
  assert.equal(plainPhone('+46 70 123 45 67'), '+46701234567')
  assert.equal(plainPhone('0049 (30) 1234567'), '+49301234567')
})

test('what is no number is not made one', () => {
  for (const typed of [
    '',
    '1234567',
    '123456789',
    '02345678',
    '+45 1234567',
    '+451234567890',
    'ring til mig',
    '+',
    '+0123456789',
    '112',
  ]) {
    assert.equal(plainPhone(typed), undefined, typed)
  }
})

test('an empty field takes the address away, spaces around it do not matter', () => {
  const form = fill(Contact, { email: ' åse@børnehus.dk ', phone: '', language: 'en' })
  assert.ok(form.ok)
  assert.deepEqual(form.data, { email: 'åse@børnehus.dk', phone: null, language: 'en' })
})

test('what cannot be an address is asked for again, with all that was typed kept', () => {
  for (const email of [
    'a',
    'a@b',
    'a b@c.dk',
    'a@b.dk, c@d.dk',
    'a@b.dk\nBcc: x@y.dk',
    '<a@b.dk>',
    '"a"@b.dk',
    '@b.dk',
    'a@@b.dk',
  ]) {
    const form = fill(Contact, { email, phone: '12', language: 'xx' })
    assert.equal(form.ok, false)
    assert.deepEqual(form.errors, { email: 'email', phone: 'phone', language: 'language' }, email)
    assert.equal(form.values.phone, '12')
  }
  assert.equal(
    fill(Contact, { email: `${'a'.repeat(64)}@${'b'.repeat(200)}.dk`, language: 'da' }).errors
      .email,
    'email-long',
  )
})
