import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asKept, tellsCpr } from './private.ts'

test('a CPR number is seen however it is written, and a sum of money or a year is none', () => {
  for (const text of ['0101701234', 'mit nr. er 010170-1234', '010170 1234'])
    assert.equal(tellsCpr(text), true, text)
  for (const text of ['Det kostede 1.893 kr. i 2025', 'Postnummer 8888', ''])
    assert.equal(tellsCpr(text), false, text)
})

test('what is kept names no telephone and no address of mail', () => {
  assert.equal(
    asKept(' Ring til 12 34 56 78 eller +45 12345678, eller skriv til bo@klitby.example. '),
    'Ring til [telefon] eller [telefon], eller skriv til [e-mail]',
  )
  assert.equal(asKept('Åbent 10-16 fra 2026'), 'Åbent 10-16 fra 2026')
})
