// A worker of the whole content room in a process of its own, so that a test can kill it.
import { content } from '../src/capabilities/content/index.ts'
import { websiteFetcher } from '../src/integrations/website/index.ts'
import { connect } from '../src/platform/db.ts'
import { beWorker } from './be-worker.ts'
import { memoryStorage } from './memory-storage.ts'

// After the two: websites in the house's own net that may be moved from.
const [ownerUrl, webUrl, ...allowed] = process.argv.slice(2) as [string, string]
const db = connect(webUrl, 4)
const fetchWeb = websiteFetcher({ allowed, pause: 0 })
const { on } = content({ rooms: () => [], storage: memoryStorage(), fetchWeb })

await beWorker({ name: 'content', ...(on && { on }) }, { ownerUrl, db })
