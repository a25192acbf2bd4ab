import type { Capability } from '../../platform/capability.ts'

/** Gathers what each capability offers; `rooms` are all of them. */
export const desk = (_parts: { rooms: () => Capability[] }): Capability => ({ name: 'desk' })
