import type { ColumnType, Generated } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Closure, Resource } from '../availability.ts'
import type { State } from '../booking.ts'
import type { Kind } from '../kinds.ts'
import type { Opening } from '../openings.ts'
import type { Waiting } from '../waiting.ts'

type Owned = { tenantId: Generated<string> }
type Json = ColumnType<unknown, string | null, string | null>
type New<T extends { id: string }> = Owned & Omit<T, 'id'> & { id: Generated<string> }

export type BookingRow = {
  id: Generated<string>
  state: State
  need: Json
  during: string
  startsAt: Generated<Date>
  endsAt: Generated<Date>
  holder: string
  partyId: string | null
  details: Json
  received: Generated<string[]>
  sequence: Generated<number>
  uid: string
  code: string
  holdUntil: Date | null
  changedAt: Date
}

type Tables = {
  'booking.kind': Owned & Kind
  'booking.resource': New<Resource>
  'booking.opening': New<Opening>
  'booking.closure': New<Closure>
  'booking.booking': Owned & BookingRow
  'booking.reservation': Owned & {
    bookingId: string
    resourceId: string
    seat: number
    during: string
    startsAt: Generated<Date>
    endsAt: Generated<Date>
    state: State
  }
  'booking.waiting': New<Omit<Waiting, 'need' | 'toldAt'>> & {
    need: Json
    toldAt: Generated<Date | null>
  }
}

export const on = (tx: Tx) => tx.$extendTables<Tables>()

/** No meeting that began before this still lasts at the moment: the longest is eight hours. */
export const longBefore = (at: Date) => new Date(+at - 8 * 3_600_000)
