import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { idOnce } from '../../../platform/once.ts'
import { blank, fill, type Form, withError } from '../../../ui/forms.ts'
import { staffMembers } from '../../identity/index.ts'
import {
  complaintAbout,
  fieldsOf,
  KindForm,
  keyFrom,
  newFields,
  OpeningForm,
  openingFrom,
  resourceFields,
  ResourceForm,
  resourceFrom,
} from '../hours-form.ts'
import type { Opening } from '../openings.ts'
import { HoursPage } from '../pages/hours.tsx'
import { OpeningPage, ResourcePage } from '../pages/hours-forms.tsx'
import { paths } from '../paths.ts'
import { hoursKeepers } from '../policy.ts'
import {
  kindList,
  openingById,
  openingList,
  putKind,
  putOpening,
  putResource,
  removeOpening,
  resourceById,
  resourceList,
} from '../store/hours.ts'
import { dayAt } from '../weeks.ts'

type OfOne = { Params: { id: string } }

/** Who and what can be booked, and when. */
export function hoursRoutes(app: FastifyInstance) {
  const keepers = { config: { for: hoursKeepers } }

  app.get(paths.hours(), keepers, async (request, reply) =>
    showHours(request, reply, blank({}), 200),
  )

  app.post(paths.hours(), keepers, async (request, reply) => {
    const form = fill(KindForm, request.body)
    if (!form.ok) return showHours(request, reply, form, 422)
    const { titel: title, varighed: minutes, kompetence, team } = form.data
    const key = keyFrom(title)
    if (!key) return showHours(request, reply, withError(form, 'titel', 'nameMissing'), 422)
    await request.write((tx) =>
      putKind(tx, {
        key,
        title,
        minutes,
        competence: kompetence.toLowerCase() || null,
        team: team.toLowerCase() || null,
      }),
    )
    return reply.redirect(paths.hours(), 303)
  })

  app.get(paths.newResource(), keepers, async (request, reply) =>
    showResource(request, reply, paths.newResource(), blank(resourceFields()), 200),
  )

  app.post(paths.newResource(), keepers, async (request, reply) => {
    const form = fill(ResourceForm, request.body)
    if (!form.ok) return showResource(request, reply, paths.newResource(), form, 422)
    const resource = resourceFrom(form.data)
    const id = idOnce(form.data.id, resource)
    await request.write((tx) => putResource(tx, { id, ...resource }))
    return reply.redirect(paths.hours(), 303)
  })

  app.get<OfOne>(paths.resource(':id'), keepers, async (request, reply) => {
    const resource = await request.read((tx) => resourceById(tx, request.params.id))
    return showResource(
      request,
      reply,
      paths.resource(resource.id),
      blank(resourceFields(resource)),
      200,
    )
  })

  app.post<OfOne>(paths.resource(':id'), keepers, async (request, reply) => {
    const { id } = await request.read((tx) => resourceById(tx, request.params.id))
    const form = fill(ResourceForm, request.body)
    if (!form.ok) return showResource(request, reply, paths.resource(id), form, 422)
    await request.write((tx) => putResource(tx, { id, ...resourceFrom(form.data) }))
    return reply.redirect(paths.hours(), 303)
  })

  app.get<OfOne>(paths.newOpening(':id'), keepers, async (request, reply) =>
    showOpening(
      request,
      reply,
      { resourceId: request.params.id },
      blank(newFields(dayAt(request.now))),
      200,
    ),
  )

  app.post<OfOne>(paths.newOpening(':id'), keepers, async (request, reply) =>
    saveOpening(request, reply, { resourceId: request.params.id }),
  )

  app.get<OfOne>(paths.opening(':id'), keepers, async (request, reply) => {
    const opening = await request.read((tx) => openingById(tx, request.params.id))
    return showOpening(request, reply, opening, blank(fieldsOf(opening)), 200)
  })

  app.post<OfOne>(paths.opening(':id'), keepers, async (request, reply) =>
    saveOpening(request, reply, await request.read((tx) => openingById(tx, request.params.id))),
  )

  app.post<OfOne>(paths.openingRemoval(':id'), keepers, async ({ params, write }, reply) => {
    await write((tx) => removeOpening(tx, params.id))
    return reply.redirect(paths.hours(), 303)
  })
}

type Known = { resourceId: string } & Partial<Opening>

async function saveOpening(request: FastifyRequest, reply: FastifyReply, known: Known) {
  const form = fill(OpeningForm, request.body)
  if (!form.ok) return showOpening(request, reply, known, form, 422)
  const complaint = complaintAbout(form.data)
  if (complaint) return showOpening(request, reply, known, withError(form, ...complaint), 422)
  const { resourceId } = known
  const opening = openingFrom(form.data, resourceId)
  const id = known.id ?? idOnce(form.data.id, opening)
  await request.write(async (tx) => {
    await resourceById(tx, resourceId)
    await putOpening(tx, { ...opening, id })
  })
  return reply.redirect(paths.hours(), 303)
}

async function showOpening(
  { read }: FastifyRequest,
  reply: FastifyReply,
  { id, resourceId }: Known,
  form: Form<any>,
  status: number,
) {
  const props = await read(async (tx) => ({
    resource: await resourceById(tx, resourceId),
    kinds: await kindList(tx),
  }))
  return reply.page(OpeningPage, { ...props, id, form }, status)
}

async function showResource(
  { read }: FastifyRequest,
  reply: FastifyReply,
  action: string,
  form: Form<any>,
  status: number,
) {
  const staff = await read((tx) => staffMembers(tx))
  return reply.page(ResourcePage, { action, staff, form }, status)
}

async function showHours(
  { read }: FastifyRequest,
  reply: FastifyReply,
  form: Form<any>,
  status: number,
) {
  const props = await read(async (tx) => ({
    resources: await resourceList(tx),
    openings: await openingList(tx),
    kinds: await kindList(tx),
  }))
  return reply.page(HoursPage, { ...props, form }, status)
}
