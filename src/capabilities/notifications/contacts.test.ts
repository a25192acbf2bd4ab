import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emailAddress, hinted, phoneDigits } from './contacts.ts'

test('a number is known however it is written', () => {
  for (const typed of [
    '12345678',
    '12 34 56 78',
    '+45 12345678',
    '0045 12-34-56-78',
    '4512345678',
    '(+45) 1234 5678',
  ]) {
    assert.equal(phoneDigits(typed), '4512345678', typed)
  }
  assert.equal(phoneDigits('+46 70 123 45 67'), '46701234567')
  for (const typed of [
    '',
    '1234567',
    '123456789',
    '+45123',
    'tolv',
    '+4512345678,+4587654321',
    '+45 1234567a',
  ]) {
    assert.equal(phoneDigits(typed), undefined, typed)
  }
})

test('an e-mail address is one address and nothing else', () => {
  for (const typed of [
    'alma@klitby.example',
    "o'brien+x@sub.xn--rksmrgs-5wao1o.se",
    'åse@kløver.dk',
    ' bo@a.dk ',
  ]) {
    assert.equal(emailAddress(typed), typed.trim())
  }
  const bad = [
    '',
    'alma',
    'alma@',
    '@a.dk',
    'a@b',
    'a b@c.dk',
    'a@b.dk, c@d.dk',
    'a@b.dk;c@d.dk',
    '<a@b.dk>',
    'A <a@b.dk>',
    'a@b.dk\r\nBcc: c@d.dk',
    'a@b.dk\nx',
    'a\u0000@b.dk',
    '"a\r\nb"@c.dk',
    'a@b..dk',
    'a@-b.dk',
    `${'a'.repeat(250)}@b.dk`,
    'a@b.dk\u2028Bcc: c@d.dk',
    'a(b)@c.dk',
    'a@[127.0.0.1]',
  ]
  for (const typed of bad) assert.equal(emailAddress(typed), undefined, JSON.stringify(typed))
})

test('a hint tells no more than is needed to know it by', () => {
  assert.equal(hinted('alma.testesen@klitby.example'), 'al…@klitby.example')
  assert.equal(hinted('4512345678'), '…5678')
})
