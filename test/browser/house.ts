import { rmSync } from 'node:fs'
import { domainToUnicode } from 'node:url'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { demoAddressFile } from '../../demo/seed.ts'
import { startStandIns } from '../../standins/start.ts'
import { staffViewer } from '../../src/capabilities/desk/index.ts'
import { findActorWith } from '../../src/capabilities/identity/index.ts'
import { citizenViewer } from '../../src/capabilities/me/index.ts'
import { readConfig } from '../../src/config.ts'
import { partsOf } from '../../src/parts.ts'
import { connect } from '../../src/platform/db.ts'
import { buildApp } from '../../src/platform/http/app.ts'
import { hostsOf } from '../../src/platform/http/hosts.ts'
import { openMeters } from '../../src/platform/http/metrics.ts'
import { openLog } from '../../src/platform/log.ts'
import { tenantList } from '../../src/platform/tenants.ts'
import { runDueJobs } from '../../src/platform/worker.ts'
import { capabilitiesOf } from '../../src/rooms.ts'
import { freeBlock } from '../../tools/ports.ts'
import { seededDatabase } from '../seeded-database.ts'
import { webUrlOf } from '../template-database.ts'

type Sent = { id: string; subject?: string; text: string; attachments?: { filename: string }[] }

export type BrowserHouse = Awaited<ReturnType<typeof browserHouse>>

/**
 * The demo on a port of its own, with the real clients speaking to the stand-ins, and a clock the test holds: `turnTo` moves
 * it and does what has come due.
 */
export async function browserHouse() {
  const port = await freeBlock(6)
  const { ownerUrl, database, dataDir, environment, drop } = await seededDatabase(port)
  const world = `http://localhost:${port + 4}`
  const config = readConfig({
    ...environment,
    FAELLED_RATE_LIMIT: '100000',
    SMTP_URL: `smtp://localhost:${port + 5}`,
    SMS_URL: world,
    SMS_TOKEN: 'kun-til-demo',
    CPR_URL: world,
    CPR_MUNICIPALITY_CVR: '99300019',
    DATAFORDELER_KEY: 'kun-til-demo',
    DATAFORDELER_URL: `${world}/datafordeler`,
    ADRESSEVAELGER_URL: `${world}/adressevaelger`,
    PLANDATA_URL: `${world}/plandata`,
    MILJOEPORTAL_URL: `${world}/miljoeportal`,
  })
  const standIns = await startStandIns({
    portBase: port + 1,
    webPort: port,
    tenants: ['klitby', 'lindeaa', 'faelles'],
    people: new URL('../../demo/people.json', import.meta.url).pathname,
    addresses: demoAddressFile().pathname,
    host: '127.0.0.1',
  })
  const clock = { ahead: +nextMonday() - Date.now(), now: () => new Date(Date.now() + clock.ahead) }
  const log = openLog('error')
  const proofs = new Map<string, string>()
  // Names on the open net are answered for here: what they prove, the test says.
  const proof = {
    txt: async () => [],
    file: async (host: string) => proofs.get(domainToUnicode(host)),
  }
  const parts = { ...partsOf(config), domains: { proof, reserved: ['localhost'] } }
  const capabilities = capabilitiesOf(parts)
  const rooms = () => capabilities
  const db = connect(webUrlOf(database), 10)
  const ownerDb = connect(ownerUrl, 2)
  const tenants = tenantList(db)
  const hosts = hostsOf(config)
  const [ofCitizen, ofStaff] = [citizenViewer(rooms), staffViewer(rooms)]
  const app = buildApp({
    db,
    tenants,
    hosts,
    clock: clock.now,
    capabilities,
    findActor: findActorWith(parts.keys),
    viewer: async (request: FastifyRequest) =>
      request.actor.kind === 'citizen' ? ofCitizen(request) : ofStaff(request),
    meters: openMeters(),
    health: { ready: true, database: async () => {} },
    gallery: true,
    publicAge: 0,
    rateLimit: 100_000,
    logger: log,
  })
  await app.listen({ port, host: '127.0.0.1' })

  /** Does all that is due by our clock, and what that leads to. */
  const work = async () => {
    for (let round = 0; round < 4; round++) {
      await sql`update graphile_worker._private_jobs set run_at = now()
        where run_at > now() and run_at <= ${clock.now()} and attempts = 0`.execute(ownerDb)
      await runDueJobs({
        db,
        tenants,
        clock: clock.now,
        capabilities,
        log,
        origin: hosts.origin,
        ownerUrl,
      })
    }
  }

  return {
    port,
    /** What the web server of a name on the net shows, by the name. */
    proofs,
    ownerDb,
    origin: (tenant: string) => `http://${tenant}.localhost:${port}`,
    /** What was sent to an address or a number, oldest first. */
    async messages(to: string): Promise<Sent[]> {
      const response = await fetch(`${world}/api/messages?to=${encodeURIComponent(to)}`)
      const found = (await response.json()) as (Sent & { at: string })[]
      return found.toSorted((a, b) => a.at.localeCompare(b.at))
    },
    /** The text of an attachment, by its place among the message's. */
    attachment: async (message: string, place: number): Promise<string> =>
      (await fetch(`${world}/besked/${message}/bilag/${place}`)).text(),
    now: clock.now,
    work,
    async turnTo(moment: Date) {
      clock.ahead = +moment - Date.now()
      await work()
    },
    async [Symbol.asyncDispose]() {
      await app.close()
      await standIns.close()
      await db.destroy()
      await ownerDb.destroy()
      await drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Nine o'clock UTC on the next Monday: offices are open, and no message waits for the morning. */
function nextMonday(): Date {
  const today = new Date()
  const days = (8 - today.getUTCDay()) % 7 || 7
  return new Date(
    Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + days, 9),
  )
}
