import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Calendar, Taken } from '../availability.ts'
import { dayAt } from '../weeks.ts'
import { on } from './tables.ts'

const resourceColumns = ['id', 'kind', 'name', 'partyId', 'competences', 'seats', 'where', 'active'] as const
const openingColumns = [
  'id', 'resourceId', 'rule', 'validFrom', 'validUntil', 'opens', 'closes', 'grid', 'audience', 'kinds', 'places', 'note',
] as const

/**
 * Everything that decides what is free between two moments. A hold counts until it expires; what the bookings in
 * `except` have taken does not count.
 */
export async function calendarOf(
  tx: Tx,
  within: { from: Date; to: Date },
  now: Date,
  except: string[] = [],
): Promise<Calendar> {
  const [first, last] = [dayAt(within.from), dayAt(within.to)]
  const resources = await on(tx)
    .selectFrom('booking.resource')
    .select(resourceColumns)
    .where('active', '=', true)
    .orderBy('name')
    .execute()
  const openings = await on(tx)
    .selectFrom('booking.opening')
    .select(openingColumns)
    .where('validFrom', '<=', last)
    .where((where) => where.or([where('validUntil', 'is', null), where('validUntil', '>=', first)]))
    .execute()
  const closures = await on(tx)
    .selectFrom('booking.closure')
    .select(['id', 'resourceId', 'firstDay', 'lastDay', 'reason'])
    .where('firstDay', '<=', last)
    .where('lastDay', '>=', first)
    .execute()
  return { resources, openings, closures, taken: await takenWithin(tx, within, now, except) }
}

async function takenWithin(tx: Tx, { from, to }: { from: Date; to: Date }, now: Date, except: string[]) {
  const { rows } = await sql<Taken>`
    select r.resource_id, r.seat, r.booking_id, lower(r.during) as start, upper(r.during) as "end"
    from booking.reservation r
    where r.state in ('held', 'confirmed') and r.during && tstzrange(${from}, ${to})
      and r.booking_id <> all(${except}::uuid[])
      and (r.state = 'confirmed' or exists (
        select from booking.booking b
        where b.tenant_id = r.tenant_id and b.id = r.booking_id and b.hold_until > ${now}))`.execute(tx)
  return rows
}
