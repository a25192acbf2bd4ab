import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { idOnce } from '../../../platform/once.ts'
import { blank, fill, type Form, withError } from '../../../ui/forms.ts'
import { ClosuresPage } from '../pages/closures.tsx'
import { formId } from '../hours-form.ts'
import { paths } from '../paths.ts'
import { closers } from '../policy.ts'
import { bookingsWithin } from '../store/bookings.ts'
import {
  addClosure,
  closureList,
  removeClosure,
  resourceById,
  resourceList,
} from '../store/hours.ts'
import { addDays, dayAt, isDay, startOf } from '../weeks.ts'

const day = z.string().default('').refine(isDay, 'dayMissing')
const ClosureForm = z.object({
  id: formId,
  foerste: day,
  sidste: z
    .string()
    .default('')
    .refine((typed) => !typed || isDay(typed), 'dayMissing'),
  hvem: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .catch(''),
  hvorfor: z
    .string()
    .default('')
    .pipe(z.string().trim().min(1, 'reasonMissing').max(80, 'tooLong')),
})

/** Days on which nobody can book. */
export function closureRoutes(app: FastifyInstance) {
  const keepers = { config: { for: closers } }

  app.get(paths.closures(), keepers, async (request, reply) =>
    show(request, reply, blank({ id: randomUUID(), foerste: dayAt(request.now) }), 200),
  )

  app.post(paths.closures(), keepers, async (request, reply) => {
    const form = fill(ClosureForm, request.body)
    if (!form.ok) return show(request, reply, form, 422)
    const { id, foerste: firstDay, sidste, hvem, hvorfor: reason } = form.data
    const lastDay = sidste || firstDay
    const today = dayAt(request.now)
    if (lastDay < today) return show(request, reply, withError(form, 'foerste', 'dayPast'), 422)
    if (lastDay < firstDay) return show(request, reply, withError(form, 'sidste', 'dayOrder'), 422)
    const closure = { resourceId: hvem || null, firstDay, lastDay, reason }
    await request.write(async (tx) => {
      if (hvem) await resourceById(tx, hvem)
      await addClosure(tx, { id: idOnce(id, closure), ...closure })
    })
    return reply.redirect(paths.closures(), 303)
  })

  app.post<{ Params: { id: string } }>(
    paths.closureRemoval(':id'),
    keepers,
    async ({ params, write }, reply) => {
      await write((tx) => removeClosure(tx, params.id))
      return reply.redirect(paths.closures(), 303)
    },
  )
}

async function show(
  { read, now }: FastifyRequest,
  reply: FastifyReply,
  form: Form<any>,
  status: number,
) {
  const props = await read(async (tx) => {
    const closures = await closureList(tx, dayAt(now))
    const last = closures
      .map(({ lastDay }) => lastDay)
      .toSorted()
      .at(-1)
    const ahead = last
      ? await bookingsWithin(tx, { start: now, end: startOf(addDays(last, 1)) })
      : []
    const affected = ahead.filter(({ start, resourceIds }) =>
      closures.some(
        ({ resourceId, firstDay, lastDay }) =>
          firstDay <= dayAt(start) &&
          dayAt(start) <= lastDay &&
          (resourceId === null || resourceIds.includes(resourceId)),
      ),
    )
    return { closures, affected, resources: await resourceList(tx) }
  })
  return reply.page(ClosuresPage, { ...props, form }, status)
}
