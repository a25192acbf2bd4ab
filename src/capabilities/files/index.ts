import type { Readable } from 'node:stream'
import type { Capability } from '../../platform/capability.ts'

/** Where bytes lie. `key` is ours, never a name somebody gave. */
export type Storage = {
  put(key: string, bytes: Readable): Promise<void>
  get(key: string): Promise<Readable>
  remove(key: string): Promise<void>
}
/** Looks for viruses. Throws when it cannot say. */
export type Scanner = (bytes: Readable) => Promise<{ clean: true } | { clean: false; found: string }>

const migrations = new URL('./migrations/', import.meta.url)
export const files = (_parts: { storage: Storage; scanner?: Scanner | undefined }): Capability => ({
  name: 'files',
  migrations,
})
