import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { sql } from 'kysely'
import { goHome, race, setUpContest } from '../../bench/house/contest.ts'
import { type Town, town } from '../town.ts'

const full = process.env.FAELLED_TORTURE === '1'
const rounds = full ? 100 : 3
const clients = full ? 200 : 100
const host = 'klitby.example'

/** Pairs of meetings that have the same seat at the same time, counted without asking the constraint. */
async function overbooked(here: Town): Promise<number> {
  const { rows } = await here.read((tx) =>
    sql<{ n: number }>`
    select count(*)::int as n from booking.reservation a join booking.reservation b
      on a.resource_id = b.resource_id and a.seat = b.seat and a.booking_id < b.booking_id and a.during && b.during
    where a.state <> 'cancelled' and b.state <> 'cancelled'`.execute(tx),
  )
  return rows[0]!.n
}

for (const seats of [1, 3]) {
  test(`${clients} clients ask for a time with room for ${seats}, and ${seats} get it, ${rounds} times`, async (t) => {
    await using here = await town({ now: new Date('2027-02-22T09:00:00Z') })
    await here.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = here.app.server.address() as AddressInfo
    const contest = await here.write((tx) =>
      setUpContest(tx, here.keys, clients, seats, '2027-03-01'),
    )
    const times: number[] = []
    let faults = 0
    for (let round = 0; round < rounds; round++) {
      const outcome = await race(contest, port, host)
      times.push(outcome.ms)
      faults += outcome.faults
      assert.equal(outcome.faults, 0, 'answers that were neither yes nor taken')
      assert.equal(outcome.won.length, seats)
      assert.equal(outcome.lost, clients - seats)
      assert.equal(await overbooked(here), 0)
      assert.ok(await goHome(contest, outcome.won, port, host), 'a freed time can be used')
    }
    assert.equal(faults, 0)
    const middle = times.toSorted((a, b) => a - b)[times.length >> 1]!
    t.diagnostic(
      `overbooked 0, 5xx ${faults}, of ${rounds * clients}; ${Math.round(middle)} ms to settle`,
    )
  })
}
