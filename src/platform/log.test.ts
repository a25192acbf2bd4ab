import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { openLog, withoutCpr } from './log.ts'

test('no line holds a CPR number, in any of the ways people write one', () => {
  for (const text of [
    '6101011234',
    '610101-1234',
    '610101 1234',
    'cpr=0101701234&x',
    '"3112991234"',
  ]) {
    assert.doesNotMatch(withoutCpr(text), /\d{4}/, text)
  }
})

test('what only looks like one stays readable', () => {
  for (const text of [
    '4512345678901',
    '12345678',
    '2026-11-21T10:00:00.000Z',
    '018f2c6a-7d3e-4b1a-9c55-0a1b2c3d4e5f',
    '1763748212345',
    'BYG-2026-001234',
    '9912311234',
  ]) {
    assert.equal(withoutCpr(text), text)
  }
})

test('tokens and bodies are hidden wherever they are logged', () => {
  const out = new PassThrough()
  openLog('info', out).info(
    { request: { token: 'abc', body: { name: 'Ida' } }, note: '610101-1234' },
    'x',
  )
  const line = String(out.read())
  assert.doesNotMatch(line, /abc|Ida|1234/)
})
