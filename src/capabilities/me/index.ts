import type { Capability } from '../../platform/capability.ts'

/** Gathers what each capability offers; `rooms` are all of them. */
export const me = (_parts: { rooms: () => Capability[] }): Capability => ({ name: 'me' })
