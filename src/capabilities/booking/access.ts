import type { FastifyRequest } from 'fastify'
import type { Tx } from '../../platform/db.ts'
import { notFound } from '../../platform/errors.ts'
import type { Keys } from '../../platform/keys.ts'
import type { Audience, Booking, Details } from './booking.ts'
import { isSigned } from './links.ts'
import { maySeeWho } from './policy.ts'
import { bookingById } from './store/bookings.ts'
import { kindByKey } from './store/hours.ts'

export type OfAppointment = {
  Params: { id: string }
  Querystring: Record<string, string | string[] | undefined>
}
export type Opened = {
  booking: Booking & { details: Details }
  /** The link's proof, to be carried on; absent for those who are let in as themselves. */
  proof: string | undefined
  audience: Audience
}

/**
 * The appointment of an address, for whoever holds its link, whose it is, or works with it. For anybody else it
 * does not exist.
 */
export async function openAppointment(
  request: FastifyRequest<OfAppointment>,
  keys: Keys,
): Promise<Opened> {
  const { params, query, actor, read, saw } = request
  const booking = await read((tx: Tx) => bookingById(tx, params.id))
  if (booking.state === 'held' || !booking.details) throw notFound()
  const known = booking as Opened['booking']
  if (typeof query.n === 'string' && isSigned(keys, booking, query.n)) {
    return { booking: known, proof: query.n, audience: 'public' }
  }
  if (actor.kind === 'citizen' && actor.behalf.id === booking.partyId) {
    if (actor.behalf.basis !== 'self') {
      await saw({
        action: 'booking.seen',
        subject: `booking:${booking.id}`,
        reason: actor.behalf.basis,
      })
    }
    return { booking: known, proof: undefined, audience: 'public' }
  }
  if (
    actor.kind === 'staff' &&
    maySeeWho(actor, await read((tx) => kindByKey(tx, booking.need.kind)))
  ) {
    await saw({ action: 'booking.seen', subject: `booking:${booking.id}`, reason: 'calendar' })
    return { booking: known, proof: undefined, audience: 'staff' }
  }
  throw notFound()
}
