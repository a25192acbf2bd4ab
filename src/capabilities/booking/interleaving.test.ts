import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  array,
  assert as assertAlways,
  asyncProperty,
  type Arbitrary,
  constantFrom,
  integer,
  record,
} from 'fast-check'
import { sql } from 'kysely'
import { type Town, town } from '../../../test/town.ts'
import { cancel, move } from './actions/appointments.ts'
import { setUpBookingDemo } from './demo.ts'
import { bookingById, confirm, freeTimes, hold, type Need, type Place } from './index.ts'

const details = {
  partyId: null,
  title: 'Byggemøde',
  name: 'Ida',
  smsReminder: false,
  bring: [],
  language: 'da' as const,
}
const monday = new Date('2026-11-23T07:00:00Z')
const week = { from: new Date('2026-11-23T23:00:00Z'), to: new Date('2026-11-27T23:00:00Z') }
const needFor = (place: Place, minutes = 45): Need => ({
  kind: 'byggemoede',
  minutes,
  competence: 'byggesag',
  place,
})

const step = record({
  what: constantFrom('hold', 'hold', 'hold', 'confirm', 'confirm', 'cancel', 'move', 'wait'),
  holder: integer({ min: 0, max: 5 }),
  slot: integer({ min: 0, max: 5 }),
  minutes: constantFrom(30, 45, 90),
  place: constantFrom<Place>('office', 'office', 'video', 'phone'),
})
type Step = typeof step extends Arbitrary<infer T> ? T : never

type Row = {
  id: string
  state: string
  place: Place
  resource: string
  kind: string
  seat: number
  from: Date
  to: Date
  same: boolean
}

async function rowsOf(here: Town): Promise<Row[]> {
  const { rows } = await here.read((tx) =>
    sql<Row>`
    select b.id, b.state, b.need ->> 'place' as place, r.resource_id as resource, s.kind, r.seat,
      lower(r.during) as "from", upper(r.during) as "to", r.during = b.during and r.state = b.state as same
    from booking.booking b join booking.reservation r on r.booking_id = b.id
    join booking.resource s on s.id = r.resource_id`.execute(tx),
  )
  return rows
}

/** Asks no constraint: looks at every pair. */
function assertApart(rows: Row[]) {
  const live = rows.filter(({ state }) => state !== 'cancelled')
  for (const [n, a] of live.entries()) {
    for (const b of live.slice(n + 1)) {
      const clash = a.resource === b.resource && a.seat === b.seat && a.from < b.to && b.from < a.to
      assert.ok(!clash, `${a.id} and ${b.id} have the same ${a.kind} at the same time`)
    }
  }
  assert.ok(
    rows.every(({ same }) => same),
    'a booking and what it takes up agree',
  )
  for (const [id, taken] of Map.groupBy(live, (row) => row.id)) {
    const expected = taken[0]!.place === 'office' ? ['caseworker', 'room'] : ['caseworker']
    assert.deepEqual(taken.map(({ kind }) => kind).toSorted(), expected, id)
  }
}

test('however people hold, confirm, move and cancel at the same time, no two meetings share a seat', async () => {
  await using here = await town()
  await here.write(async (tx) => {
    await setUpBookingDemo(tx)
    // Times every quarter, so that meetings of different lengths overlap in part.
    await sql`update booking.opening set grid = 15`.execute(tx)
  })
  let done = 0
  await assertAlways(
    asyncProperty(
      array(array(step, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
      async (rounds) => {
        await here.write((tx) => sql`delete from booking.booking`.execute(tx))
        let now = monday
        const slots = await here.read((tx) => freeTimes(tx, needFor('office'), week, now, 'public'))
        const mine = new Map<number, string>()
        const run = async ({ what, holder, slot, place, minutes }: Step) => {
          const start = slots[slot]!.start
          const own = mine.get(holder)
          const name = `holder ${holder}`
          if (what === 'hold') {
            const answer = await here.write((tx) =>
              hold(tx, needFor(place, minutes), start, name, now),
            )
            if (answer !== 'taken') mine.set(holder, answer.id)
          } else if (own && what === 'confirm') {
            await here.write((tx) => confirm(tx, here.keys, own, name, details, now))
          } else if (own && what === 'cancel') {
            await here.write((tx) => cancel(tx, own, now)).catch(gone)
          } else if (own && what === 'move') {
            await here
              .write((tx) => bookingById(tx, own).then((known) => move(tx, known, start, now)))
              .catch(gone)
          }
          done++
        }
        for (const round of rounds) {
          if (round.some(({ what }) => what === 'wait')) now = new Date(+now + 16 * 60_000)
          await Promise.all(round.map(run))
          assertApart(await rowsOf(here))
        }
        // What is said to be free can be had.
        for (const { start } of await here.read((tx) =>
          freeTimes(tx, needFor('office'), week, now, 'public'),
        )) {
          assert.notEqual(
            await here.write((tx) => hold(tx, needFor('office'), start, 'last', now)),
            'taken',
          )
        }
      },
    ),
    { numRuns: 25 },
  )
  assert.ok(done > 100)
})

/** A hold that was replaced no longer exists; everything else is a fault. */
function gone(error: unknown) {
  if ((error as { code?: string }).code !== 'not-found') throw error
}
