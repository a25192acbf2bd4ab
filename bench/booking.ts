import { sql } from 'kysely'
import { connect, inTenant } from '../src/platform/db.ts'
import { keyring } from '../src/platform/keys.ts'
import type { Ground } from '../tools/bench-run.ts'
import { type Figure, figure } from '../tools/figures.ts'
import { goHome, race, setUpContest } from './house/contest.ts'
import { serveDemo } from './house/serve.ts'

const clients = 200
const rounds = 5
/** A Monday that is no holiday, a year or more ahead. */
const monday = `${new Date().getFullYear() + 2}-03-01`

/** 200 clients ask for one free time over HTTP, each from a connection of its own. */
export async function measure({ database, say }: Ground): Promise<Figure[]> {
  await using house = await serveDemo(database)
  const db = connect(house.databaseUrl, 2)
  try {
    const { rows } = await sql<{
      id: string
    }>`select id from platform.tenant where key = 'klitby'`.execute(db)
    const keys = keyring(house.config.secrets)
    const contest = await inTenant(db, rows[0]!.id, 'read write', (tx) =>
      setUpContest(tx, keys, clients, 1, firstMonday(monday)),
    )
    const times: number[] = []
    let [most, least, faults] = [0, clients, 0]
    for (let round = 0; round < rounds; round++) {
      const { won, faults: wrong, ms } = await race(contest, house.port, house.host)
      times.push(ms)
      most = Math.max(most, won.length)
      least = Math.min(least, won.length)
      faults += wrong
      say(`${won.length} of ${clients} got it, ${wrong} faults, ${Math.round(ms)} ms`)
      if (!(await goHome(contest, won, house.port, house.host)))
        throw new Error('a freed time could not be used')
    }
    return [
      figure('booking', 'bookings of one time, at most', most, 'bookings', '= 1'),
      figure('booking', 'bookings of one time, at least', least, 'bookings', '= 1'),
      figure('booking', 'answers that were neither yes nor taken', faults, 'answers', '= 0'),
      figure(
        'booking',
        'until all 200 have their answer',
        times.toSorted((a, b) => a - b)[rounds >> 1]!,
        'ms',
      ),
    ]
  } finally {
    await db.destroy()
  }
}

/** The first Monday on or after a day. */
function firstMonday(day: string): string {
  const at = new Date(day)
  while (at.getUTCDay() !== 1) at.setUTCDate(at.getUTCDate() + 1)
  return at.toISOString().slice(0, 10)
}
