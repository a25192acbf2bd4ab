import type { Capability } from '../../platform/capability.ts'
import type { Keys } from '../../platform/keys.ts'
import type { Storage } from '../files/index.ts'

/** What the population register (CPR) says of a person; undefined when it does not know them. */
export type PersonRegister = (cpr: string) => Promise<
  | {
      name: string
      protected: boolean
      address?: { text: string; postalCode: string; city: string; municipalityCode: string; id?: string }
    }
  | undefined
>

const migrations = new URL('./migrations/', import.meta.url)
export const services = (_parts: { keys: Keys; storage: Storage; register: PersonRegister }): Capability => ({
  name: 'services',
  migrations,
})
