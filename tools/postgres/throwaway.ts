import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../ports.ts'
import { isRunning } from '../running.ts'
import { accountFor } from './account.ts'
import { makeCluster } from './initdb.ts'
import { postmasterOf, startPostmaster, stopPostmaster } from './postmaster.ts'
import { reachableBinaries } from './reach.ts'

/** A cluster that lives as long as its test. */
export type Throwaway = {
  url: string
  /** Kills PostgreSQL as a power cut would, and starts it again. */
  crash(): Promise<void>
  stop(): Promise<void>
}

const prefix = 'faelled-test-'
/** Linux's folder that lies in memory: a database of a thousand small files is made there in hundredths of a second. */
const memory = '/dev/shm'
/** Bytes that must be free there: a whole run needs less than half of it. */
const plenty = 4 * 2 ** 30

/** Where clusters are made: those that must survive a power cut on the disk, the others in memory where there is plenty. */
function place(durable: boolean): string {
  const free = (folder: string) => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  }
  const fits = existsSync(memory) && Math.min(free(memory), process.availableMemory()) > plenty
  return fits && !durable ? memory : tmpdir()
}

/** Makes a cluster of its own, quick because it may forget all at a power cut unless it is durable. The URL is a superuser's. */
export async function testCluster({ durable = false } = {}): Promise<Throwaway> {
  await sweep()
  const folder = mkdtempSync(join(place(durable), `${prefix}${process.pid}-`))
  chmodSync(folder, 0o755)
  const account = accountFor(folder)
  const cluster = {
    home: join(folder, 'postgres'),
    binaries: reachableBinaries(account),
    account,
    log: join(folder, 'postgresql.log'),
    durable,
  }
  const password = randomBytes(24).toString('base64url')
  const port = await freePort()
  await makeCluster(cluster, password)
  await startPostmaster(cluster, port)
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async crash() {
      const running = postmasterOf(cluster)
      if (running) process.kill(running.pid, 'SIGKILL')
      // Its children notice within moments; until then they hold the memory that the next one needs.
      for (let tries = 1; ; tries++) {
        try {
          await startPostmaster(cluster, port)
          return
        } catch (error) {
          if (tries === 20) throw error
          await wait(250)
        }
      }
    },
    async stop() {
      await stopPostmaster(cluster)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Clears away what a test that was killed left behind. */
async function sweep() {
  const left = [tmpdir(), memory]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => ({ name, path: join(folder, name) })))
  for (const { name, path } of left.filter((one) => one.name.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (isRunning(pid, '')) continue
    const home = join(path, 'postgres')
    if (existsSync(home)) await stopPostmaster({ home: realpathSync(home) })
    rmSync(path, { recursive: true, force: true })
  }
}
