/** Where a meeting is held: at the office, by video or by telephone. */
export type Place = 'office' | 'video' | 'phone'

/** What a meeting asks for. `kind` is what it is about ('byggemoede'); `competence` what the caseworker must master. */
export type Need = { kind: string; minutes: number; competence?: string; place: Place }

/** A stretch of time. `end` is not part of it. */
export type Span = { start: Date; end: Date }

/** Whose times: anyone's, or those the staff keep for themselves. */
export type Audience = 'public' | 'staff'

/** Who is coming and what for. Given when a held time is confirmed. */
export type Details = {
  partyId: string
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
  id: string
  state: State
  need: Need
  holder: string
  partyId: string | null
  details: Details | null
  sequence: number
  uid: string
  holdUntil: Date | null
}
