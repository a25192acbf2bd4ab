import { createHash, createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { staffViewer } from './capabilities/desk/index.ts'
import { findActorWith } from './capabilities/identity/index.ts'
import { citizenViewer } from './capabilities/me/index.ts'
import type { Config } from './config.ts'
import { operatorPage } from './operator-page.tsx'
import { partsOf } from './parts.ts'
import { anchorAccessLog } from './platform/access-log.ts'
import { sharedClock } from './platform/clock.ts'
import { connect } from './platform/db.ts'
import { buildApp } from './platform/http/app.ts'
import { hostsOf } from './platform/http/hosts.ts'
import { openMeters } from './platform/http/metrics.ts'
import { keyring } from './platform/keys.ts'
import { openLog } from './platform/log.ts'
import type { WebLogin } from './platform/migrate.ts'
import { tenantList } from './platform/tenants.ts'
import { capabilitiesOf } from './rooms.ts'
import type { Viewer } from './ui/site.ts'

type Opened = Config & { databaseUrl: string }

/** Brings the database to the present. Returns the migrations that ran. */
export async function migrateHouse(config: Config): Promise<string[]> {
  // Here and in the worker: what a web process never does, it does not carry.
  const { migrate } = await import('./platform/migrate.ts')
  const login = config.webDatabaseUrl ? undefined : webLoginOf(config)
  return migrate(ownerUrlOf(config), capabilitiesOf(partsOf(config)), login)
}

/** Serves pages until closed. Closing lets what has begun finish. */
export async function startWeb(config: Config): Promise<{ close(): Promise<void>; port: number }> {
  const log = openLog(config.log)
  const db = connect(webUrlOf(config), config.pool)
  const clock = await sharedClock(db, log)
  const parts = partsOf(config)
  const capabilities = capabilitiesOf(parts)
  const tenants = tenantList(db)
  const rooms = () => capabilities
  const ofCitizen = citizenViewer(rooms)
  const ofStaff = staffViewer(rooms)
  const health = {
    ready: true,
    database: async () => void (await sql`select 1`.execute(db)),
    metricsToken: config.metricsToken,
  }
  const app = buildApp({
    db,
    tenants,
    hosts: hostsOf(config),
    clock: clock.now,
    capabilities,
    findActor: findActorWith(parts.keys),
    viewer: async (request: FastifyRequest): Promise<Viewer> =>
      request.actor.kind === 'citizen' ? ofCitizen(request) : ofStaff(request),
    meters: openMeters(),
    health,
    ...(config.demo && { operatorPage: () => operatorPage(config, tenants) }),
    ...(config.demo && { gallery: true }),
    https: config.https,
    trustProxy: config.trustProxy,
    rateLimit: config.rateLimit,
    logger: log,
  })
  await app.listen({ port: config.port, host: config.host })
  const address = app.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : config.port,
    async close() {
      // First out of the load balancer, then no new connections, then the last answers.
      health.ready = false
      await app.close()
      clock.close()
      await db.destroy()
    },
  }
}

/** Does what follows from what people do, until closed. */
export async function startWorker(config: Config): Promise<{ close(): Promise<void> }> {
  const log = openLog(config.log)
  const db = connect(webUrlOf(config), 8)
  const clock = await sharedClock(db, log)
  const jobs = await import('./platform/worker.ts')
  const worker = await jobs.startWorker({
    db,
    ownerUrl: ownerUrlOf(config),
    tenants: tenantList(db),
    clock: clock.now,
    capabilities: capabilitiesOf(partsOf(config), [anchorAccessLog(log)]),
    log,
    origin: hostsOf(config).origin,
  })
  return {
    async close() {
      await worker.close()
      clock.close()
      await db.destroy()
    },
  }
}

const ownerUrlOf = (config: Config) => (config as Opened).databaseUrl

/**
 * The login of web and worker is the database's own, for roles are shared by the cluster. Its password follows from the
 * installation's secret, so nobody has to keep another one.
 */
function webLoginOf(config: Config): WebLogin {
  const database = decodeURIComponent(new URL(ownerUrlOf(config)).pathname.slice(1))
  // PostgreSQL cuts names after 63 bytes.
  const own = /^[a-z0-9_]{1,40}$/.test(database)
    ? database
    : createHash('sha256').update(database).digest('hex').slice(0, 16)
  return {
    role: `faelled_web_${own}`,
    password: createHmac('sha256', keyring(config.secrets).sign('web-role', 'faelled_web')).digest(
      'base64url',
    ),
  }
}

/** The same database, as a role that owns nothing. */
export function webUrlOf(config: Config): string {
  if (config.webDatabaseUrl) return config.webDatabaseUrl
  const url = new URL(ownerUrlOf(config))
  const { role, password } = webLoginOf(config)
  url.username = role
  url.password = password
  return url.href
}
