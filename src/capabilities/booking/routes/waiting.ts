import type { FastifyInstance } from 'fastify'
import type { Citizen } from '../../../platform/actor.ts'
import { notFound } from '../../../platform/errors.ts'
import { blank, fill, withError } from '../../../ui/forms.ts'
import { partyById } from '../../identity/index.ts'
import type { Need } from '../booking.ts'
import { WaitingDonePage, WaitingPage } from '../pages/waiting.tsx'
import { paths } from '../paths.ts'
import { joinLine } from '../store/waiting.ts'
import { complaintAbout, WaitingForm, wantedFrom } from '../waiting-form.ts'
import { addDays, dayAt, isDay } from '../weeks.ts'

type OfWaiting = { Querystring: Record<string, string | string[] | undefined> }

/** Where one asks to be told of freed times; `back` is the page of ours on which one then chooses. */
export function waitingHref(need: Need, back: string): string {
  const query = new URLSearchParams({
    slags: need.kind,
    minutter: String(need.minutes),
    sted: need.place,
    ...(need.competence && { kompetence: need.competence }),
    retur: back,
  })
  return `${paths.waiting()}?${query}`
}

/** The waiting list: an entry for each person and kind of meeting. */
export function waitingRoutes(app: FastifyInstance) {
  const citizen = { config: { for: 'citizen' as const } }

  app.get<OfWaiting>(paths.waiting(), citizen, async ({ query, read, now, actor, url }, reply) => {
    const wanted = wantedFrom(query)
    if (!wanted) throw notFound()
    const { til } = query
    if (typeof til === 'string' && isDay(til) && query.tak !== undefined) {
      return reply.page(WaitingDonePage, { until: til, back: wanted.back })
    }
    const party = await read((tx) => partyById(tx, (actor as Citizen).behalf.id))
    const form = blank({
      fra: dayAt(now),
      til: addDays(dayAt(now), 28),
      email: party.email,
      phone: party.phone,
    })
    return reply.page(WaitingPage, { action: url, back: wanted.back, form })
  })

  app.post<OfWaiting>(paths.waiting(), citizen, async (request, reply) => {
    const { query, write, now, site, url } = request
    const wanted = wantedFrom(query)
    if (!wanted) throw notFound()
    const { back, need } = wanted
    const form = fill(WaitingForm, request.body)
    if (!form.ok) return reply.page(WaitingPage, { action: url, back, form }, 422)
    const complaint = complaintAbout(form.data, dayAt(now))
    if (complaint)
      return reply.page(
        WaitingPage,
        { action: url, back, form: withError(form, ...complaint) },
        422,
      )

    const { fra, til, email, phone } = form.data
    const { behalf } = request.actor as Citizen
    await write((tx) =>
      joinLine(tx, {
        need,
        firstDay: fra,
        lastDay: til,
        partyId: behalf.id,
        name: behalf.name,
        email: email || null,
        phone: phone || null,
        language: site.language,
        back,
        joinedAt: now,
      }),
    )
    return reply.redirect(`${waitingHref(need, back)}&tak=1&til=${til}`, 303)
  })
}
