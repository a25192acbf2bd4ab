import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Booking } from './booking.ts'
import { wallClock, zone } from './weeks.ts'

export type CalendarEntry = {
  booking: Booking
  title: string
  where: string
  /** Plain text: what to bring, how to move it. */
  description: string
  url: string
  organizer: { name: string; email: string }
}

// Rules of the European Union since 1996: directive 2000/84/EC.
const copenhagen = `BEGIN:VTIMEZONE
TZID:${zone}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`

/** One line of text: whatever some calendar could take for a line break or a command is a space. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
const lines = (text: string) => text.split('\n').map(oneLine).join('\n')

/**
 * An appointment as an iCalendar file (RFC 5545): an invitation, or with the same uid its withdrawal (RFC 5546). A
 * later file counts a higher SEQUENCE, so a calendar changes the entry it has.
 */
export function calendarFile({
  booking,
  title,
  where,
  description,
  url,
  organizer,
}: CalendarEntry) {
  const { details, sequence, start, end, changedAt } = booking
  const cancelled = booking.state === 'cancelled'
  const calendar = ical({
    prodId: { company: 'Faelled', product: 'Booking', language: 'DA' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    // Named on the event only: a calendar with a zone of its own would write DTSTAMP in local time, which must be UTC.
    timezone: { name: null as never, generator: (name) => (name === zone ? copenhagen : null) },
  })
  const event = calendar.createEvent({
    id: booking.uid,
    sequence,
    stamp: changedAt,
    start: wallClock(start),
    end: wallClock(end),
    timezone: zone,
    summary: oneLine(title),
    location: oneLine(where),
    description: lines(description),
    url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: oneLine(organizer.name), email: oneLine(organizer.email) },
  })
  if (details?.email) {
    event.createAttendee({
      name: oneLine(details.name),
      email: oneLine(details.email),
      rsvp: false,
    })
  }
  return calendar.toString()
}
