import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freeSpans } from './availability.ts'
import { isRule, openDays, type Opening, slotsOn } from './openings.ts'
import { readRule, ruleFor, weekdayCodes } from './rules.ts'
import { addDays, dayAt, isDay, momentOf, startOf, wallClock, weekByKey, weekOf } from './weeks.ts'

const opening: Opening = {
  id: 'o',
  resourceId: 'r',
  rule: 'FREQ=DAILY',
  validFrom: '2026-01-01',
  validUntil: null,
  opens: '00:30',
  closes: '05:00',
  grid: 30,
  audience: 'public',
  kinds: [],
  places: ['phone'],
  note: null,
}
const clocks = (date: string, more: Partial<Opening> = {}, minutes = 30) =>
  slotsOn({ ...opening, ...more }, date, minutes).map(({ start }) =>
    wallClock(start).toPlainTime().toString().slice(0, 5),
  )

test('the night summer time begins, the clock times it skips are left out', () => {
  assert.deepEqual(clocks('2027-03-28'), [
    '00:30',
    '01:00',
    '01:30',
    '03:00',
    '03:30',
    '04:00',
    '04:30',
  ])
})

test('the night summer time ends, no clock time is offered twice and none is missing', () => {
  const night = slotsOn(opening, '2027-10-31', 30)
  assert.deepEqual(clocks('2027-10-31'), [
    '00:30',
    '01:00',
    '01:30',
    '02:00',
    '02:30',
    '03:00',
    '03:30',
    '04:00',
    '04:30',
  ])
  assert.equal(+night[5]!.start - +night[4]!.start, 90 * 60_000)
})

test('a meeting over a change of the clock lasts as long as any other', () => {
  for (const date of ['2027-03-28', '2027-10-31']) {
    for (const { start, end } of slotsOn(opening, date, 60)) assert.equal(+end - +start, 3_600_000)
  }
})

const nineOn = (date: string) =>
  slotsOn({ ...opening, opens: '09:00', closes: '10:00' }, date, 30)[0]!.start.toISOString()

test('nine o’clock is nine o’clock before and after summer time', () => {
  assert.equal(nineOn('2027-03-26'), '2027-03-26T08:00:00.000Z')
  assert.equal(nineOn('2027-03-30'), '2027-03-30T07:00:00.000Z')
  assert.equal(nineOn('2027-10-29'), '2027-10-29T07:00:00.000Z')
  assert.equal(nineOn('2027-11-01'), '2027-11-01T08:00:00.000Z')
})

const hours = (date: string) => (+startOf(addDays(date, 1)) - +startOf(date)) / 3_600_000

test('the days of the changes have 23 and 25 hours, and each moment one day', () => {
  assert.deepEqual(
    ['2027-03-27', '2027-03-28', '2027-10-31', '2027-11-01'].map(hours),
    [24, 23, 25, 24],
  )
  assert.equal(dayAt(new Date(+startOf('2027-10-31') - 1)), '2027-10-30')
  assert.equal(momentOf('2027-03-28', '02:30'), undefined)
})

test('rules of RFC 5545 say on which days it is open', () => {
  const days = (rule: string, from = '2027-03-01', to = '2027-03-31') =>
    openDays({ ...opening, rule }, from, to)
  assert.deepEqual(days('FREQ=WEEKLY;BYDAY=TU,TH', '2027-03-22', '2027-03-28'), [
    '2027-03-23',
    '2027-03-25',
  ])
  assert.deepEqual(days('FREQ=MONTHLY;BYDAY=-1FR'), ['2027-03-26'])
  assert.deepEqual(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=WE').length, 2)
  assert.deepEqual(
    openDays({ ...opening, validUntil: '2027-03-02' }, '2027-03-01', '2027-03-31').length,
    2,
  )
  assert.equal(isRule('FREQ=WEEKLY;BYDAY=MO'), true)
  for (const wrong of ['', 'FREQ=SOMETIMES', 'FREQ=HOURLY', 'FREQ=DAILY;BYHOUR=9,10'])
    assert.equal(isRule(wrong), false)
})

test('what the form says becomes a rule and can be read again', () => {
  for (const often of ['weekly', 'fortnightly', 'first', 'last'] as const) {
    for (const weekdays of [
      weekdayCodes.slice(0, 1),
      weekdayCodes.slice(1, 4),
      [...weekdayCodes],
    ]) {
      assert.deepEqual(readRule(ruleFor(often, weekdays)), { often, weekdays })
      assert.ok(isRule(ruleFor(often, weekdays)))
    }
  }
  assert.equal(readRule('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5'), undefined)
})

test('weeks are those of the calendar on the wall, and only weeks that exist', () => {
  assert.equal(weekOf('2027-01-03').key, '2026-W53')
  assert.equal(weekByKey('2026-W53')?.days[0], '2026-12-28')
  for (const wrong of ['2027-W53', '2026-W00', '2026-49', '', undefined])
    assert.equal(weekByKey(wrong), undefined)
  assert.equal(isDay('2028-02-29'), true)
  for (const wrong of ['2027-02-29', '2027-13-01', '27-1-1', '2027-06-31'])
    assert.equal(isDay(wrong), false)
})

test('a week’s times are those where a caseworker is there, and neither taken, closed nor too short', () => {
  const worker = (id: string) => ({
    id,
    kind: 'caseworker' as const,
    name: id,
    partyId: null,
    competences: ['byggesag'],
    seats: 1,
    where: null,
    active: true,
  })
  const morning = { opens: '08:00', closes: '10:00', grid: 60 }
  const week = weekOf('2026-11-30')
  const taken = [
    {
      resourceId: 'r',
      seat: 1,
      bookingId: 'b',
      start: momentOf('2026-12-01', '08:00')!,
      end: momentOf('2026-12-01', '08:15')!,
    },
  ]
  const closed = {
    id: 'c',
    resourceId: null,
    firstDay: '2026-12-02',
    lastDay: '2026-12-06',
    reason: 'Kursus',
  }
  const calendar = {
    resources: [worker('r'), worker('other')],
    openings: [{ ...opening, ...morning }],
    closures: [closed],
    taken,
  }
  const need = { kind: 'byggemoede', minutes: 45, competence: 'byggesag', place: 'phone' as const }
  const found = freeSpans(calendar, need, week, new Date('2026-11-23T09:00Z'), 'public')
  assert.deepEqual(
    found.map(({ start, end }) => [start.toISOString(), (+end - +start) / 60_000]),
    [
      ['2026-11-30T07:00:00.000Z', 45],
      ['2026-11-30T08:00:00.000Z', 45],
      ['2026-12-01T08:00:00.000Z', 45],
    ],
  )
})
