import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { type RawBuilder, sql } from 'kysely'
import { capabilitiesOf, type Parts } from '../src/rooms.ts'
import { findActorWith } from '../src/capabilities/identity/index.ts'
import type { Mail } from '../src/capabilities/notifications/index.ts'
import type { Property } from '../src/capabilities/services/index.ts'
import { openIdLogin } from '../src/integrations/mitid/client.ts'
import type { Actor } from '../src/platform/actor.ts'
import type { Capability } from '../src/platform/capability.ts'
import { askIn, connect, inTenant, type Tx } from '../src/platform/db.ts'
import { buildApp, type House } from '../src/platform/http/app.ts'
import { hostsOf } from '../src/platform/http/hosts.ts'
import { openMeters } from '../src/platform/http/metrics.ts'
import { keyring } from '../src/platform/keys.ts'
import { openLog } from '../src/platform/log.ts'
import { addTenant, tenantList } from '../src/platform/tenants.ts'
import { runDueJobs } from '../src/platform/worker.ts'
import { freshDatabase } from './fresh-database.ts'
import { memoryStorage } from './memory-storage.ts'
import { webUrlOf } from './template-database.ts'

export type Town = Awaited<ReturnType<typeof town>>

type Options = Partial<Parts> & {
  now?: Date
  as?: Actor
  rateLimit?: number
  log?: NodeJS.WritableStream
  /** Whom the shell of a page shows; nobody, where a test does not look at it. */
  viewer?: House['viewer']
  /** Rooms a test brings itself. */
  rooms?: Capability[]
}

/** What the registers say of every property, where a test does not say otherwise: a house in town, and nothing in the way. */
const plot: Property = {
  buildings: [{ use: 'house', footprint: 120, area: 150, floors: 1, listed: false }],
  plot: { parcels: ['7a'], area: 800, shore: false, dunes: false, forestReserve: false },
  plan: {
    zone: 'town',
    localPlans: [],
    frame: { number: '1.B.1', name: 'Boliger', ratio: 30, height: 8.5 },
  },
  lines: { forest: false, stream: false, lake: false, church: false },
}

const here = 'klitby.example'
const neighbour = 'naboby.example'
const operator = 'operator.example'

/**
 * A municipality and its neighbour in a fresh database, a clock we hold, and the whole house built of its parts. The
 * world's systems are fakes that fit the declared types; mails and messages sent are in `sent`.
 */
export async function town(options: Options = {}) {
  const { ownerUrl, database, drop } = await freshDatabase()
  const keys = keyring(['a secret that only tests use, and nobody else'])
  const sent = { mails: [] as Mail[], sms: [] as { to: string; text: string }[] }
  const parts: Parts = {
    keys,
    storage: memoryStorage(),
    mail: async (mail) => void sent.mails.push(mail),
    sms: async (sms) => void sent.sms.push(sms),
    register: async () => undefined,
    property: async () => plot,
    login: openIdLogin(),
    fetchWeb: async () => ({ ok: false, why: 'unreachable' }),
    domains: { proof: { txt: async () => [], file: async () => undefined }, reserved: [operator] },
    ...options,
  }
  const ownerDb = connect(ownerUrl, 2)
  const tenantId = await addTenant(ownerDb, tenant('klitby', here, 'Klitby Kommune'))
  const neighbourId = await addTenant(ownerDb, tenant('naboby', neighbour, 'Naboby Kommune'))
  const db = connect(webUrlOf(database), 6)
  const capabilities = capabilitiesOf(parts, options.rooms)
  const tenants = tenantList(db)
  const hosts = hostsOf({ https: false, externalPort: undefined, operatorHost: operator })
  const log = openLog(options.log ? 'info' : 'silent', options.log)
  const clock = { now: options.now ?? new Date('2026-11-23T09:00:00Z') }
  const actors = { current: options.as }
  const findActor = findActorWith(keys)
  const app = buildApp({
    db,
    tenants,
    hosts,
    clock: () => clock.now,
    capabilities,
    findActor: async (request) => actors.current ?? findActor(request),
    viewer: options.viewer ?? (async () => null),
    meters: openMeters(),
    health: { ready: true, database: async () => void (await sql`select 1`.execute(db)) },
    publicAge: 0,
    rateLimit: options.rateLimit ?? 100_000,
    logger: log,
  })
  await app.ready()

  const send = (
    method: 'GET' | 'POST',
    host: string,
    url: string,
    more: Partial<InjectOptions> = {},
  ) =>
    app.inject({
      method,
      url,
      ...more,
      headers: {
        host,
        ...(method === 'POST' && { origin: `http://${host}` }),
        ...(more.headers as Record<string, string>),
      },
    })

  return {
    app,
    db,
    keys,
    parts,
    hosts,
    tenants,
    capabilities,
    ownerUrl,
    ownerDb,
    tenantId,
    neighbourId,
    clock,
    sent,
    /** Every request is this actor's until told otherwise; undefined leaves it to the cookie. */
    as: (actor: Actor | undefined) => void (actors.current = actor),
    get: (url: string, host = here, headers: Record<string, string> = {}) =>
      send('GET', host, url, { headers }),
    /** Posts a form, as a browser on our own page would. */
    post: (url: string, form: Record<string, string | string[]> = {}, host = here, headers = {}) =>
      send('POST', host, url, {
        payload: new URLSearchParams(
          Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
        ).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    send,
    ask: <Row>(query: RawBuilder<Row>) => askIn(db, tenantId, query),
    read: <T>(work: (tx: Tx) => Promise<T>) => inTenant(db, tenantId, 'read only', work),
    write: <T>(work: (tx: Tx) => Promise<T>) => inTenant(db, tenantId, 'read write', work),
    inNeighbour: <T>(work: (tx: Tx) => Promise<T>) => inTenant(db, neighbourId, 'read write', work),
    /** What has been told and not yet heard. */
    events: async () => {
      const { rows } = await sql<{ name: string; payload: unknown }>`
        select payload ->> 'name' as name, payload -> 'payload' as payload
        from graphile_worker._private_jobs where payload ->> 'name' is not null order by id`.execute(
        ownerDb,
      )
      return rows
    },
    /** Lets the worker do all that is due by PostgreSQL's clock, and what that leads to. */
    work: () =>
      runDueJobs({
        db,
        tenants,
        clock: () => clock.now,
        capabilities,
        log,
        origin: hosts.origin,
        ownerUrl,
      }),
    async [Symbol.asyncDispose]() {
      await app.close()
      await db.destroy()
      await ownerDb.destroy()
      await drop()
    },
  }
}

/** One more municipality. Gives its id. */
export async function addTown(
  { ownerDb, tenants }: Town,
  key: string,
  name: string,
  profile: Record<string, string> = {},
): Promise<string> {
  const one = { ...tenant(key, `${key}.example`, name), profile }
  const id = await addTenant(ownerDb, one)
  tenants.forget()
  return id
}

/** Somebody who has logged in as themself. Add the party first, and give its id. */
export const citizen = (id: string, name = 'Alma Testesen'): Actor => ({
  kind: 'citizen',
  sessionId: randomUUID(),
  person: { id, name, protected: false },
  behalf: { id, name, protected: false, basis: 'self', kind: 'person' },
  level: 'substantial',
})

const tenant = (key: string, host: string, name: string) => ({
  key,
  host,
  name,
  kind: 'municipality' as const,
  profile: { shortName: name.split(' ')[0], phone: '12345678', email: `post@${host}` },
})
