import type { Capability, FindActor } from '../../platform/capability.ts'
import type { Keys } from '../../platform/keys.ts'

export type { Address, NewParty, Party } from './parties.ts'
export { addParty, addStaff, partiesByIds, partyById, staffMembers } from './store.ts'

const migrations = new URL('./migrations/', import.meta.url)
export const identity = (_parts: { keys: Keys }): Capability => ({ name: 'identity', migrations })

/** From cookie to actor: nobody, until somebody has logged in. */
export const findActorWith =
  (_keys: Keys): FindActor =>
  async () => ({ kind: 'nobody' })
