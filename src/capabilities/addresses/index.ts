import type { Capability } from '../../platform/capability.ts'

const migrations = new URL('./migrations/', import.meta.url)
export const addresses = (): Capability => ({ name: 'addresses', migrations })
