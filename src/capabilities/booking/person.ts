import type { Capability } from '../../platform/capability.ts'
import { cancel } from './actions/appointments.ts'
import { bookingsOfParty, forgetParty, upcomingBookings } from './store/bookings.ts'
import { removeWaitingOfParty, waitingOfParty } from './store/waiting.ts'

/** What we know of a person from their appointments, and how we forget it. */
export const person: NonNullable<Capability['person']> = {
  async export(tx, partyId) {
    const bookings = await bookingsOfParty(tx, partyId)
    const waiting = await waitingOfParty(tx, partyId)
    return [
      {
        title: 'Aftaler',
        rows: bookings.map(({ start, end, state, need, details, received }) => ({
          start,
          end,
          state,
          ...need,
          ...details,
          received,
        })),
      },
      {
        title: 'Ventelister til tider',
        rows: waiting.map(({ need, firstDay, lastDay, name, email, phone, joinedAt, toldAt }) => ({
          ...need,
          firstDay,
          lastDay,
          name,
          email,
          phone,
          joinedAt,
          toldAt,
        })),
      },
    ]
  },
  async erase(tx, partyId, now) {
    // A meeting with somebody we no longer know cannot be held.
    for (const { id } of await upcomingBookings(tx, partyId, now)) await cancel(tx, id, now)
    await forgetParty(tx, partyId)
    await removeWaitingOfParty(tx, partyId)
  },
}
