import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factFields, factFrom } from './fact-form.ts'

test('facts are written as people write them', () => {
  for (const [key, vaerdi, value] of [
    ['kommune.telefon', '12 34 56 78', '12345678'],
    ['fees.pas.voksen', '1.250,50 kr.', 1250.5],
    ['fees.pas.barn', '150', 150],
    ['number.indbyggere', '12.345', 12345],
    ['text.motto', ' Ved havet ', 'Ved havet'],
  ] as const) {
    assert.deepEqual(factFrom(key, { vaerdi }), { value }, key)
  }
  assert.deepEqual(factFrom('fees.pas.barn', { vaerdi: 'gratis' }), { wrong: 'vaerdi' })
  assert.deepEqual(factFrom('kommune.telefon', { vaerdi: '112' }), { wrong: 'vaerdi' })
})

test('opening hours are read as they are shown', () => {
  const typed = {
    mon: '9.00-15.00',
    thu: '9-15, 16.30-18',
    fri: 'lukket',
    saerlige: '2026-12-24 lukket\n2026-12-23 9.00-12.00',
  }
  const read = factFrom('opening.borgerservice', typed)
  assert.deepEqual(read, {
    value: {
      week: {
        mon: [['09:00', '15:00']],
        thu: [
          ['09:00', '15:00'],
          ['16:30', '18:00'],
        ],
      },
      days: [
        { day: '2026-12-24', spans: [] },
        { day: '2026-12-23', spans: [['09:00', '12:00']] },
      ],
    },
  })
  const shown = factFields('hours', (read as { value: unknown }).value)
  assert.equal(shown.thu, '9.00-15.00, 16.30-18.00')
  assert.deepEqual(factFrom('opening.borgerservice', shown), read)
  assert.deepEqual(factFrom('opening.borgerservice', { tue: 'hele dagen' }), { wrong: 'tue' })
})
