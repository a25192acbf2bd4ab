// A worker for what is shared of services, in a process of its own, so that a test can kill it.
import { sharingReactions } from '../src/capabilities/services/sharing/reactions.ts'
import { connect } from '../src/platform/db.ts'
import { openLog } from '../src/platform/log.ts'
import { tenantList } from '../src/platform/tenants.ts'
import { startWorker } from '../src/platform/worker.ts'

const [ownerUrl, webUrl] = process.argv.slice(2) as [string, string]
const db = connect(webUrl, 4)

await startWorker({
  db,
  ownerUrl,
  tenants: tenantList(db),
  clock: () => new Date(),
  log: openLog('error', process.stderr),
  origin: (host) => `http://${host}`,
  capabilities: [{ name: 'services', on: sharingReactions.on }],
})
process.stdout.write('ready\n')
