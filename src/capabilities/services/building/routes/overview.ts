import type { FastifyInstance } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { newestDefinition } from '../../store/definitions.ts'
import { change, openWorking, removeService } from '../actions.ts'
import { movePage, moveQuestion, moveToPage, orderOf } from '../edit/pages.ts'
import { problemsOf } from '../problems.ts'
import { OverviewPage } from '../pages/overview.tsx'
import { RemovalPage } from '../pages/removal.tsx'
import { buildingPaths as paths } from '../paths.ts'
import { builders, mayPublish } from '../policy.ts'
import { pageById, same, type Work } from '../work.ts'
import { sharingOf } from '../../sharing/status.ts'
import { namesOf } from './people.ts'

const isThere = (work: Work, question: string, page: string) =>
  pageById(work, page)?.questions.some(({ id }) => id === question)

const config = { for: [...builders] }
type OfService = { Params: { service: string }; Querystring: { flyttet?: string } }

/** A service from above: what it consists of, and the buttons that move its parts. */
export function overviewRoutes(app: FastifyInstance) {
  app.get<OfService>(paths.service(':service'), { config }, async (request, reply) => {
    const props = await request.read(async (tx) => {
      const working = await openWorking(tx, request.params.service)
      const newest = await newestDefinition(tx, working.serviceId)
      const names = await namesOf(tx, [working.changedBy])
      return {
        working,
        changedBy: names.get(working.changedBy ?? ''),
        published: newest && { version: newest.version, at: newest.publishedAt },
        underway: !newest || !same(newest.definition, working.work),
        missing: problemsOf(working.work),
        ...(await sharingOf(tx, working.work)),
        mayShare: mayPublish(request.actor as Staff),
        notMoved: request.query.flyttet === 'nej',
      }
    })
    return reply.page(OverviewPage, props)
  })

  app.post<OfService>(paths.arrange(':service'), { config }, async (request, reply) => {
    const { service } = request.params
    const { flyt = '', udgave, spoergsmaal, side } = (request.body ?? {}) as Record<string, string>
    const [to, what, id = ''] = String(flyt).split(':')
    const by = to === 'op' ? -1 : 1
    const outcome = await request.write((tx) =>
      change<'stale'>(
        tx,
        service,
        (work) => {
          if (spoergsmaal && side && isThere(work, spoergsmaal, side)) return work
          if (orderOf(work) !== udgave) return 'stale'
          if (spoergsmaal && side) return moveToPage(work, spoergsmaal, side)
          return what === 'side' ? movePage(work, id, by) : moveQuestion(work, id, by)
        },
        request.actor as Staff,
        request.now,
      ),
    )
    const told = outcome === 'stale' ? '?flyttet=nej' : ''
    const back = what === 'side' ? `#side-${encodeURIComponent(id)}` : '#sider'
    return reply.redirect(`${paths.service(service)}${told}${told ? '' : back}`, 303)
  })

  app.get<OfService>(paths.removal(':service'), { config }, async (request, reply) => {
    const props = await request.read(async (tx) => {
      const working = await openWorking(tx, request.params.service)
      return { working, published: !!(await newestDefinition(tx, working.serviceId)) }
    })
    return reply.page(RemovalPage, props)
  })

  app.post<OfService>(paths.removal(':service'), { config }, async (request, reply) => {
    const { service } = request.params
    const outcome = await request.write((tx) => removeService(tx, service))
    const to = outcome === 'removed' ? paths.services() : paths.service(service)
    return reply.redirect(to, 303)
  })
}
