import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import { forbidden } from '../../../../platform/errors.ts'
import { blank, fill, type Form } from '../../../../ui/forms.ts'
import { insightPaths as paths } from '../paths.ts'
import { maySetSaving, publishers } from '../policy.ts'
import { ReusePage } from './page.tsx'
import { reckonReuse } from './reckon.ts'
import { putEstimate } from './store.ts'

const config = { for: publishers }

const hours = z
  .string()
  .trim()
  .regex(/^\d{1,3}([.,]\d{1,2})?$/, 'hours')
  .transform((text) => Number(text.replace(',', '.')))

const EstimateForm = z.object({ skriv: hours, tilpas: hours, ret: hours })

/** What sharing saves, by a formula that is shown, with an estimate that the administrator can change. */
export function reuseRoutes(app: FastifyInstance) {
  app.get(paths.reuse(), { config }, (request, reply) => show(request, reply, undefined, 200))

  app.post(paths.reuse(), { config }, async (request, reply) => {
    if (!maySetSaving(request.actor as Staff)) throw forbidden()
    const form = fill(EstimateForm, request.body)
    if (!form.ok) return show(request, reply, form, 422)
    const { skriv, tilpas, ret } = form.data
    const estimate = { writeHours: skriv, adaptHours: tilpas, updateHours: ret }
    await request.write((tx) => putEstimate(tx, estimate))
    return reply.redirect(paths.reuse(), 303)
  })
}

const comma = (value: number) => String(value).replace('.', ',')

async function show(
  { read, actor }: FastifyRequest,
  reply: FastifyReply,
  form: Form<any> | undefined,
  status: number,
) {
  const reckoned = await read(reckonReuse)
  const { writeHours, adaptHours, updateHours } = reckoned.estimate
  const known = { skriv: comma(writeHours), tilpas: comma(adaptHours), ret: comma(updateHours) }
  const props = {
    reckoned,
    form: form ?? blank<any>(known),
    mayChange: maySetSaving(actor as Staff),
  }
  return reply.page(ReusePage, props, status)
}
