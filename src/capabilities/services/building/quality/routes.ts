import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db.ts'
import { notFound } from '../../../../platform/errors.ts'
import { fill, type Form, withError } from '../../../../ui/forms.ts'
import { newestDefinition } from '../../store/definitions.ts'
import { openWorking } from '../actions.ts'
import { maybe } from '../forms.ts'
import { builders } from '../policy.ts'
import { namesOf } from '../routes/people.ts'
import { same, type Working } from '../work.ts'
import { checklist } from './checklist.ts'
import { criterionById } from './criteria.ts'
import { ChecklistPage, type ChecklistProps } from './page.tsx'
import { qualityPaths as paths } from './paths.ts'
import { addTick, removeTick, ticksOf } from './store.ts'
import { qualityTexts } from './texts.ts'

const config = { for: [...builders] }
const { errors: e } = qualityTexts.da
const TickForm = z.object({ note: maybe(1000) })
type OfService = { Params: { service: string } }
type OfCriterion = { Params: { service: string; criterion: string } }

/** The checklist of a service, and what people vouch for on it. */
export function qualityRoutes(app: FastifyInstance) {
  app.get<OfService>(paths.checklist(':service'), { config }, (request, reply) =>
    show(request, reply, 200),
  )

  app.post<OfCriterion>(
    paths.tick(':service', ':criterion'),
    { config },
    async (request, reply) => {
      const { service, criterion: id } = request.params
      const criterion = criterionById(id)
      if (!criterion || criterion.house) throw notFound()
      const form = { ...(fill(TickForm, request.body) as Form<any>), id }
      const note = String(form.values.note ?? '').trim()
      if (Object.keys(form.errors).length) return show(request, reply, 422, { criterion: id, form })
      const outcome = await request.write(async (tx) => {
        const working = await openWorking(tx, service)
        const { version } = await versionOf(tx, working)
        if (form.values.knap === 'fjern') return removeTick(tx, service, version, id)
        const [item] = checklist(working.work, version, []).filter((one) => one.criterion.id === id)
        // Against what the machine found one needs a reason.
        if (item!.found.length && !note) return 'refused'
        const { person } = request.actor as Staff
        return addTick(tx, service, {
          version,
          criterion: id,
          note,
          byId: person.id,
          at: request.now,
        })
      })
      if (outcome === 'refused')
        return show(request, reply, 422, { criterion: id, form: withError(form, 'note', e.note) })
      return reply.redirect(`${paths.checklist(service)}#${id}`, 303)
    },
  )
}

/** The version that is looked at: what is published, or what is on its way to be. */
async function versionOf(tx: Tx, { serviceId, work }: Working) {
  const newest = await newestDefinition(tx, serviceId)
  const isPublished = newest !== undefined && same(newest.definition, work)
  return { version: (newest?.version ?? 0) + (isPublished ? 0 : 1), isPublished }
}

async function show(
  request: FastifyRequest<OfService>,
  reply: FastifyReply,
  status: number,
  refused?: ChecklistProps['refused'],
) {
  const props = await request.read(async (tx) => {
    const working = await openWorking(tx, request.params.service)
    const { version, isPublished } = await versionOf(tx, working)
    const ticks = await ticksOf(tx, working.serviceId)
    const names = await namesOf(
      tx,
      ticks.map(({ byId }) => byId),
    )
    const items = checklist(working.work, version, ticks)
    return { working, items, version, isPublished, names, refused }
  })
  return reply.page(ChecklistPage, props, status)
}
