import type { Capability, Context } from '../../platform/capability.ts'
import type { Keys } from '../../platform/keys.ts'
import { planReminder, sendLetter } from './actions/letters.ts'
import { tellTheLine } from './actions/waiting.ts'
import type { Booking, Details, State } from './booking.ts'
import { bookingById, forgetPhones, removeExpiredHolds } from './store/bookings.ts'
import { removePastWaiting } from './store/waiting.ts'
import { dayAt } from './weeks.ts'

type Happened = { bookingId: string }
type Known = Booking & { details: Details }

/** What we write to people about their appointments, and to those who wait for one. */
export const reactions = (keys: Keys): NonNullable<Capability['on']> => {
  const writeAs =
    (what: 'confirmed' | 'moved') =>
    (booking: Known, { write, site, now }: Context) =>
      write(async (tx) => {
        await sendLetter(tx, keys, booking, what, site, now)
        await planReminder(tx, booking, site, now)
      })

  return {
    'booking.confirmed': inState('confirmed', writeAs('confirmed')),
    'booking.moved': inState('confirmed', writeAs('moved')),
    'booking.cancelled': inState('cancelled', (booking, { write, site, now }) =>
      write((tx) => sendLetter(tx, keys, booking, 'cancelled', site, now)),
    ),
    'booking.time-freed': (freed, context) => tellTheLine(freed, context),
  }
}

// Told of what is true now: an appointment that has changed since is another event's to write about.
const inState =
  (state: State, work: (booking: Known, context: Context) => Promise<void>) =>
  async ({ bookingId }: Happened, context: Context) => {
    const booking = await context.read((tx) => bookingById(tx, bookingId))
    if (booking.state === state && booking.details) await work(booking as Known, context)
  }

export const ticks: NonNullable<Capability['every']> = [
  {
    seconds: 300,
    name: 'past-holds-and-waiting',
    work: ({ now, write }) =>
      write(async (tx) => {
        await removeExpiredHolds(tx, now)
        await removePastWaiting(tx, dayAt(now))
        await forgetPhones(tx, now)
      }),
  },
]
