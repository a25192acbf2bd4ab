import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clock, dayOf, daysBetween, relativeDay, say, sayRange } from './dates.ts'
import { money, phone, size } from './numbers.ts'

const now = '2025-11-26T16:42:00Z'
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('a moment is told in Danish, in the words of the design language', () => {
  const at = '2025-12-03T09:15:00Z'
  assert.equal(say(at, 'datetime', { now }), 'onsdag 3. december kl. 10.15')
  assert.equal(say(at, 'weekday', { now }), 'onsdag 3. december')
  assert.equal(say(at, 'short', { now }), '3. dec')
  assert.equal(say(at, 'datetime', { now, language: 'en' }), 'Wednesday 3 December at 10:15')
})

test('the year is said when it is another than this one, and when nobody knows which is', () => {
  assert.equal(say('2026-01-09', 'date', { now }), '9. januar 2026')
  assert.equal(say('2025-12-31', 'date', { now }), '31. december')
  assert.equal(say('2025-12-31'), '31. december 2025')
})

test('New Year in Copenhagen is an hour before New Year in UTC', () => {
  assert.equal(dayOf('2025-12-31T23:00:00Z'), '2026-01-01')
  assert.equal(say('2025-12-31T23:30:00Z', 'date', { now }), '1. januar 2026')
})

test('summer time begins and ends without moving a day or losing an hour', () => {
  assert.equal(clock('2026-03-29T00:59:00Z'), '1.59')
  assert.equal(clock('2026-03-29T01:00:00Z'), '3.00')
  assert.equal(clock('2026-10-25T00:30:00Z'), '2.30')
  assert.equal(clock('2026-10-25T01:30:00Z'), '2.30')
  assert.equal(daysBetween('2026-03-28T23:30:00Z', '2026-03-29T21:30:00Z'), 0)
  assert.equal(daysBetween('2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z'), 2)
})

test('near days have names', () => {
  assert.equal(relativeDay('2025-11-26T22:59:00Z', now), 'i dag')
  assert.equal(relativeDay('2025-11-26T23:00:00Z', now), 'i morgen')
  assert.equal(say('2025-11-25T21:10:00Z', 'relative-time', { now }), 'i går kl. 22.10')
  assert.equal(say('2025-11-28', 'relative', { now }), 'fredag 28. november')
})

test('a plain day stays that day in every time zone', () => {
  assert.equal(dayOf('2026-06-01'), '2026-06-01')
  assert.equal(say('2026-06-01', 'weekday', { now: '2026-01-01' }), 'mandag 1. juni')
})

test('a range says no more than it needs', () => {
  assert.equal(sayRange('2025-12-03', '2025-12-07', { now }), '3. til 7. december')
  assert.equal(sayRange('2025-11-28', '2025-12-02', { now }), '28. november til 2. december')
  assert.equal(
    sayRange('2025-12-03T18:00:00Z', '2025-12-03T19:30:00Z', { now }),
    'onsdag 3. december kl. 19.00 til 20.30',
  )
  assert.equal(sayRange('2025-12-30', '2026-01-02', { now }), '30. december til 2. januar 2026')
})

test('money, telephone numbers and sizes are written as people write them', () => {
  assert.equal(plain(money(3412)), '3.412 kr.')
  assert.equal(plain(money(1986.5)), '1.986,50 kr.')
  assert.equal(plain(money(-75)), '-75 kr.')
  assert.equal(plain(phone('+45 1234-5678')), '12 34 56 78')
  assert.equal(phone('+46 8 123'), '+46 8 123')
  assert.equal(plain(size(4_100_000)), '4,1 MB')
  assert.equal(plain(size(999_999)), '1 MB')
  assert.equal(plain(size(840_000)), '840 kB')
})
