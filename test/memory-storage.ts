import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Storage } from '../src/capabilities/files/index.ts'

/** Bytes in memory, for tests. */
export function memoryStorage(): Storage {
  const kept = new Map<string, Buffer>()
  return {
    async put(key, bytes) {
      kept.set(key, await buffer(bytes))
    },
    async get(key) {
      const bytes = kept.get(key)
      if (!bytes) throw Object.assign(new Error('no such object'), { code: 'ENOENT' })
      return Readable.from([bytes])
    },
    async remove(key) {
      kept.delete(key)
    },
  }
}
