// A worker for what is shared of services, in a process of its own, so that a test can kill it.
import { sharingReactions } from '../src/capabilities/services/sharing/reactions.ts'
import { connect } from '../src/platform/db.ts'
import { beWorker } from './be-worker.ts'

const [ownerUrl, webUrl] = process.argv.slice(2) as [string, string]
const db = connect(webUrl, 4)

await beWorker({ name: 'services', on: sharingReactions.on }, { ownerUrl, db })
