import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../platform/actor.ts'
import type { Keys } from '../../../platform/keys.ts'
import { blank, fill, type Form, withError } from '../../../ui/forms.ts'
import { partyById } from '../../identity/index.ts'
import { confirm } from '../actions/appointments.ts'
import { hold } from '../actions/times.ts'
import { BookForm, linesOf } from '../book-form.ts'
import type { Need, Place } from '../booking.ts'
import type { Kind } from '../kinds.ts'
import { BookPage } from '../pages/book-for-others.tsx'
import { paths } from '../paths.ts'
import { calendarKeepers, maySeeWho } from '../policy.ts'
import { slotDays, timesToShow } from '../slot-days.ts'
import { bookingOfHolder } from '../store/bookings.ts'
import { kindList } from '../store/hours.ts'

type Query = { Querystring: Record<string, string | string[] | undefined> }
type Request = FastifyRequest<Query>

/** Staff book for somebody who calls or stands at the counter, also in times the public does not see. */
export const bookForOthersRoutes = (keys: Keys) => (app: FastifyInstance) => {
  const keepers = { config: { for: calendarKeepers } }

  app.get<Query>(paths.deskBook(), keepers, async (request, reply) => {
    const { part, sag } = request.query
    const known =
      typeof part === 'string' ? await request.read((tx) => partyById(tx, part)) : undefined
    if (known)
      await request.saw({
        action: 'booking.book-for',
        subject: `party:${known.id}`,
        reason: 'calendar',
      })
    const form = blank({
      id: randomUUID(),
      navn: known?.name,
      email: known?.email,
      phone: known?.phone,
      part: known?.id,
      sag: typeof sag === 'string' ? sag : undefined,
      sms: 'ja',
    })
    return show(request, reply, form, 200)
  })

  app.post<Query>(paths.deskBook(), keepers, async (request, reply) => {
    const { write, read, now, site, query } = request
    const form = fill(BookForm, request.body)
    if (!form.ok) return show(request, reply, form, 422)
    const kinds = await read(kindList)
    const need = needFrom(query, kinds)
    if (!need) return show(request, reply, form, 422)
    const { data } = form
    const holder = `staff ${data.id}`
    const outcome = await write(async (tx) => {
      const before = await bookingOfHolder(tx, holder, 'confirmed')
      if (before) return before
      const held = await hold(tx, need, new Date(data.tid), holder, now, 'staff')
      if (held === 'taken') return 'taken'
      if (data.part) await partyById(tx, data.part)
      return confirm(
        tx,
        keys,
        held.id,
        holder,
        {
          partyId: data.part ?? null,
          title: data.titel,
          name: data.navn,
          ...(data.email && { email: data.email }),
          ...(data.phone && { phone: data.phone }),
          ...(data.sag && { caseId: data.sag }),
          smsReminder: data.sms === 'ja',
          bring: linesOf(data.papirer),
          language: site.language,
        },
        now,
      )
    })
    if (typeof outcome === 'string')
      return show(request, reply, withError(form, 'tid', 'timeTaken'), 409)
    const own = maySeeWho(
      request.actor as Staff,
      kinds.find(({ key }) => key === need.kind),
    )
    return reply.redirect(own ? paths.deskAppointment(outcome.id) : `${paths.desk()}?booket=1`, 303)
  })
}

const places: Place[] = ['office', 'video', 'phone']

function needFrom({ slags, sted }: Query['Querystring'], kinds: Kind[]): Need | undefined {
  const kind = kinds.find(({ key }) => key === slags)
  const place = places.find((one) => one === sted)
  if (!kind || !place) return undefined
  return {
    kind: kind.key,
    minutes: kind.minutes,
    place,
    ...(kind.competence && { competence: kind.competence }),
  }
}

/** What the address keeps from week to week. */
function restOf({ part, sag }: Query['Querystring'], { kind, place }: Need) {
  return new URLSearchParams({
    slags: kind,
    sted: place,
    ...(typeof part === 'string' && { part }),
    ...(typeof sag === 'string' && { sag }),
  })
}

async function show(
  { read, query, now }: Request,
  reply: FastifyReply,
  form: Form<any>,
  status: number,
) {
  const asked = typeof query.uge === 'string' ? query.uge : undefined
  const props = await read(async (tx) => {
    const kinds = await kindList(tx)
    const need = needFrom(query, kinds)
    if (!need) return { kinds, times: undefined }
    const { week, times, notes, previous, next } = await timesToShow(tx, need, now, {
      key: asked,
      audience: 'staff',
    })
    const days = slotDays(times, week, notes)
    const rest = restOf(query, need)
    const links = {
      previous,
      next,
      href: (to: { key: string }) => `${paths.deskBook()}?${rest}&uge=${to.key}`,
    }
    const kind = kinds.find(({ key }) => key === need.kind)!
    return {
      kinds,
      times: {
        week,
        days,
        links,
        action: `${paths.deskBook()}?${rest}&uge=${week.key}`,
        need,
        kind,
      },
    }
  })
  return reply.page(BookPage, { ...props, form }, status)
}
