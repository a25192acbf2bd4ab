import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { releaseFiles } from '../../files/index.ts'
import { requireCitizen } from '../../identity/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { filesIn } from '../answers/typed.ts'
import { draftKeeper, isOwner } from '../draft.ts'
import { offersOf } from '../offers.ts'
import { paths } from '../paths.ts'
import { mayUse, noPower, reached } from '../power.ts'
import { definitionSchema } from '../schema.ts'
import { serviceBySlug, services } from '../store/definitions.ts'
import { draftsOf, lockedDraft, removeDraft } from '../store/drafts.ts'
import { withServices } from './drafts.ts'
import { askToLogIn, localised, ownerIn, ownerOrNew } from './access.ts'
import { DraftsPage } from './pages/drafts-page.tsx'
import { BegunPage, ServicesPage, StartPage } from './pages/start-pages.tsx'

type OfService = { Params: { slug: string }; Querystring: { ny?: string } }
type OfDraft = { Params: { slug: string; draft: string } }

/** The ways in: the list, a service's own page, and what one has begun. */
export function startRoutes(app: FastifyInstance) {
  const open = { config: { for: 'public' as const } }

  app.get(paths.services(), open, async ({ read, site }, reply) => {
    const offers = offersOf(await read(services), site.language)
    return reply.page(ServicesPage, { offers })
  })

  app.get(paths.schema(), open, async ({ site }, reply) =>
    reply
      .type('application/schema+json; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(JSON.stringify(definitionSchema(site.origin), null, 2)),
  )

  app.get<OfService>(paths.service(':slug'), open, async ({ read, params }, reply) => {
    const { definition } = await read((tx) => serviceBySlug(tx, params.slug))
    return reply.page(StartPage, { definition })
  })

  // Nothing is written until something is typed; the id is made here, so that what is sent twice is received once.
  app.get<OfService>(
    paths.begin(':slug'),
    { config: { for: 'anyone' } },
    async (request, reply) => {
      const { actor, now, query, params } = request
      const { definition } = await request.read((tx) => serviceBySlug(tx, params.slug))
      const later = definition.outcomes.needed !== undefined
      if (!later && askToLogIn(request, reply, definition, request.originalUrl)) return reply
      if (!(await request.read((tx) => mayUse(tx, actor, definition.id)))) throw noPower()
      const begun =
        actor.kind === 'citizen' && query.ny === undefined
          ? await request.read((tx) => draftsOf(tx, actor.behalf.id, now, definition.id))
          : []
      if (begun.length) return reply.page(BegunPage, { definition, drafts: begun })
      // Owned before the first page is left: that is sent and kept by itself at the same time, and both must be the same owner's.
      ownerOrNew(request, reply)
      const first = definition.dialogue.pages[0]!.id
      return reply.redirect(localised(request, paths.page(params.slug, randomUUID(), first)), 303)
    },
  )

  app.get(paths.drafts(), { config: { for: 'citizen' } }, async (request, reply) => {
    const { behalf } = requireCitizen(request)
    const drafts = await request.read(async (tx) => {
      const found = await draftsOf(tx, behalf.id, request.now)
      return withServices(tx, await reached(tx, request.actor, found))
    })
    return reply.page(DraftsPage, { drafts })
  })

  app.post<OfDraft>(
    paths.discard(':slug', ':draft'),
    { config: { for: 'anyone' } },
    async (request, reply) => {
      await request.write(async (tx) => {
        const draft = await lockedDraft(tx, request.params.draft)
        if (!draft) return
        if (!isOwner(ownerIn(request), draft)) throw notFound()
        if (!(await mayUse(tx, request.actor, draft.serviceId))) throw notFound()
        await releaseFiles(tx, filesIn(draft.typed), draftKeeper(draft.id))
        await removeDraft(tx, draft.id)
      })
      const back = request.actor.kind === 'citizen' ? paths.drafts() : paths.services()
      return reply.redirect(localised(request, back), 303)
    },
  )
}
