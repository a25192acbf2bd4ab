import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { logAccess } from '../../../platform/access-log.ts'
import type { Citizen } from '../../../platform/actor.ts'
import { notFound } from '../../../platform/errors.ts'
import { blank } from '../../../ui/forms.ts'
import { sendFile, type Storage } from '../../files/index.ts'
import { briefsOf } from '../briefs.ts'
import { MinePage } from '../pages/mine.tsx'
import { MyCasePage, type MyCaseProps } from '../pages/my-case.tsx'
import { paths } from '../paths.ts'
import { maySee } from '../policy.ts'
import { reachOf } from '../power.ts'
import { documentById } from '../store/documents.ts'
import { type CaseView, caseView } from '../view.ts'
import { showLetter } from './letter.ts'

const config = { for: 'citizen' } as const
const things = ['all', 'some', 'message'] as const

export const mineRoutes = (storage: Storage) => (app: FastifyInstance) => {
  app.get(paths.mine(), { config }, async (request, reply) => {
    const cases = await request.read((tx) => briefsOf(tx, request.actor as Citizen, 200))
    await sawFor(request, 'cases.list-seen')
    return reply.page(MinePage, { cases })
  })

  app.get<{ Params: { id: string }; Querystring: { tak?: string } }>(
    paths.case(':id'),
    { config },
    async (request, reply) => {
      const view = await myView(request, request.params.id)
      await sawFor(request, 'cases.case-seen')
      const done = things.find((thing) => thing === request.query.tak)
      return showMine(reply, view, { done })
    },
  )

  app.get<{ Params: { id: string; document: string } }>(
    paths.document(':id', ':document'),
    { config },
    async (request, reply) => {
      const { id, document } = request.params
      await myView(request, id)
      const { fileId } = await request.read((tx) => documentById(tx, id, document))
      await sawFor(request, 'cases.document-seen')
      return sendFile(request, reply, storage, fileId)
    },
  )

  app.get<{ Params: { id: string; decision: string } }>(
    paths.decision(':id', ':decision'),
    { config },
    async (request, reply) => {
      const view = await myView(request, request.params.id)
      await sawFor(request, 'cases.decision-seen')
      return showLetter(reply, view, request.params.decision, 'nobody')
    },
  )
}

/** The case, if it is the actor's to see. Everybody else is told that there is no such case. */
export async function myView(request: FastifyRequest, id: string): Promise<CaseView> {
  const citizen = request.actor as Citizen
  const { view, reaches } = await request.read(async (tx) => ({
    view: await caseView(tx, id),
    reaches: await reachOf(tx, citizen),
  }))
  const { matter, parties } = view.file
  if (!maySee(citizen, parties) || !reaches(matter)) throw notFound()
  return view
}

export function showMine(
  reply: FastifyReply,
  view: CaseView,
  more: Partial<MyCaseProps> = {},
  status = 200,
) {
  const forms = {
    message: blank({ id: randomUUID() }, 'besked'),
    answer: blank({ id: randomUUID() }, 'svar'),
  }
  return reply.page(MyCasePage, { view, ...forms, ...more }, status)
}

/** What somebody sees on another's behalf is noted for that other. */
export async function sawFor(request: FastifyRequest, action: string): Promise<void> {
  const { behalf } = request.actor as Citizen
  if (behalf.basis === 'self') return
  await request.write((tx) =>
    logAccess(tx, request.actor, request.id, {
      action,
      subject: `party:${behalf.id}`,
      reason: behalf.basis,
    }),
  )
}
