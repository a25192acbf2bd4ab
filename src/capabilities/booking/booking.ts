/** Where a meeting is held: at the office, by video or by telephone. */
export type Place = 'office' | 'video' | 'phone'

/** What a meeting asks for. `kind` is what it is about ('byggemoede'); `competence` what the caseworker must master. */
export type Need = { kind: string; minutes: number; competence?: string; place: Place }

/** A stretch of time. `end` is not part of it. */
export type Span = { start: Date; end: Date }

/** Whose times: anyone's, or also those the staff keep for themselves. */
export type Audience = 'public' | 'staff'

/** Who is coming and what for. Given when a held time is confirmed. `partyId` is null for somebody we do not know. */
export type Details = {
  partyId: string | null
  title: string
  name: string
  email?: string
  phone?: string
  smsReminder: boolean
  bring: string[]
  caseId?: string
  language: 'da' | 'en'
}

export type State = 'held' | 'confirmed' | 'cancelled'

/** An appointment (aftale). `sequence` counts its changes as iCalendar does (RFC 5545 § 3.8.7.4). */
export type Booking = Span & {
  tenantId: string
  id: string
  state: State
  need: Need
  holder: string
  partyId: string | null
  details: Details | null
  /** What of the bring list the caseworker has received, by its words. */
  received: string[]
  sequence: number
  uid: string
  /** Twelve letters that lead to the appointment from an SMS. */
  code: string
  holdUntil: Date | null
  /** When it last changed: iCalendar's DTSTAMP. */
  changedAt: Date
}

/** Milliseconds a time is held while the rest is answered. */
export const holdFor = 15 * 60_000

/** Milliseconds before a meeting in which the public can no longer book it. */
export const notice = 60 * 60_000

/** Whether anything can still be done about it. */
export const isOpen = ({ state, end }: Pick<Booking, 'state' | 'end'>, now: Date) =>
  state === 'confirmed' && now < end
