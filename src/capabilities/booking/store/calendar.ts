import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Calendar, Closure, Resource } from '../availability.ts'
import type { Opening } from '../openings.ts'
import { dayAt } from '../weeks.ts'
import { longBefore } from './tables.ts'

type Row = {
  resources: Resource[]
  openings: Opening[]
  closures: Closure[]
  taken: { resourceId: string; seat: number; bookingId: string; start: string; end: string }[]
}

/**
 * Everything that decides what is free between two moments, in one question. A hold counts until it expires; what the
 * bookings in `except` have taken does not count.
 */
export async function calendarOf(
  tx: Tx,
  { from, to }: { from: Date; to: Date },
  now: Date,
  except: string[] = [],
): Promise<Calendar> {
  const [first, last] = [dayAt(from), dayAt(to)]
  const { rows } = await sql<Row>`select
    (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'name', name, 'partyId', party_id,
        'competences', competences, 'seats', seats, 'where', "where", 'active', active) order by name), '[]')
      from booking.resource where active) as resources,
    (select coalesce(json_agg(json_build_object('id', id, 'resourceId', resource_id, 'rule', rule, 'validFrom', valid_from,
        'validUntil', valid_until, 'opens', opens, 'closes', closes, 'grid', grid, 'audience', audience,
        'kinds', kinds, 'places', places, 'note', note)), '[]')
      from booking.opening where valid_from <= ${last} and coalesce(valid_until >= ${first}, true)) as openings,
    (select coalesce(json_agg(json_build_object('id', id, 'resourceId', resource_id, 'firstDay', first_day,
        'lastDay', last_day, 'reason', reason)), '[]')
      from booking.closure where first_day <= ${last} and last_day >= ${first}) as closures,
    (select coalesce(json_agg(json_build_object('resourceId', r.resource_id, 'seat', r.seat, 'bookingId', r.booking_id,
        'start', r.starts_at, 'end', r.ends_at)), '[]')
      from booking.reservation r
      where r.state in ('held', 'confirmed')
        and r.starts_at > ${longBefore(from)} and r.starts_at < ${to} and r.ends_at > ${from}
        and r.booking_id <> all(${except}::uuid[])
        and (r.state = 'confirmed' or exists (
          select from booking.booking b
          where b.tenant_id = r.tenant_id and b.id = r.booking_id and b.hold_until > ${now}))) as taken`.execute(
    tx,
  )
  const { taken, ...rest } = rows[0]!
  return {
    ...rest,
    taken: taken.map((one) => ({ ...one, start: new Date(one.start), end: new Date(one.end) })),
  }
}
