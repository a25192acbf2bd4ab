import type { Capability } from '../../platform/capability.ts'
import type { Keys } from '../../platform/keys.ts'
import type { Storage } from '../files/index.ts'
import { desk } from './desk.ts'
import { me } from './me.ts'
import { person } from './person.ts'
import { offers } from './offers.ts'
import { reactions, ticks } from './reactions.ts'
import { routes } from './routes.ts'

export { addCaseDocument } from './actions/documents.ts'
export { openCase, openCasesAtTheEnd } from './actions/open.ts'
export { type Case, keeperOf, type NewCase, type NextStep } from './cases.ts'
export { deskPaths, paths } from './paths.ts'
export { caseById, caseByNumber, casesOf } from './store/find.ts'
export { setAppealBody, setPowers, setTeam } from './store/registers.ts'

declare module '../../platform/events.ts' {
  interface Events {
    'cases.information-requested': { caseId: string; requestId: string }
    'cases.information-received': { caseId: string; requestId: string }
    'cases.message-written': { caseId: string; messageId: string; from: 'citizen' | 'staff' }
    'cases.decided': { caseId: string; decisionId: string }
  }
}

const migrations = new URL('./migrations/', import.meta.url)

/** What somebody wants of the authority, from when we have it until it is decided and closed. */
export const cases = (parts: { keys: Keys; storage: Storage }): Capability => ({
  name: 'cases',
  migrations,
  routes: routes(parts),
  offers,
  on: reactions,
  every: ticks,
  me,
  desk,
  person,
})
