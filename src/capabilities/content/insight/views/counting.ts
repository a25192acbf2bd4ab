import type { Context } from '../../../../platform/capability.ts'
import { dayOf } from '../../../../ui/dates.ts'
import { type Address, written } from '../address.ts'
import type { Entry } from './entry.ts'
import { addViews, type Views } from './store.ts'

/** How long counts wait in memory, in milliseconds. */
const pause = 5000
/** How many pages may wait for each tenant; what is read beyond them waits for nothing and is not counted. */
const mostWaiting = 5000

type From = Pick<Context, 'tenantId' | 'now' | 'write'>
type Waiting = { views: Map<string, Views>; write: From['write'] }

/**
 * Counts readers in memory and writes them a few seconds later, all of a tenant's in one statement: a page that is read a
 * thousand times meanwhile costs one row. What waits when a process is killed is lost; one that is closed writes first.
 */
export function counting() {
  let waiting = new Map<string, Waiting>()
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  const wake = () => (timer ??= setTimeout(() => void flush(), pause).unref())

  function add({ tenantId, write }: Omit<From, 'now'>, { address, day, entry, count }: Views) {
    const mine = waiting.get(tenantId) ?? { views: new Map<string, Views>(), write }
    waiting.set(tenantId, mine)
    const key = `${written(address)} ${day} ${entry}`
    const known = mine.views.get(key)
    if (known) known.count += count
    else if (mine.views.size < mostWaiting) mine.views.set(key, { address, day, entry, count })
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(writeAll)
    return writing
  }

  async function writeAll() {
    const all = waiting
    waiting = new Map()
    for (const [tenantId, { views, write }] of all) {
      try {
        await write((tx) => addViews(tx, [...views.values()]))
      } catch {
        // The database is away: they wait with the next ones, within the same bound.
        for (const one of views.values()) add({ tenantId, write }, one)
        wake()
      }
    }
  }

  return {
    read(from: From, address: Address, entry: Entry) {
      add(from, { address, day: dayOf(from.now), entry, count: 1 })
      wake()
    },
    flush,
  }
}
