import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { evaluate } from '../evaluate.ts'
import { toFeel } from '../print.ts'
import { dateOfDay, dayNumber, weekday, weekOfYear } from './calendar.ts'
import { temporalFrom } from './read.ts'

const value = (text: string) => toFeel(evaluate(text).value)
const texts = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' => ') as [string, string])

test('every day has a number, and the number its day, for a billion years each way', () => {
  fc.assert(
    fc.property(fc.integer({ min: -36_524_000, max: 36_524_000 }), (thousands) => {
      const number = thousands * 10_000 + (thousands % 7)
      const day = dateOfDay(number)
      assert.ok(day)
      assert.equal(dayNumber(day), number)
      assert.equal(weekday(dateOfDay(number + 7)!), weekday(day))
    }),
  )
})

test('where Temporal reaches, we agree with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (number) => {
      const theirs = new Temporal.PlainDate(1970, 1, 1).add({ days: number })
      const ours = dateOfDay(number)!
      assert.deepEqual([ours.year, ours.month, ours.day], [theirs.year, theirs.month, theirs.day])
      assert.equal(weekday(ours), theirs.dayOfWeek)
      assert.equal(weekOfYear(ours), theirs.weekOfYear)
    }),
  )
})

test('dates, times and durations add up', () => {
  for (const [text, result] of texts(`
    @"2024-01-31" + @"P1M" => @"2024-02-29"
    @"2023-03-31" - @"P1M" => @"2023-02-28"
    @"2024-03-01" - @"2024-02-01" => @"P29D"
    @"2024-01-01" + @"PT36H" => @"2024-01-02"
    @"23:30:00" + @"PT1H" => @"00:30:00"
    @"10:00:00+02:00" - @"10:00:00Z" => @"-PT2H"
    @"2024-01-01T00:00:00Z" - @"2023-12-31T23:00:00-01:00" => @"PT0S"
    @"2024-01-02T00:00:00" - @"2024-01-01T00:00:00.5" => @"PT23H59M59.5S"
    @"P1Y" * 1.5 => @"P1Y6M"
    @"P1D" / @"PT1H" => 24
    -@"PT90M" => @"-PT1H30M"
    @"2024-01-01" - @"2024-01-01T00:00:00" => null
    @"999999999-12-31" + @"P1D" => null
    @"2021-01-01T24:00:00" => @"2021-01-02T00:00:00"
  `)) {
    assert.equal(value(text), result, text)
  }
})

test('a zone keeps its own time across the change to summer time', () => {
  assert.equal(
    value('@"2024-03-30T12:00:00@Europe/Copenhagen" + @"P1D"'),
    '@"2024-03-31T13:00:00@Europe/Copenhagen"',
  )
  assert.equal(value('@"2024-07-01T12:00:00@Europe/Copenhagen".time offset'), '@"PT2H"')
  assert.equal(
    value('@"500000000-07-01T12:00:00@Europe/Copenhagen" > @"500000000-07-01T10:30:00Z"'),
    'false',
  )
})

test('equal is the same moment, and a clock without a zone is at none; beside one with a zone it borrows it', () => {
  assert.equal(value('@"2024-01-01T12:00:00+01:00" = @"2024-01-01T11:00:00Z"'), 'true')
  assert.equal(value('@"2024-01-01T12:00:00Z" = @"2024-01-01T12:00:00@Etc/UTC"'), 'true')
  assert.equal(value('is(@"2024-01-01T12:00:00Z", @"2024-01-01T12:00:00@Etc/UTC")'), 'false')
  assert.equal(value('@"2024-01-01T12:00:00" = @"2024-01-01T12:00:00Z"'), 'false')
  assert.equal(value('@"2024-01-01T12:00:00+02:00" < @"2024-01-01T12:00:01"'), 'true')
  assert.equal(value('@"12:00:00" > @"11:59:59@Europe/Copenhagen"'), 'true')
  assert.equal(value('is(@"12:00:00Z", @"13:00:00+01:00")'), 'false')
})

test('texts that name no day or time are refused', () => {
  const days = '2024-02-30 2024-13-01 24-01-01 02024-01-01 +2024-01-01 2024-1-1'
  const clocks = '25:00:00 12:60:00 12:00 12:00:00+19:00 12:00:00@No/Where 24:00:01'
  const others = 'P PT P1DT P1Y1D 1D P1.5Y 2024-01-01T12:00:00+01:00@Europe/Paris'
  for (const text of `${days} ${clocks} ${others}`.split(' ')) {
    assert.equal(temporalFrom(text), null, text)
  }
})

test('what is printed reads back', () => {
  const whole = (most: number) => fc.integer({ min: 0, max: most })
  const zones = fc.constantFrom('', 'Z', '+02:00', '-11:30', '+01:02:03', '@Europe/Copenhagen')
  const moments = fc.tuple(
    fc.integer({ min: -1e8, max: 1e8 }),
    whole(86_399),
    whole(999_999_999),
    zones,
  )
  fc.assert(
    fc.property(moments, ([day, seconds, nanoseconds, zone]) => {
      const expression = `date and time(string(@"1970-01-01" + duration("P${Math.abs(day)}D")) + "T00:00:00${zone}") + duration("PT${seconds}.${String(nanoseconds).padStart(9, '0')}S")`
      const { value: moment } = evaluate(expression)
      assert.ok(moment !== null, expression)
      assert.deepEqual(evaluate(toFeel(moment)).value, moment)
    }),
  )
})

test('now and today are those of the run', () => {
  const now = new Date('2026-11-22T10:15:00.250Z')
  assert.equal(toFeel(evaluate('now()', new Map(), now).value), '@"2026-11-22T10:15:00.25Z"')
  assert.equal(toFeel(evaluate('today()', new Map(), now).value), '@"2026-11-22"')
})
