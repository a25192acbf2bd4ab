import type { FastifyInstance } from 'fastify'
import { limiter } from '../../platform/http/limits.ts'
import { searchAddresses } from './store.ts'

/** Searches a minute and sender: a quick typist makes about a hundred. */
const perMinute = 240

type Search = { Querystring: { q?: string | string[] } }

export function routes(app: FastifyInstance) {
  const limits = limiter(Date.now)

  app.get<Search>('/adresser/soeg', { config: { for: 'anyone' } }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store')
    if (!limits.takes(`${request.tenantId} ${request.ip}`, perMinute)) {
      return reply.code(429).header('retry-after', '10').send({ fund: [] })
    }
    const text = String([request.query.q ?? ''].flat()[0]).replaceAll('\0', '')
    const found = await request.read((tx) =>
      searchAddresses(tx, text, municipalityCodes(request.tenant.profile)),
    )
    return reply.send({ fund: found.map(({ id, text }) => ({ id, tekst: text })) })
  })
}

/** The municipalities a tenant serves, by its profile. */
export function municipalityCodes(profile: Record<string, unknown>): string[] {
  const { municipalityCodes: codes } = profile
  return Array.isArray(codes) ? codes.map(String) : []
}
