import type { Capability } from '../../platform/capability.ts'
import type { Keys } from '../../platform/keys.ts'
import type { Storage } from '../files/index.ts'
import type { PersonRegister } from './register.ts'

export { paths } from './paths.ts'
export type { PersonRegister, RegisteredPerson } from './register.ts'

declare module '../../platform/events.ts' {
  interface Events {
    'services.submitted': { submissionId: string; caseId: string }
  }
}

const migrations = new URL('./migrations/', import.meta.url)
export const services = (_parts: { keys: Keys; storage: Storage; register: PersonRegister }): Capability => ({
  name: 'services',
  migrations,
})
