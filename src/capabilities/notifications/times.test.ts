import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayBefore, outsideQuietHours, waitAfter } from './times.ts'

const leaves = (at: string) => outsideQuietHours(new Date(at)).toISOString()

test('between 8 and 21 an SMS leaves at once, else at 8 in the morning', () => {
  assert.equal(leaves('2026-11-23T07:00:00Z'), '2026-11-23T07:00:00.000Z')
  assert.equal(leaves('2026-11-23T06:59:59Z'), '2026-11-23T07:00:00.000Z')
  assert.equal(leaves('2026-11-23T19:59:59Z'), '2026-11-23T19:59:59.000Z')
  assert.equal(leaves('2026-11-23T20:00:00Z'), '2026-11-24T07:00:00.000Z')
  assert.equal(leaves('2026-11-23T23:30:00Z'), '2026-11-24T07:00:00.000Z')
  assert.equal(leaves('2026-12-31T22:00:00Z'), '2027-01-01T07:00:00.000Z')
})

test('in the nights when the clock changes, morning is still at 8', () => {
  // Summer time begins 28 March 2027 and ends 31 October 2027.
  assert.equal(leaves('2027-03-27T21:00:00Z'), '2027-03-28T06:00:00.000Z')
  assert.equal(leaves('2027-03-28T01:30:00Z'), '2027-03-28T06:00:00.000Z')
  assert.equal(leaves('2027-10-30T20:00:00Z'), '2027-10-31T07:00:00.000Z')
  assert.equal(leaves('2027-10-31T00:30:00Z'), '2027-10-31T07:00:00.000Z')
  assert.equal(leaves('2027-10-31T01:30:00Z'), '2027-10-31T07:00:00.000Z')
})

test('the day before at 10 is at 10 also when the clock changes between', () => {
  assert.equal(
    dayBefore(new Date('2026-11-25T09:15:00Z')).toISOString(),
    '2026-11-24T09:00:00.000Z',
  )
  assert.equal(
    dayBefore(new Date('2027-03-28T08:00:00Z')).toISOString(),
    '2027-03-27T09:00:00.000Z',
  )
  assert.equal(
    dayBefore(new Date('2027-10-31T08:00:00Z')).toISOString(),
    '2027-10-30T08:00:00.000Z',
  )
})

test('waits grow to ten minutes and no further', () => {
  assert.deepEqual([1, 2, 3, 7, 8, 100].map(waitAfter), [10, 20, 40, 600, 600, 600])
})
