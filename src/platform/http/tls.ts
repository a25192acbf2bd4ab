import type { FastifyInstance, FastifyRequest } from 'fastify'
import { notFound } from '../errors.ts'
import type { Tenants } from '../tenants.ts'
import type { Hosts } from './hosts.ts'

/**
 * Whether a proxy may fetch a certificate for a name (Caddy's `on_demand_tls ask`): 200 for names of ours, 404 for all others.
 * Asked from the machine itself and not through a proxy, or with the metrics token.
 */
export function tlsRoutes(
  app: FastifyInstance,
  tenants: Tenants,
  hosts: Hosts,
  token: string | undefined,
) {
  const config = { for: 'machine' as const }
  app.get<{ Querystring: { domain?: unknown } }>('/tls/ask', { config }, async (request, reply) => {
    if (!isLocal(request) && !bears(request, token)) throw notFound()
    const domain = String(request.query.domain ?? '').toLowerCase()
    const known = domain === hosts.operator || (await tenants.byHost(domain)) !== undefined
    return reply
      .code(known ? 200 : 404)
      .header('cache-control', 'no-store')
      .send('')
  })
}

const bears = ({ headers }: FastifyRequest, token: string | undefined) =>
  token !== undefined && headers.authorization === `Bearer ${token}`

/** A proxy stands on the machine itself too, but says for whom it asks. */
const isLocal = ({ socket, headers }: FastifyRequest) =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '') &&
  !Object.keys(headers).some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'))
