import type { FastifyInstance } from 'fastify'
import type { Capability } from '../../../platform/capability.ts'
import { answerRoutes } from './answers/routes.ts'
import { insightDeskRoutes } from './desk/routes.ts'
import { mayPublish, mayWrite } from '../editor/policy.ts'
import { insightPaths as paths } from './paths.ts'
import { peerRoutes } from './peers/routes.ts'
import { reuseCard } from './reuse/card.tsx'
import { reckonReuse } from './reuse/reckon.ts'
import { reuseRoutes } from './reuse/routes.ts'
import { surveyDeskRoutes } from './surveys/desk-routes.ts'
import { surveyRoutes } from './surveys/routes.ts'
import { deskTexts } from './texts-desk.ts'
import { viewRoutes } from './views/routes.ts'

export { insightPaths } from './paths.ts'
export { insightTending } from './tending.ts'

/** Visits and satisfaction, without knowing who: counted, answered, read by those who write the pages. */
export function insightRoutes(app: FastifyInstance) {
  viewRoutes(app)
  answerRoutes(app)
  surveyRoutes(app)
  insightDeskRoutes(app)
  surveyDeskRoutes(app)
  reuseRoutes(app)
  peerRoutes(app)
}

type Desk = Required<NonNullable<Capability['desk']>>

/** The entry in the menu of the desk, for those who write. */
export const insightMenu: Desk['menu'] = async (_tx, staff) =>
  mayWrite(staff) ? [{ label: deskTexts.da.title, href: paths.pages(), order: 61 }] : []

/** What sharing saves, for those who publish, where anything is shared. */
export const insightCards: Desk['cards'] = async (tx, staff) => {
  if (!mayPublish(staff)) return []
  const { here } = await reckonReuse(tx)
  if (!here.adopted) return []
  const { adopted, live, saved } = here
  return [
    {
      key: 'content-reuse',
      order: 80,
      title: deskTexts.da.reuse.title,
      body: reuseCard(adopted, live, saved.hours),
    },
  ]
}
