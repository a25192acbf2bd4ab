import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { withLock } from '../lock.mjs'
import { freePort, isPortFree } from '../ports.ts'
import { Problem } from '../problem.ts'
import { isRunning, signal } from '../running.ts'
import { accountFor } from './account.ts'
import type { Cluster } from './cluster.ts'
import { isMade, makeCluster } from './initdb.ts'
import { makeDatabase, sessionsIn } from './owner.ts'
import { isReady, postmasterOf, startPostmaster, stopPostmaster } from './postmaster.ts'
import { reachableBinaries, reachableHome } from './reach.ts'

/** The embedded PostgreSQL of a data folder, held by us until released. */
export type Embedded = {
  /** For a role that owns the database `faelled` and may make roles, and is no superuser. */
  url: string
  /** Starts it again if it has died. */
  revive(): Promise<boolean>
  /** Stops it, unless it is somebody else's or others still use it; says whether it stopped. */
  release(): Promise<boolean>
  /** Stops it here and now; what was acknowledged is found again by crash recovery. */
  halt(): void
}

/** Kept in `postgres.json` beside the data: the port, the password, and who is to stop it. */
type Kept = { port: number; password: string; holder: number }

/** Makes the cluster if there is none, starts it if it does not run, and joins it if it does. */
export async function embeddedPostgres(dataDir: string): Promise<Embedded> {
  mkdirSync(join(dataDir, 'log'), { recursive: true })
  const account = accountFor(join(dataDir, 'postgres'))
  const home = reachableHome(dataDir, account)
  const log = join(dataDir, 'log/postgresql.log')
  const cluster = { home, binaries: reachableBinaries(account), account, log, durable: true }
  const alone = <T>(work: () => Promise<T>) => withLock(join(dataDir, 'postgres.lock'), work)

  const kept = await alone(() => start(dataDir, cluster))
  return {
    url: urlOf(kept, 'faelled', 'faelled'),
    async revive() {
      if (postmasterOf(cluster)) return false
      await alone(() => start(dataDir, cluster, 10_000))
      return true
    },
    release: () =>
      alone(async () => {
        const { holder } = read(dataDir) ?? kept
        if (holder !== process.pid && isRunning(holder, 'node')) return false
        if ((await sessionsIn(urlOf(kept, 'postgres', 'postgres'))) > 0) return false
        await stopPostmaster(cluster)
        return true
      }),
    halt() {
      const running = postmasterOf(cluster)
      if (running && read(dataDir)?.holder === process.pid) signal(running.pid, 'SIGQUIT')
    },
  }
}

/** `patience` is milliseconds to wait for its old port: those who use the database know no other. */
async function start(dataDir: string, cluster: Cluster, patience = 0): Promise<Kept> {
  let kept = read(dataDir)
  if (!isMade(cluster)) {
    kept = { port: 0, password: randomBytes(24).toString('base64url'), holder: 0 }
    write(dataDir, kept)
    await makeCluster(cluster, kept.password)
  }
  if (!kept) throw new Problem(`${fileIn(dataDir)} mangler, og adgangskoden til data stod i den.`)

  const runs = await isReady(cluster)
  if (runs) kept.port = postmasterOf(cluster)?.port ?? kept.port
  else kept.port = await startAt(cluster, kept.port, patience)
  if (!runs || !isRunning(kept.holder, 'node')) kept.holder = process.pid
  write(dataDir, kept)
  await makeDatabase(urlOf(kept, 'postgres', 'postgres'), kept.password)
  return kept
}

/** Starts at the port it had last time, or at another if that is taken meanwhile. */
async function startAt(cluster: Cluster, last: number, patience: number): Promise<number> {
  const end = Date.now() + patience
  let isFree = last > 0 && (await isPortFree(last))
  // The last processes of one that was killed hold its port for a moment.
  while (!isFree && Date.now() < end) {
    await pause(50)
    isFree = await isPortFree(last)
  }
  const port = isFree ? last : await freePort()
  await startPostmaster(cluster, port)
  return port
}

const fileIn = (dataDir: string) => join(dataDir, 'postgres.json')

function read(dataDir: string): Kept | undefined {
  const file = fileIn(dataDir)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function write(dataDir: string, kept: Kept) {
  writeFileSync(`${fileIn(dataDir)}.new`, JSON.stringify(kept), { mode: 0o600 })
  renameSync(`${fileIn(dataDir)}.new`, fileIn(dataDir))
}

const urlOf = ({ port, password }: Kept, user: string, database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
