import type { FastifyInstance } from 'fastify'
import type { Staff } from '../../platform/actor.ts'
import type { Capability } from '../../platform/capability.ts'
import { notFound } from '../../platform/errors.ts'
import { waitingMessages } from '../notifications/index.ts'
import { cardsOf } from './gather.ts'
import { DeskPage, OperationsPage } from './pages.tsx'
import { paths } from './paths.ts'
import { parkedJobs, retryParked } from './store.ts'

/** Cards whose key begins so tell how things run, and stand with that. */
const ofOperations = 'drift'

export const routes = (rooms: () => Capability[]) => (app: FastifyInstance) => {
  app.get(paths.desk(), { config: { for: 'staff' } }, async (request, reply) => {
    const staff = request.actor as Staff
    const { cards, missing } = await cardsOf(rooms(), request, staff)
    return reply.page(DeskPage, {
      firstName: staff.person.name.split(' ')[0]!,
      cards: cards.filter(({ key }) => !key.startsWith(ofOperations)),
      missing,
    })
  })

  app.get<{ Querystring: { gjort?: string } }>(
    paths.operations(),
    { config: { for: ['caseworker', 'admin', 'auditor'] } },
    async (request, reply) => {
      const staff = request.actor as Staff
      const { cards } = await cardsOf(rooms(), request, staff)
      const { parked, waiting } = await request.read(async (tx) => ({
        parked: await parkedJobs(tx),
        waiting: await waitingMessages(tx),
      }))
      return reply.page(OperationsPage, {
        parked,
        waiting,
        mayRetry: staff.roles.includes('admin'),
        retried: request.query.gjort === 'ja',
        cards: cards.filter(({ key }) => key.startsWith(ofOperations)),
      })
    },
  )

  app.post<{ Params: { job: string } }>(
    paths.retry(':job'),
    { config: { for: ['admin'] } },
    async (request, reply) => {
      if (!/^\d{1,15}$/.test(request.params.job)) throw notFound()
      await request.write((tx) => retryParked(tx, Number(request.params.job)))
      return reply.redirect(`${paths.operations()}?gjort=ja`, 303)
    },
  )
}
