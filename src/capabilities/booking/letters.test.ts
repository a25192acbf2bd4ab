import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reminderTime } from './actions/letters.ts'
import { reminderSms } from './messages.ts'
import { blankSite } from '../../ui/site.ts'

const at = (start: string, now: string) =>
  reminderTime({ start: new Date(start) }, new Date(now))?.toISOString()

test('the reminder goes at ten by the clock on the day before, also when the clock changes in between', () => {
  assert.equal(at('2026-11-25T09:15:00Z', '2026-11-23T09:00:00Z'), '2026-11-24T09:00:00.000Z')
  assert.equal(at('2027-03-28T07:00:00Z', '2027-03-20T09:00:00Z'), '2027-03-27T09:00:00.000Z')
  assert.equal(at('2027-03-29T07:00:00Z', '2027-03-20T09:00:00Z'), '2027-03-28T08:00:00.000Z')
  assert.equal(at('2027-10-31T09:00:00Z', '2027-10-20T09:00:00Z'), '2027-10-30T08:00:00.000Z')
  assert.equal(at('2027-11-01T09:00:00Z', '2027-10-20T09:00:00Z'), '2027-10-31T09:00:00.000Z')
})

test('no reminder is planned for what is already at hand', () => {
  assert.equal(at('2026-11-25T09:15:00Z', '2026-11-24T09:00:00Z'), undefined)
  assert.equal(at('2026-11-25T09:15:00Z', '2026-11-25T07:00:00Z'), undefined)
})

test('a reminder says neither what nor why', () => {
  const site = { ...blankSite, name: 'Klitby Kommune' }
  const { text } = reminderSms.da(
    { start: new Date('2026-11-25T09:15:00Z'), link: 'https://klitby.example/a/x' },
    site,
  )
  assert.equal(
    text,
    'Du har en aftale med Klitby Kommune i morgen kl. 10.15. Se den, flyt eller aflys: https://klitby.example/a/x',
  )
  assert.ok(text.length <= 160)
})
