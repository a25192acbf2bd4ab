import type { FastifyRequest } from 'fastify'
import type { Citizen } from '../../platform/actor.ts'
import type { Capability, Context, FindActor } from '../../platform/capability.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Keys } from '../../platform/keys.ts'
import { behalfRoutes } from './behalf/routes.ts'
import { detailsRoutes } from './details/routes.ts'
import { loginRoutes } from './login/routes.ts'
import { looksRoutes } from './looks/routes.ts'
import type { Parts } from './parts.ts'
import { paths } from './paths.ts'
import { findActor } from './sessions/actor.ts'
import { erasePerson, exportPerson } from './store/person.ts'
import { resealAll } from './store/sealed.ts'
import { sweep } from './store/sessions.ts'
import { offers } from './offers.ts'
import { texts } from './texts.ts'

export { maskCpr, readCpr } from './cpr.ts'
export { plainPhone } from './contact.ts'
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
export { type May, mayFor, type Representation, representations } from './store/representations.ts'
export { resealAll } from './store/sealed.ts'
export { addStaff, changeDuties, setActive, type StaffDuties, staffMembers } from './store/staff.ts'

/** Who is here: citizens, firms, employees, and on whose behalf. */
export const identity = (parts: Parts): Capability => ({
  name: 'identity',
  migrations: new URL('./migrations/', import.meta.url),
  routes(app) {
    loginRoutes(app, parts)
    behalfRoutes(app, parts)
    detailsRoutes(app)
    looksRoutes(app)
  },
  every: [
    { seconds: 600, name: 'sweep', work: ({ write, now }) => write((tx) => sweep(tx, now)) },
    {
      seconds: 3600,
      name: 'reseal',
      work: ({ write }) => resealSome(write, parts.keys),
    },
  ],
  offers,
  me: {
    menu: async (_tx, { behalf }, _now, language) => {
      const t = texts[language]
      const label = behalf.basis === 'self' ? t.details : t.detailsOf
      return [{ label, href: paths.details(), order: 90 }]
    },
  },
  person: {
    export: (tx, partyId) => exportPerson(tx, parts.keys, partyId),
    erase: erasePerson,
  },
})

/** Some thousand an hour, in small transactions, until none is left. */
async function resealSome(write: Context['write'], keys: Keys) {
  for (let round = 0; round < 20; round++) {
    if ((await write((tx) => resealAll(tx, keys))) === 0) return
  }
}

/** From cookie to actor: nobody, until somebody has logged in. */
export const findActorWith = (_keys: Keys): FindActor => findActor

/** The citizen of the request; anybody else is turned away. */
export function requireCitizen({ actor }: Pick<FastifyRequest, 'actor'>): Citizen {
  if (actor.kind !== 'citizen') throw forbidden()
  return actor
}
