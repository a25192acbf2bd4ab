import type { Capability } from '../../platform/capability.ts'

const migrations = new URL('./migrations/', import.meta.url)
export const content = (_parts: { rooms: () => Capability[] }): Capability => ({ name: 'content', migrations })
