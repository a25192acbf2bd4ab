import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { danishHolidays, daysAfter, workdayFrom } from './civil-days.ts'

test('Store Bededag was a holiday up to 2023', () => {
  assert.equal(danishHolidays(2023).get('2023-05-05'), 'Store Bededag')
  assert.equal([...danishHolidays(2024).values()].includes('Store Bededag'), false)
})

const list = '../shared/data/helligdage-dk.csv'
test(
  'the holidays are those of a list made by others',
  { skip: !existsSync(list) && 'the list is not here' },
  () => {
    const rows = readFileSync(list, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .filter((row) => row.endsWith(',public'))
    const theirs = rows.map((row) => row.slice(0, 10))
    const years = [...new Set(theirs.map((date) => Number(date.slice(0, 4))))]
    const ours = years.flatMap((year) => [...danishHolidays(year).keys()])
    assert.ok(theirs.length > 100)
    assert.deepEqual(ours.toSorted(), theirs.toSorted())
  },
)

test('a limit that ends when nobody works ends on the next day they do', () => {
  assert.equal(workdayFrom('2026-11-27'), '2026-11-27')
  assert.equal(workdayFrom('2026-11-28'), '2026-11-30')
  assert.equal(workdayFrom('2026-12-25'), '2026-12-28')
  assert.equal(workdayFrom('2027-03-25'), '2027-03-30')
})

test('days are those of the calendar in Denmark, over leap days and changes of the clock', () => {
  assert.equal(daysAfter('2028-02-28', 1), '2028-02-29')
  assert.equal(daysAfter(new Date('2027-03-27T23:30:00Z'), 1), '2027-03-29')
  assert.equal(daysAfter(new Date('2027-10-30T22:30:00Z'), 1), '2027-11-01')
})
