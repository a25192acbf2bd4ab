import type { Capability } from '../../platform/capability.ts'
import type { Keys } from '../../platform/keys.ts'
import type { Storage } from '../files/index.ts'

const migrations = new URL('./migrations/', import.meta.url)
export const cases = (_parts: { keys: Keys; storage: Storage }): Capability => ({ name: 'cases', migrations })
