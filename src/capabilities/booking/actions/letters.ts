import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import type { Site } from '../../../ui/site.ts'
import { partyById } from '../../identity/index.ts'
import { cancelMessage, dayBefore, notify } from '../../notifications/index.ts'
import type { Booking, Details } from '../booking.ts'
import { calendarFile } from '../calendar-file.ts'
import { bookingLink, shortLink } from '../links.ts'
import {
  type AppointmentWords,
  cancelledLetter,
  confirmedLetter,
  movedLetter,
  reminderLetter,
  reminderSms,
} from '../messages.ts'
import { type Taken, whereOf } from '../place.ts'
import { resourcesOfBooking } from '../store/bookings.ts'

const letters = { confirmed: confirmedLetter, moved: movedLetter, cancelled: cancelledLetter }

type Known = Booking & { details: Details }
type To = { email?: string; phone?: string }

/** Where a person is reached: as they said when they booked, or else as we know them. */
async function addressOf(tx: Tx, { details, partyId }: Known): Promise<To> {
  const party = partyId ? await partyById(tx, partyId) : undefined
  const email = details.email ?? party?.email ?? undefined
  const phone = details.phone ?? party?.phone ?? undefined
  return { ...(email && { email }), ...(phone && { phone }) }
}

/** The words of an appointment, for letters, pages and calendars alike. */
export function wordsOf(
  keys: Keys,
  booking: Known,
  resources: Taken[],
  site: Site,
  now: Date,
): AppointmentWords {
  const { title, bring, language } = booking.details
  const where = whereOf(booking, resources, site.address, language)
  return {
    title,
    start: booking.start,
    where,
    bring,
    link: bookingLink(keys, booking, site.origin),
    now,
  }
}

/** The calendar entry as it is now: an invitation, or its withdrawal. */
export async function entryOf(
  tx: Tx,
  keys: Keys,
  booking: Known,
  site: Site,
  now: Date,
): Promise<string> {
  const resources = await resourcesOfBooking(tx, booking.id)
  return entryWith(booking, wordsOf(keys, booking, resources, site, now), site)
}

function entryWith(booking: Known, words: AppointmentWords, site: Site): string {
  const { title, where, link: url } = words
  const description = confirmedLetter[booking.details.language]!(words, site).text
  const organizer = { name: site.name, email: site.email }
  return calendarFile({
    booking,
    title: `${title}, ${site.name}`,
    where,
    description,
    url,
    organizer,
  })
}

/** Writes to the person about what has just happened, with the calendar's own message attached. */
export async function sendLetter(
  tx: Tx,
  keys: Keys,
  booking: Known,
  what: keyof typeof letters,
  site: Site,
  now: Date,
): Promise<void> {
  const { email } = await addressOf(tx, booking)
  if (!email) return
  const resources = await resourcesOfBooking(tx, booking.id)
  const words = wordsOf(keys, booking, resources, site, now)
  const method = booking.state === 'cancelled' ? 'CANCEL' : 'REQUEST'
  await notify(tx, {
    key: `booking:${booking.id}:${what}:${booking.sequence}`,
    thread: `booking:${booking.id}`,
    template: letters[what],
    values: words,
    to: { email, ...(booking.partyId && { partyId: booking.partyId }) },
    language: booking.details.language,
    about: `booking:${booking.id}`,
    attachments: [
      {
        name: 'aftale.ics',
        type: `text/calendar; charset=utf-8; method=${method}`,
        text: entryWith(booking, words, site),
      },
    ],
  })
}

/** Ten in the morning on the day before; undefined when that has passed. */
export function reminderTime({ start }: Pick<Booking, 'start'>, now: Date): Date | undefined {
  const at = dayBefore(start)
  return at > now ? at : undefined
}

/** Reminds of the meeting the day before, by SMS if that was wished, else by e-mail; replaces an earlier reminder. */
export async function planReminder(tx: Tx, booking: Known, site: Site, now: Date): Promise<void> {
  await forgetReminder(tx, booking)
  const at = reminderTime(booking, now)
  const { email, phone } = await addressOf(tx, booking)
  const bySms = booking.details.smsReminder && phone !== undefined
  if (!at || (!bySms && !email)) return
  const party = booking.partyId ? { partyId: booking.partyId } : {}
  await notify(tx, {
    key: `${reminderKey(booking)}${booking.sequence}`,
    template: bySms ? reminderSms : reminderLetter,
    values: { start: booking.start, link: shortLink(booking, site.origin) },
    to: bySms ? { phone: phone!, ...party } : { email: email!, ...party },
    language: booking.details.language,
    about: `booking:${booking.id}`,
    at,
    remind: true,
  })
}

const reminderKey = ({ id }: Pick<Booking, 'id'>) => `booking:${id}:reminder:`

/** Takes back a reminder that has not been sent. */
export const forgetReminder = (tx: Tx, booking: Pick<Booking, 'id'>) =>
  cancelMessage(tx, reminderKey(booking))
