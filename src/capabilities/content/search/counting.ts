import { keepable } from './private.ts'
import { addCounts, type Count } from './store/asked.ts'
import type { Context } from '../../../platform/capability.ts'

/** How long counts wait in memory, in milliseconds: a search never waits for them to be written. */
const pause = 2000
const mostWaiting = 500

type Write = Pick<Context, 'tenantId' | 'now' | 'write'>
type Waiting = { counts: Map<string, Count>; from: Write }

/** Counts what is searched for, without a word of who asked. What waits when a process dies is lost, and nobody is worse off. */
export function counting() {
  const waiting = new Map<string, Waiting>()
  let timer: NodeJS.Timeout | undefined

  const add = (from: Write, text: string, change: Omit<Count, 'text'>) => {
    const kept = keepable(text)
    if (kept === undefined) return
    const { counts } = waiting.get(from.tenantId) ?? { counts: new Map<string, Count>() }
    const known = counts.get(kept)
    if (!known && counts.size >= mostWaiting) return
    counts.set(kept, {
      text: kept,
      asked: (known?.asked ?? 0) + change.asked,
      hits: change.asked ? change.hits : (known?.hits ?? 0),
      chosen: (known?.chosen ?? 0) + change.chosen,
    })
    waiting.set(from.tenantId, { counts, from })
    timer ??= setTimeout(() => void flush(), pause).unref()
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const all = [...waiting.values()]
    waiting.clear()
    for (const { counts, from } of all) {
      // Counts are worth no alarm: a database that is away has other things to tell of.
      await from.write((tx) => addCounts(tx, [...counts.values()], from.now)).catch(() => {})
    }
  }

  return {
    asked: (from: Write, text: string, hits: number) =>
      add(from, text, { asked: 1, hits, chosen: 0 }),
    chosen: (from: Write, text: string) => add(from, text, { asked: 0, hits: 0, chosen: 1 }),
    flush,
  }
}
