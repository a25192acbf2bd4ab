import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { bulkCases } from '../src/capabilities/cases/store/bulk.ts'
import { addStaff } from '../src/capabilities/identity/index.ts'
import { hashOf, newToken, sessionCookie } from '../src/capabilities/identity/sessions/cookie.ts'
import { addSession } from '../src/capabilities/identity/store/sessions.ts'
import { connect, type Db, inTenant } from '../src/platform/db.ts'
import { keyring } from '../src/platform/keys.ts'
import type { Ground } from '../tools/bench-run.ts'
import { type Figure, figure } from '../tools/figures.ts'
import { serveDemo } from './house/serve.ts'

const cases = 100_000
const connections = 16
const seconds = 15
/** A thousand caseworkers who each ask for a list every 20 seconds. */
const perSecond = 50
const goal = '≤ 50'
const teams = ['byggeri', 'natur', 'borgerservice', 'vej']
const words = [
  'carport',
  'klitvej 12',
  'havnevejen',
  'tilbygning mose',
  'anders',
  'prøvgaard',
  'solceller fyrre',
  'vibeke test',
]

/** What caseworkers look for: all open, their own, a team's, a word, a number, a person, the next page. */
const kinds: Record<string, (n: number, next: string) => string> = {
  'all open, late first': () => '',
  'mine, unassigned': (n) => `hos=${n % 2 ? 'mig' : 'ingen'}`,
  'a team and a state': (n) => `team=${teams[n % 4]}&status=${n % 3 ? 'open' : 'closed'}`,
  'newest, oldest first': (n) => `status=all&orden=${n % 2 ? 'op' : 'ned'}`,
  'open, in the order they came': (n) => `sorter=modtaget&orden=${n % 2 ? 'op' : 'ned'}`,
  'search by words': (n) => `q=${encodeURIComponent(words[n % words.length]!)}`,
  'search by number': (n) =>
    `q=BYG-${2020 + (n % 7)}-${String((n * 7919) % cases).padStart(6, '0')}`,
  'the next page': (_, next) => next,
}
type Ask = (query: string) => Promise<string>

/** The desk's inbox over HTTP with 100,000 cases in the tenant: what 95 of 100 answers take, by what was asked for. */
export async function measure({ database, say }: Ground): Promise<Figure[]> {
  await using house = await serveDemo(database)
  const ownerDb = connect(house.databaseUrl, 2)
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  try {
    const { rows } = await sql<{
      id: string
    }>`select id from platform.tenant where key = 'klitby'`.execute(ownerDb)
    const cookies = await furnish(ownerDb, rows[0]!.id, house.config.secrets)
    say(`${cases} cases`)
    const asks = cookies.map(
      (cookie): Ask =>
        (query) =>
          get(agent, house.port, { host: house.host, cookie }, `/desk/sager?${query}`),
    )
    await work(asks, 5)
    const paced = await work(asks, seconds, perSecond)
    const busy = [...(await work(asks, seconds)).values()].flat()
    const named = (name: string) => `${name}, p95 at ${perSecond} a second`
    return [
      ...[...paced].map(([name, taken]) => figure('desk', named(name), p95(taken), 'ms', goal)),
      figure('desk', named('all together'), p95([...paced.values()].flat()), 'ms', goal),
      figure('desk', `${connections} at once without a pause`, busy.length / seconds, 'per second'),
      figure('desk', `${connections} at once without a pause, p95`, p95(busy), 'ms'),
    ]
  } finally {
    agent.destroy()
    await ownerDb.destroy()
  }
}

/** Lays in the cases and as many employees as there are connections, and logs them in. Returns their cookies. */
async function furnish(ownerDb: Db, tenantId: string, secrets: string[]): Promise<string[]> {
  const keys = keyring(secrets)
  const cookies: string[] = []
  await inTenant(ownerDb, tenantId, 'read write', async (tx) => {
    const { rows } = await sql<{ key: string }>`
      select key from identity.provider where audience = 'staff' and tenant_id = ${tenantId} limit 1`.execute(
      tx,
    )
    for (let n = 0; n < connections; n++) {
      const name = `Medarbejder ${n}`
      const partyId = await addStaff(tx, keys, {
        name,
        roles: ['caseworker'],
        teams: [teams[n % 4]!],
      })
      const token = newToken()
      const now = new Date()
      await addSession(tx, keys, {
        tokenHash: hashOf(token),
        kind: 'staff',
        partyId,
        mayActFor: [],
        level: 'substantial',
        provider: rows[0]!.key,
        sub: partyId,
        startedAt: now,
        endsAt: new Date(+now + 8 * 3_600_000),
      })
      cookies.push(`${sessionCookie}=${token}`)
    }
  })
  await bulkCases(ownerDb, tenantId, cases)
  await sql`checkpoint`.execute(ownerDb)
  return cookies
}

/**
 * Asks from every connection for so many seconds: each at its turn, `perSecond` in all, or one thing right after another.
 * Milliseconds from when it was to be asked until the answer is there, by what was asked.
 */
async function work(
  asks: Ask[],
  seconds: number,
  perSecond = Infinity,
): Promise<Map<string, number[]>> {
  const names = Object.keys(kinds)
  const times = new Map<string, number[]>(names.map((name) => [name, []]))
  const start = performance.now()
  const pause = (1000 / perSecond) * asks.length
  const caseworker = async (ask: Ask, who: number) => {
    let next = ''
    for (let turn = 0; ; turn++) {
      const planned = start + pause * (turn + who / asks.length)
      const began = perSecond === Infinity ? performance.now() : planned
      if (began > start + seconds * 1000) return
      if (began > performance.now()) await sleep(began - performance.now())
      const at = turn * asks.length + who
      const name = names[at % names.length]!
      const body = await ask(kinds[name]!(at, next))
      times.get(name)!.push(performance.now() - began)
      next = nextPage(body) ?? ''
    }
  }
  await Promise.all(asks.map(caseworker))
  return times
}

const p95 = (taken: number[]) =>
  taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.95)] ?? Infinity

const nextPage = (body: string) =>
  /href="\/desk\/sager\?([^"]*efter=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')

function get(
  agent: Agent,
  port: number,
  headers: Record<string, string>,
  path: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(Buffer.concat(parts).toString())
          : reject(new Error(`${path} answered ${answer.statusCode}`)),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}
