import type { FastifyRequest } from 'fastify'
import type { Citizen } from '../../platform/actor.ts'
import type { Capability, FindActor } from '../../platform/capability.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Keys } from '../../platform/keys.ts'
import type { LoginClient, Relations } from './providers.ts'

export { isAtLeast } from './levels.ts'
export { loginHref } from './paths.ts'
export type { Address, NewParty, Party } from './parties.ts'
export type { LoginClient, Provider, Relations } from './providers.ts'
export {
  addParty,
  type ContactChange,
  cprOf,
  partiesByIds,
  partyById,
  updateContact,
} from './store/parties.ts'
export { addProvider } from './store/providers.ts'
export { type Representation, representations } from './store/representations.ts'
export { addStaff, type StaffDuties, staffMembers } from './store/staff.ts'

type Parts = { keys: Keys; login: LoginClient; relations?: Relations | undefined }

const migrations = new URL('./migrations/', import.meta.url)
export const identity = (_parts: Parts): Capability => ({ name: 'identity', migrations })

/** From cookie to actor: nobody, until somebody has logged in. */
export const findActorWith =
  (_keys: Keys): FindActor =>
  async () => ({ kind: 'nobody' })

/** The citizen of the request; anybody else is turned away. */
export function requireCitizen({ actor }: Pick<FastifyRequest, 'actor'>): Citizen {
  if (actor.kind !== 'citizen') throw forbidden()
  return actor
}
