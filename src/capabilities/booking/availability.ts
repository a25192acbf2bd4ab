import { type Audience, type Need, notice, type Span } from './booking.ts'
import { holidayOn } from '../../platform/civil-days.ts'
import { covers, type Opening, openDays, slotsOn } from './openings.ts'
import { dayAt } from './weeks.ts'

/** Something a meeting takes up (ressource): a caseworker or a room. `seats` is how many meetings it takes at once. */
export type Resource = {
  id: string
  kind: 'caseworker' | 'room'
  name: string
  partyId: string | null
  competences: string[]
  seats: number
  /** A room's way to it, a caseworker's video room. */
  where: string | null
  active: boolean
}

/** Days on which a resource, or everything when it is null, is closed (lukkedag). Both ends included. */
export type Closure = {
  id: string
  resourceId: string | null
  firstDay: string
  lastDay: string
  reason: string
}

/** A seat that is taken. */
export type Taken = Span & { resourceId: string; seat: number; bookingId: string }

/** All that decides what is free. */
export type Calendar = {
  resources: Resource[]
  openings: Opening[]
  closures: Closure[]
  taken: Taken[]
}

/** A seat that could be taken. */
export type Seat = { resourceId: string; seat: number }

const fits = (opening: Opening, need: Need, audience: Audience) =>
  (audience === 'staff' || opening.audience === 'public') &&
  (opening.kinds.length === 0 || opening.kinds.includes(need.kind)) &&
  opening.places.includes(need.place)

const masters = ({ competences }: Resource, { competence }: Need) =>
  competence === undefined || competences.includes(competence)

/** Prepares a calendar for many questions about one need. */
export function plan(calendar: Calendar, need: Need, audience: Audience) {
  const resources = calendar.resources.filter(({ active }) => active)
  const openingsOf = (id: string) => calendar.openings.filter(({ resourceId }) => resourceId === id)
  // Compared as numbers: comparing dates is most of the work of a busy week otherwise.
  const takenBy = Map.groupBy(
    calendar.taken.map(({ resourceId, seat, start, end }) => ({
      resourceId,
      seat,
      from: +start,
      to: +end,
    })),
    ({ resourceId }) => resourceId,
  )
  const people = resources
    .filter((resource) => resource.kind === 'caseworker' && masters(resource, need))
    .map((resource) => ({
      resource,
      openings: openingsOf(resource.id).filter((opening) => fits(opening, need, audience)),
    }))
  // A room without opening hours of its own is there whenever somebody is.
  const rooms = resources
    .filter(({ kind }) => kind === 'room')
    .map((resource) => ({ resource, openings: openingsOf(resource.id) }))

  const isClosed = (resourceId: string, date: string) =>
    holidayOn(date) !== undefined ||
    calendar.closures.some(
      (closure) =>
        (closure.resourceId === null || closure.resourceId === resourceId) &&
        closure.firstDay <= date &&
        date <= closure.lastDay,
    )

  function seatIn({ id, seats }: Resource, { start, end }: Span): Seat | undefined {
    const [from, to] = [+start, +end]
    const used = new Set<number>()
    for (const taken of takenBy.get(id) ?? [])
      if (taken.from < to && from < taken.to) used.add(taken.seat)
    for (let seat = 1; seat <= seats; seat++) if (!used.has(seat)) return { resourceId: id, seat }
    return undefined
  }

  // Every caseworker asks for the same rooms at the same times.
  const roomsAt = new Map<number, Seat[]>()
  const roomsFor = (span: Span): Seat[] => {
    const known = roomsAt.get(+span.start)
    if (known) return known
    const found = rooms
      .filter(({ resource }) => !isClosed(resource.id, dayAt(span.start)))
      .filter(({ openings }) => !openings.length || openings.some((one) => covers(one, span)))
      .flatMap(({ resource }) => seatIn(resource, span) ?? [])
    roomsAt.set(+span.start, found)
    return found
  }

  const load = (id: string) => takenBy.get(id)?.length ?? 0

  return {
    people,
    isClosed,
    /** What one meeting at that time would take, the least busy caseworker first; none when it is not free. */
    choices(span: Span): Seat[][] {
      const room = need.place === 'office' ? roomsFor(span) : [undefined]
      const date = dayAt(span.start)
      return people
        .filter(
          ({ resource, openings }) =>
            !isClosed(resource.id, date) &&
            openings.some(
              (one) =>
                openDays(one, date, date).length > 0 &&
                slotsOn(one, date, need.minutes).some(({ start }) => +start === +span.start),
            ),
        )
        .toSorted((a, b) => load(a.resource.id) - load(b.resource.id))
        .flatMap(({ resource }) => seatIn(resource, span) ?? [])
        .flatMap((seat) => room.map((one) => (one ? [seat, one] : [seat])))
    },
    isFree(resource: Resource, span: Span) {
      return (
        seatIn(resource, span) !== undefined &&
        (need.place !== 'office' || roomsFor(span).length > 0)
      )
    },
  }
}

/** The times between two moments at which the need can be met, soonest first. */
export function freeSpans(
  calendar: Calendar,
  need: Need,
  within: { from: Date; to: Date },
  now: Date,
  audience: Audience,
): Span[] {
  const { people, isClosed, isFree } = plan(calendar, need, audience)
  const soonest = +now + (audience === 'public' ? notice : 0)
  const [first, last] = [dayAt(within.from), dayAt(new Date(+within.to - 1))]
  const free = new Map<number, Span>()
  for (const { resource, openings } of people) {
    for (const opening of openings) {
      for (const date of openDays(opening, first, last)) {
        if (isClosed(resource.id, date)) continue
        for (const span of slotsOn(opening, date, need.minutes)) {
          const at = +span.start
          if (at < soonest || span.start < within.from || span.start >= within.to || free.has(at))
            continue
          if (isFree(resource, span)) free.set(at, span)
        }
      }
    }
  }
  return [...free.values()].toSorted((a, b) => +a.start - +b.start)
}
