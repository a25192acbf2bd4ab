import type { Capability } from '../src/platform/capability.ts'
import type { Db } from '../src/platform/db.ts'
import { openLog } from '../src/platform/log.ts'
import { tenantList } from '../src/platform/tenants.ts'
import { startWorker } from '../src/platform/worker.ts'

type How = { ownerUrl: string; db: Db; concurrency?: number }

/** This process becomes a worker with one room, and says so when it is ready: a test can kill it. */
export async function beWorker(room: Pick<Capability, 'name' | 'on'>, how: How): Promise<void> {
  await startWorker({
    ...how,
    tenants: tenantList(how.db),
    clock: () => new Date(),
    log: openLog('error', process.stderr),
    origin: (host) => `http://${host}`,
    capabilities: [room],
  })
  process.stdout.write('ready\n')
}
