import type { Capability } from '../../platform/capability.ts'
import type { Keys } from '../../platform/keys.ts'

const migrations = new URL('./migrations/', import.meta.url)
export const booking = (_parts: { keys: Keys }): Capability => ({ name: 'booking', migrations })
