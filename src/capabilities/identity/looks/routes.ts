import type { FastifyInstance } from 'fastify'
import type { Citizen } from '../../../platform/actor.ts'
import { forbidden } from '../../../platform/errors.ts'
import { paths } from '../paths.ts'
import { lookPage, looksAt } from '../store/looks.ts'
import { lookerOf, maySeeLooks } from './looks.ts'
import { LooksPage } from './pages.tsx'

export function looksRoutes(app: FastifyInstance): void {
  app.get(paths.access(), { config: { for: 'citizen' } }, async (request, reply) => {
    const { behalf } = request.actor as Citizen
    if (!maySeeLooks(behalf.basis)) throw forbidden()
    const { foer } = request.query as { foer?: unknown }
    const before = typeof foer === 'string' && /^\d{1,12}$/.test(foer) ? Number(foer) : undefined
    const found = await request.read((tx) => looksAt(tx, behalf.id, before))
    const looks = found.slice(0, lookPage)
    const older = found.length > lookPage ? `${paths.access()}?foer=${looks.at(-1)!.no}` : undefined
    return reply.page(LooksPage, {
      looks: looks.map((look) => ({ ...look, looker: lookerOf(look, request.actor) })),
      older,
    })
  })
}
