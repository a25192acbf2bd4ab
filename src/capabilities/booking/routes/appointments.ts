import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import { blank, withError } from '../../../ui/forms.ts'
import { type OfAppointment, type Opened, openAppointment } from '../access.ts'
import { cancel, move } from '../actions/appointments.ts'
import { entryOf, wordsOf } from '../actions/letters.ts'
import { signatureOf, withProof } from '../links.ts'
import { type AppointmentView, AppointmentPage, OverPage } from '../pages/appointment.tsx'
import { CancelPage, MovePage } from '../pages/change.tsx'
import { paths } from '../paths.ts'
import { whomOf } from '../place.ts'
import { slotDays, timesToShow } from '../slot-days.ts'
import { bookingByCode, resourcesOfBooking } from '../store/bookings.ts'
import { turnstile } from '../turnstile.ts'
import { waitingHref } from './waiting.ts'

type Request = FastifyRequest<OfAppointment>

/** An appointment, and what can be done about it by whoever has the link in a letter. */
export const appointmentRoutes = (keys: Keys) => (app: FastifyInstance) => {
  const anyone = { config: { for: 'anyone' as const } }
  // A time that many want is asked for by many at once.
  const enter = turnstile(8)

  app.get<{ Params: { code: string } }>(
    paths.short(':code'),
    anyone,
    async ({ read, params }, reply) => {
      const booking = await read((tx) => bookingByCode(tx, params.code))
      return unlisted(reply).redirect(
        withProof(paths.appointment(booking.id), signatureOf(keys, booking)),
        303,
      )
    },
  )

  app.get<OfAppointment>(paths.appointment(':id'), anyone, async (request, reply) => {
    const opened = await openAppointment(request, keys)
    if (isOver(opened, request)) return unlisted(reply).page(OverPage, {}, 410)
    const moved = request.query.flyttet !== undefined
    return unlisted(reply).page(AppointmentPage, { view: await seen(keys, request, opened), moved })
  })

  app.get<OfAppointment>(paths.calendarFile(':id'), anyone, async (request, reply) => {
    const { booking } = await openAppointment(request, keys)
    const file = await request.read((tx) => entryOf(tx, keys, booking, request.site, request.now))
    return unlisted(reply)
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="aftale.ics"')
      .header('cache-control', 'private, no-store')
      .send(file)
  })

  app.get<OfAppointment>(paths.move(':id'), anyone, async (request, reply) => {
    const opened = await openAppointment(request, keys)
    if (!canChange(opened, request)) return toAppointment(reply, opened)
    return showTimes(keys, request, reply, opened, blank({}), 200)
  })

  app.post<OfAppointment>(paths.move(':id'), anyone, (request, reply) =>
    enter(() => moveAppointment(keys, request, reply)),
  )

  app.get<OfAppointment>(paths.cancel(':id'), anyone, async (request, reply) => {
    const opened = await openAppointment(request, keys)
    if (!canChange(opened, request)) return toAppointment(reply, opened)
    return unlisted(reply).page(CancelPage, { view: await seen(keys, request, opened) })
  })

  app.post<OfAppointment>(paths.cancel(':id'), anyone, async (request, reply) => {
    const opened = await openAppointment(request, keys)
    await request.write((tx) => cancel(tx, opened.booking.id, request.now))
    return toAppointment(reply, opened)
  })
}

async function moveAppointment(keys: Keys, request: Request, reply: FastifyReply) {
  const opened = await openAppointment(request, keys)
  const { tid } = (request.body ?? {}) as { tid?: unknown }
  const start = typeof tid === 'string' && isMoment.test(tid) ? new Date(tid) : undefined
  const form = blank({})
  if (!start || Number.isNaN(+start)) {
    return showTimes(keys, request, reply, opened, withError(form, 'tid', 'timeMissing'), 422)
  }
  const { booking, audience } = opened
  const outcome = await request.write((tx) => move(tx, booking, start, request.now, audience))
  if (outcome === 'taken') {
    return showTimes(keys, request, reply, opened, withError(form, 'tid', 'timeTaken'), 409)
  }
  return toAppointment(reply, opened, outcome === 'moved' ? '?flyttet=1' : '')
}

const isMoment = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

const isOver = ({ booking }: Opened, { now }: Request) => now >= booking.end
const canChange = (opened: Opened, request: Request) =>
  opened.booking.state === 'confirmed' && !isOver(opened, request)

// The address is a key: it must not be listed, and it is not told to other sites (the general policy is same-origin;
// no-referrer would make browsers send our own forms without an origin, and we would refuse them).
const unlisted = (reply: FastifyReply) => reply.header('x-robots-tag', 'noindex')

const toAppointment = (reply: FastifyReply, { booking, proof }: Opened, query = '') =>
  reply.redirect(withProof(paths.appointment(booking.id) + query, proof), 303)

async function viewOf(
  tx: Tx,
  keys: Keys,
  { site, now }: Request,
  { booking, proof }: Opened,
): Promise<AppointmentView> {
  const { id, received } = booking
  const resources = await resourcesOfBooking(tx, id)
  const words = wordsOf(keys, booking, resources, site, now)
  return {
    booking,
    title: words.title,
    where: words.where,
    whom: whomOf(resources)?.name,
    bring: words.bring.map((title) => ({ title, have: received.includes(title) })),
    hrefs: {
      appointment: withProof(paths.appointment(id), proof),
      move: withProof(paths.move(id), proof),
      cancel: withProof(paths.cancel(id), proof),
      calendarFile: withProof(paths.calendarFile(id), proof),
    },
  }
}

const seen = (keys: Keys, request: Request, opened: Opened) =>
  request.read((tx) => viewOf(tx, keys, request, opened))

async function showTimes(
  keys: Keys,
  request: Request,
  reply: FastifyReply,
  opened: Opened,
  form: Parameters<typeof MovePage>[0]['form'],
  status: number,
) {
  const { booking, audience, proof } = opened
  const { now, read, query } = request
  const { need, id } = booking
  const key = typeof query.uge === 'string' ? query.uge : undefined
  const { view, found } = await read(async (tx) => ({
    view: await viewOf(tx, keys, request, opened),
    found: await timesToShow(tx, need, now, { key, audience, except: [id] }),
  }))
  const { week, notes, previous, next, soonest } = found
  const times = found.times.filter(({ start }) => +start !== +booking.start)
  const href = (to: { key: string }) => withProof(`${paths.move(id)}?uge=${to.key}`, proof)
  const back = withProof(paths.move(id), proof)
  return unlisted(reply).page(
    MovePage,
    {
      view,
      week,
      days: slotDays(times, week, notes),
      links: { previous, next, href },
      soonest: soonest?.start,
      form,
      waitingHref: booking.partyId && audience === 'public' ? waitingHref(need, back) : undefined,
    },
    status,
  )
}
