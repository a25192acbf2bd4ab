import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Citizen } from '../../platform/actor.ts'
import type { Capability } from '../../platform/capability.ts'
import type { Viewer } from '../../ui/site.ts'
import { menuOf, overviewOf } from './gather.ts'
import { OverviewPage } from './pages.tsx'
import { paths } from './paths.ts'
import { texts } from './texts.ts'

export const routes = (rooms: () => Capability[]) => (app: FastifyInstance) => {
  app.get(paths.overview(), { config: { for: 'citizen' } }, async (request, reply) => {
    const citizen = request.actor as Citizen
    const overview = await overviewOf(rooms(), request, citizen)
    const firstName = citizen.person.name.split(' ')[0]!
    return reply.page(OverviewPage, { firstName, ...overview })
  })
}

/** How the shell of the personal page names the citizen, and their menu. */
export const citizenViewer =
  (rooms: () => Capability[]) =>
  async (request: FastifyRequest): Promise<Viewer> => {
    const { person, behalf, canSwitch, endsAt } = request.actor as Citizen
    const menu = await menuOf(rooms(), request, request.actor as Citizen)
    return {
      kind: 'person',
      name: person.name,
      onBehalfOf: behalf.basis === 'self' ? undefined : behalf.name,
      switchHref: canSwitch ? paths.switch() : undefined,
      menu: [{ label: texts[request.site.language].overview, href: paths.overview() }, ...menu],
      sessionEndsAt: endsAt,
    }
  }
