import type { Citizen } from '../../platform/actor.ts'
import type { Capability } from '../../platform/capability.ts'
import type { Tx } from '../../platform/db.ts'
import type { Keys } from '../../platform/keys.ts'
import { say } from '../../ui/dates.ts'
import type { Site } from '../../ui/site.ts'
import type { Storage } from '../files/index.ts'
import { inLanguage } from './definition.ts'
import { buildingDesk, buildingRoutes } from './building/index.ts'
import { checkRoutes } from './dialogue/check-routes.ts'
import { withServices } from './dialogue/drafts.ts'
import { dialogueRoutes } from './dialogue/routes.ts'
import { startRoutes } from './dialogue/start-routes.ts'
import { offersOf } from './offers.ts'
import { paths } from './paths.ts'
import { erasePerson, exportPerson } from './person.ts'
import { reached } from './power.ts'
import type { PropertyRegister } from './property.ts'
import type { PersonRegister } from './register.ts'
import { type Rules, rules as ourRules } from './rules.ts'
import { makeReceipt, removeExpiredDrafts } from './sending/reactions.ts'
import { sendingRoutes } from './sending/routes.ts'
import { sharingReactions } from './sharing/reactions.ts'
import { services as publishedServices } from './store/definitions.ts'
import { countDrafts, draftsOf } from './store/drafts.ts'
import { texts } from './texts.ts'

export { paths } from './paths.ts'
export { DefinitionError, publish } from './publishing/publish.ts'
export type { Definition } from './definition.ts'
export { adoptPublished, shareService } from './sharing/actions.ts'
export type { Property, PropertyRegister } from './property.ts'
export type { PersonRegister, RegisteredPerson } from './register.ts'
export type { Answers, Rules } from './rules.ts'

declare module '../../platform/events.ts' {
  interface Events {
    'services.submitted': { submissionId: string; caseId: string }
  }
}

type Parts = {
  keys: Keys
  storage: Storage
  register: PersonRegister
  property?: PropertyRegister | undefined
  rules?: Rules
}

const migrations = new URL('./migrations/', import.meta.url)

/** Self-service (selvbetjening): definitions, dialogue, and the one way in which anything is sent. */
export function services({
  keys,
  storage,
  register,
  property,
  rules = ourRules,
}: Parts): Capability {
  return {
    name: 'services',
    migrations,
    routes(app) {
      startRoutes(app)
      dialogueRoutes({ keys, storage, register, property, rules })(app)
      checkRoutes({ keys, storage, register, property, rules })(app)
      sendingRoutes({ keys, storage, rules })(app)
      buildingRoutes({ keys, rules })(app)
    },
    on: {
      'services.submitted': ({ submissionId }, context) =>
        makeReceipt(submissionId, context, { keys, storage, rules }),
      ...sharingReactions.on,
    },
    every: [
      { seconds: 3600, name: 'expired-drafts', work: removeExpiredDrafts },
      ...sharingReactions.every,
    ],
    offers: async (tx, language) => offersOf(await publishedServices(tx), language),
    desk: buildingDesk,
    me: { menu: draftMenu, todos: draftTodos },
    person: { export: exportPerson, erase: erasePerson },
  }
}

async function draftMenu(tx: Tx, citizen: Citizen, now: Date, language: Site['language']) {
  const { id, basis } = citizen.behalf
  const count =
    basis === 'power-of-attorney'
      ? (await reached(tx, citizen, await draftsOf(tx, id, now))).length
      : await countDrafts(tx, id, now)
  return count ? [{ label: texts[language].drafts, href: paths.drafts(), order: 40, count }] : []
}

async function draftTodos(tx: Tx, citizen: Citizen, now: Date, language: Site['language']) {
  const t = texts[language]
  const begun = await reached(tx, citizen, await draftsOf(tx, citizen.behalf.id, now))
  const drafts = await withServices(tx, begun.slice(0, 3))
  return drafts.map(({ draft: { id, savedAt, expiresAt }, definition: { title, slug } }) => ({
    title: t.goOnWith(inLanguage(title, language)),
    detail: t.draftDetail(
      say(savedAt, 'relative-time', { language, now }),
      say(expiresAt, 'date', { language, now }),
    ),
    href: paths.draft(slug, id),
    action: t.goOn,
  }))
}
