import { sql } from 'kysely'
import { Client } from 'pg'
import { connect, inTenant } from '../src/platform/db.ts'
import { keyring } from '../src/platform/keys.ts'
import type { Ground } from '../tools/bench-run.ts'
import { type Figure, figure } from '../tools/figures.ts'
import { serveDemo } from './house/serve.ts'
import { layCitizens, prepareSender, sendAll } from './house/submissions.ts'

const clients = 16
const citizens = 5000
/** So many that the program is compiled for what it does all day, as one that has served for a minute is. */
const warmUp = 2000
const each = 100
const rounds = 9

type Round = { submissions: number; inserts: number; ratio: number; faults: number }

/**
 * Whole submissions over HTTP (session, validation, case with number and document, receipt, outbox) against the fastest
 * anything can be kept: one row inserted and committed, on the same PostgreSQL, by as many clients.
 * A machine that others share is not equally fast from one second to the next: the two are taken in turns, and the middle counts.
 */
export async function measure({ database, say }: Ground): Promise<Figure[]> {
  await using house = await serveDemo(database)
  const db = connect(house.databaseUrl, 2)
  try {
    const { rows } = await sql<{
      id: string
    }>`select id from platform.tenant where key = 'klitby'`.execute(db)
    const keys = keyring(house.config.secrets)
    const prepare = async (drafts: number) => {
      const senders = []
      for (let n = 0; n < clients; n++) {
        senders.push(
          await inTenant(db, rows[0]!.id, 'read write', (tx) => prepareSender(tx, keys, drafts)),
        )
      }
      return senders
    }
    await inTenant(db, rows[0]!.id, 'read write', (tx) => layCitizens(tx, citizens))
    await sql`analyze`.execute(db)
    await sendAll(await prepare(warmUp), house.port, house.host)
    const found: Round[] = []
    for (let n = 0; n < rounds; n++) {
      const senders = await prepare(each)
      // As PostgreSQL does by itself within minutes of a table being filled.
      await sql`analyze`.execute(db)
      const before = await insertRows(house.databaseUrl)
      const { seconds, faults } = await sendAll(senders, house.port, house.host)
      const inserts = (before + (await insertRows(house.databaseUrl))) / 2
      const submissions = (clients * each) / seconds
      found.push({ submissions, inserts, ratio: submissions / inserts, faults })
      say(
        `${Math.round(submissions)} submissions/s, ${Math.round(inserts)} rows/s, ${faults} faults`,
      )
    }
    const middle = (of: (round: Round) => number) =>
      found.map(of).toSorted((a, b) => a - b)[rounds >> 1]!
    const faults = found.reduce((sum, round) => sum + round.faults, 0)
    return [
      figure(
        'submission',
        'whole submissions against single-row inserts',
        middle(({ ratio }) => ratio),
        'ratio',
        '≥ 0.10',
      ),
      figure(
        'submission',
        'whole submissions',
        middle(({ submissions }) => submissions),
        'per second',
      ),
      figure(
        'submission',
        'single-row inserts',
        middle(({ inserts }) => inserts),
        'per second',
      ),
      figure('submission', 'answers that were no receipt', faults, 'answers', '= 0'),
    ]
  } finally {
    await db.destroy()
  }
}

/** Rows a second, each its own transaction, by as many connections. */
async function insertRows(url: string, milliseconds = 1000): Promise<number> {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  const one = connections[0]!
  await one.query(
    'create table if not exists public.bench_row (id bigint generated always as identity primary key, body jsonb)',
  )
  const { rows } = await one.query('show fsync')
  if (rows[0].fsync !== 'on')
    throw new Error('this bench needs a PostgreSQL that waits for the disk (fsync)')
  const body = JSON.stringify({ answer: 'x'.repeat(500) })
  const until = performance.now() + milliseconds
  let count = 0
  await Promise.all(
    connections.map(async (client) => {
      while (performance.now() < until) {
        await client.query({
          name: 'insert',
          text: 'insert into public.bench_row (body) values ($1)',
          values: [body],
        })
        count++
      }
    }),
  )
  await one.query('drop table public.bench_row')
  await Promise.all(connections.map((client) => client.end()))
  return count / (milliseconds / 1000)
}
