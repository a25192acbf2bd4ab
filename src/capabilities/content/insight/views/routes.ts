import type { FastifyInstance } from 'fastify'
import { limiter } from '../../../../platform/http/limits.ts'
import { addressOf } from '../address.ts'
import { insightPaths as paths } from '../paths.ts'
import { counting } from './counting.ts'
import { entryOf, isPerson } from './entry.ts'

/** What one sender may have counted in a minute: a library's readers, not a machine's. */
const perMinute = 240

// One see-through pixel, for readers whose browser runs no script.
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

type Sent = { sti?: unknown; fra?: unknown }

/** Counts readers, also of pages that a cache in front of us sent: no session is read, and nothing is set. */
export function viewRoutes(app: FastifyInstance) {
  const count = counting()
  const limits = limiter(Date.now)
  app.addHook('onClose', () => count.flush())

  app.post<{ Body: Sent | null }>(
    paths.count(),
    { config: { for: 'public', perMinute } },
    async (request, reply) => {
      const { headers, body } = request
      const address = addressOf(body?.sti)
      if (address && isPerson(headers)) count.read(request, address, entryOf(body?.fra))
      return reply.code(204).send()
    },
  )

  app.get<{ Querystring: Sent }>(
    paths.countWithoutScript(),
    { config: { for: 'public' } },
    async (request, reply) => {
      const { method, headers, query, tenantId, ip } = request
      const address = addressOf(query.sti)
      if (method === 'GET' && address && isPerson(headers))
        if (limits.takes(`${tenantId} ${ip}`, perMinute)) count.read(request, address, 'server')
      return reply.header('cache-control', 'no-store').type('image/gif').send(pixel)
    },
  )
}
