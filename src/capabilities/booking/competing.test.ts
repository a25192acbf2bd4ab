import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Town } from '../../../test/town.ts'
import { town } from '../../../test/town.ts'
import { move } from './actions/appointments.ts'
import type { Details } from './booking.ts'
import { setUpBookingDemo } from './demo.ts'
import { bookingById, confirm, freeTimes, hold, type Need } from './index.ts'

const now = new Date('2026-11-23T09:00:00Z')
const need: Need = { kind: 'byggemoede', minutes: 45, competence: 'byggesag', place: 'office' }
/** Only Mette is there on Wednesdays; on Tuesday at nine both are. */
const wednesday = new Date('2026-11-25T09:15:00Z')
const tuesday = new Date('2026-11-24T08:00:00Z')

/** Somebody we do not know. */
const nobody: Details = {
  partyId: null,
  title: 'Byggemøde',
  name: 'Ida',
  smsReminder: false,
  bring: [],
  language: 'da',
}

const compete = (here: Town, start: Date, clients: number, place: Need['place'] = 'office') =>
  Promise.all(
    Array.from({ length: clients }, (_, n) =>
      here.write((tx) => hold(tx, { ...need, place }, start, `${place} ${n}`, now)),
    ),
  )

const held = (answers: unknown[]) => answers.filter((answer) => answer !== 'taken').length

test('200 who want the same time get it once, and each gets an answer', async () => {
  await using here = await town()
  await here.write((tx) => setUpBookingDemo(tx))
  assert.equal(held(await compete(here, wednesday, 200)), 1)
})

test('where two caseworkers and two rooms are free, two get in', async () => {
  await using here = await town()
  await here.write((tx) => setUpBookingDemo(tx))
  assert.equal(held(await compete(here, tuesday, 50)), 2)
})

test('a meeting at the office needs a room, one by telephone does not', async () => {
  await using here = await town()
  await here.write(async (tx) => {
    await setUpBookingDemo(tx)
    await sql`update booking.resource set active = false where name = 'Lokale Lærke'`.execute(tx)
  })
  assert.equal(held(await compete(here, tuesday, 10)), 1)
  assert.equal(held(await compete(here, tuesday, 10, 'phone')), 1)
})

test('whatever the code does, the constraint keeps two meetings apart', async () => {
  await using here = await town()
  await here.write((tx) => setUpBookingDemo(tx))
  const answer = await here.write((tx) => hold(tx, need, wednesday, 'one', now))
  assert.ok(answer !== 'taken')
  await assert.rejects(
    here.write((tx) =>
      sql`
      with copy as (
        insert into booking.booking (state, need, during, holder, uid, code, hold_until, changed_at)
        select state, need, during, 'two', 'x', 'x', hold_until, changed_at from booking.booking
        returning id)
      insert into booking.reservation (booking_id, resource_id, seat, during, state)
      select copy.id, resource_id, seat, during, state from booking.reservation, copy`.execute(tx),
    ),
    /one_meeting_at_a_time/,
  )
})

test('a hold that has run out is in nobody’s way, and is confirmed if nobody came', async () => {
  await using here = await town()
  await here.write((tx) => setUpBookingDemo(tx))
  const later = new Date(+now + 16 * 60_000)
  const first = await here.write((tx) => hold(tx, need, wednesday, 'one', now))
  assert.ok(first !== 'taken')
  const day = { from: new Date('2026-11-24T23:00Z'), to: new Date('2026-11-25T23:00Z') }
  const free = (at: Date) => here.read((tx) => freeTimes(tx, need, day, at, 'public'))
  assert.equal((await free(now)).length, 1)
  assert.equal((await free(later)).length, 2)

  const second = await here.write((tx) => hold(tx, need, wednesday, 'two', later))
  assert.ok(second !== 'taken')
  assert.equal(
    await here.write((tx) => confirm(tx, here.keys, first.id, 'one', nobody, later)),
    'expired',
  )
  const muchLater = new Date(+later + 16 * 60_000)
  const confirmed = await here.write((tx) =>
    confirm(tx, here.keys, second.id, 'two', nobody, muchLater),
  )
  assert.ok(confirmed !== 'expired')
  const again = await here.write((tx) =>
    confirm(tx, here.keys, second.id, 'two', nobody, muchLater),
  )
  assert.deepEqual(again, confirmed)
  assert.equal((await here.events()).filter(({ name }) => name === 'booking.confirmed').length, 1)
})

test('a new choice replaces the earlier one, unless it is taken', async () => {
  await using here = await town()
  await here.write((tx) => setUpBookingDemo(tx))
  const thursday = new Date('2026-11-26T13:00:00Z')
  const take = (start: Date, holder: string) =>
    here.write((tx) => hold(tx, need, start, holder, now))
  await take(wednesday, 'one')
  await take(thursday, 'two')
  assert.equal(await take(thursday, 'one'), 'taken')
  assert.equal(await take(wednesday, 'two'), 'taken')
  assert.notEqual(await take(tuesday, 'one'), 'taken')
  assert.notEqual(await take(wednesday, 'two'), 'taken')
})

test('who has an appointment may choose and choose again for the next, also after the first was moved', async () => {
  await using here = await town()
  await here.write((tx) => setUpBookingDemo(tx))
  const thursday = new Date('2026-11-26T13:00:00Z')
  const take = (start: Date) => here.write((tx) => hold(tx, need, start, 'one', now))
  const first = await take(wednesday)
  assert.ok(first !== 'taken')
  await here.write((tx) => confirm(tx, here.keys, first.id, 'one', nobody, now))
  assert.notEqual(await take(tuesday), 'taken')
  const soon = new Date(+now + 60_000)
  const moved = await here.write(async (tx) =>
    move(tx, await bookingById(tx, first.id), thursday, soon),
  )
  assert.equal(moved, 'moved')
  assert.notEqual(await take(wednesday), 'taken')
})
