import type { Context } from '../../platform/capability.ts'
import { emit } from '../../platform/events.ts'
import type { Storage } from './files.ts'
import { knownKeys, removeUnneeded } from './store.ts'

const day = 24 * 60 * 60 * 1000
const atOnce = 500

/** Removes files that nobody has needed for a day; their bytes follow once the rows are gone. */
export async function sweepFiles({ now, write }: Context) {
  await write(async (tx) => {
    const keys = await removeUnneeded(tx, new Date(+now - day), atOnce)
    for (const key of keys) await emit(tx, 'files.bytes-left', { key })
  })
}

/**
 * Removes bytes that have no row: those of a process that was killed between the two, or of a transaction that was
 * rolled back. Bytes lie in a folder per day, so only the week behind the last full day is looked through.
 */
export async function sweepBytes({ tenantId, now, read }: Context, storage: Storage) {
  if (!storage.list) return
  for (let ago = 2; ago <= 8; ago++) {
    const folder = `${tenantId}/${new Date(+now - ago * day).toISOString().slice(0, 10)}`
    for await (const keys of inGroups(storage.list(folder), 500)) {
      const known = await read((tx) => knownKeys(tx, keys))
      for (const key of keys) if (!known.has(key)) await storage.remove(key)
    }
  }
}

async function* inGroups<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = []
  for await (const item of items) {
    if (group.push(item) < size) continue
    yield group
    group = []
  }
  if (group.length) yield group
}
