import type { FastifyInstance } from 'fastify'
import type { Staff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import { partiesByIds } from '../../identity/index.ts'
import type { Booking } from '../booking.ts'
import { holidayOn } from '../../../platform/civil-days.ts'
import { CalendarPage, DeskAppointmentPage } from '../pages/calendar.tsx'
import { paths } from '../paths.ts'
import { calendarKeepers, maySeeWho } from '../policy.ts'
import { bookingById, bookingsWithin, resourcesOfBooking, setReceived } from '../store/bookings.ts'
import { closureList, kindByKey, kindList, resourceList } from '../store/hours.ts'
import { dayAt, weekByKey, weekOf } from '../weeks.ts'

type Query = { Querystring: Record<string, string | string[] | undefined> }
type OfBooking = { Params: { id: string } }

/** The staff's week: who is coming, to whom, and what we have got from them. */
export function calendarRoutes(app: FastifyInstance) {
  const keepers = { config: { for: calendarKeepers } }

  app.get<Query>(paths.desk(), keepers, async (request, reply) => {
    const { query, now, read, actor, saw } = request
    const week = weekByKey(one(query.uge)) ?? weekOf(dayAt(now))
    const { chosen, ...shown } = await read(async (tx) => {
      const resources = await resourceList(tx)
      const chosen = resources.find(({ id }) => id === one(query.hos))?.id ?? ''
      const all = await bookingsWithin(tx, { start: week.from, end: week.to })
      const kinds = new Map((await kindList(tx)).map((kind) => [kind.key, kind]))
      const asked = all.filter(({ resourceIds }) => !chosen || resourceIds.includes(chosen))
      const [bookings = [], others = []] = [true, false].map((mine) =>
        asked.filter(({ need }) => maySeeWho(actor as Staff, kinds.get(need.kind)) === mine),
      )
      const parties = await partiesByIds(
        tx,
        bookings.flatMap(({ partyId }) => partyId ?? []),
      )
      const hidden = [...parties.values()].filter((party) => party.protected).map(({ id }) => id)
      return {
        bookings,
        others,
        hidden,
        chosen,
        resources,
        closures: await closureList(tx, week.days[0]!),
      }
    })
    if (shown.bookings.length) {
      await saw({
        action: 'booking.calendar-seen',
        subject: `week:${week.key}`,
        reason: 'calendar',
      })
    }
    const holidays = new Map(
      week.days.flatMap((day) => [[day, holidayOn(day)] as const]).filter(([, name]) => name),
    )
    const booked = query.booket !== undefined
    return reply.page(CalendarPage, {
      week,
      chosen,
      ...shown,
      holidays: holidays as Map<string, string>,
      booked,
    })
  })

  app.get<OfBooking>(
    paths.deskAppointment(':id'),
    keepers,
    async ({ params, read, saw, now, actor }, reply) => {
      const { booking, resources } = await read(async (tx) => ({
        booking: await seen(tx, params.id, actor as Staff),
        resources: await resourcesOfBooking(tx, params.id),
      }))
      await saw({ action: 'booking.seen', subject: `booking:${booking.id}`, reason: 'calendar' })
      const open = booking.state === 'confirmed' && now < booking.end
      return reply.page(DeskAppointmentPage, { booking, resources, open })
    },
  )

  app.post<OfBooking>(
    paths.deskReceived(':id'),
    keepers,
    async ({ params, body, write, actor }, reply) => {
      await write(async (tx) => {
        const { id, details } = await seen(tx, params.id, actor as Staff)
        const ticked = new Set(
          [(body as { papirer?: string | string[] } | null)?.papirer ?? []].flat(),
        )
        await setReceived(
          tx,
          id,
          details!.bring.filter((paper) => ticked.has(paper)),
        )
      })
      return reply.redirect(paths.deskAppointment(params.id), 303)
    },
  )
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

async function seen(tx: Tx, id: string, staff: Staff): Promise<Booking> {
  const booking = await bookingById(tx, id)
  const kind = await kindByKey(tx, booking.need.kind)
  if (booking.state === 'held' || !booking.details || !maySeeWho(staff, kind)) throw notFound()
  return booking
}
