import type { Case, Role } from './cases.ts'
import type { Decision } from './decisions.ts'

/** Whom a citizen calls, and how soon the team answers, in words. */
export type Team = {
  key: string
  name: string
  phone: string | null
  email: string | null
  promise: string | null
}

/** Where decisions of a kind are appealed to (klageinstans), with the limit in days and its law. */
export type AppealBody = {
  kind: string
  body: string
  deadlineDays: number
  how: string
  law: string
}

export type Item = {
  requestId: string
  position: number
  what: string
  answer: string | null
  answeredAt: Date | null
}

/** What we ask the citizen for, or hear them about (partshøring). It is open until it is answered. */
export type Request = {
  id: string
  caseId: string
  kind: 'information' | 'party-hearing'
  why: string
  /** The day we must have it by, YYYY-MM-DD. */
  due: string
  /** Days from when we have it all until the citizen hears from us. */
  answerDays: number
  askedBy: string
  askedAt: Date
  answeredAt: Date | null
  withdrawnAt: Date | null
  items: Item[]
}

/** A document (dokument) of the case with what the journal must hold: date and short subject (§ 15). */
export type Document = {
  id: string
  caseId: string
  fileId: string
  direction: 'in' | 'out'
  at: Date
  subject: string
  title: string
  byId: string | null
  requestId: string | null
  position: number | null
}

export type Message = {
  id: string
  caseId: string
  at: Date
  fromKind: 'citizen' | 'staff'
  fromId: string
  text: string
}
export type Note = { id: string; caseId: string; at: Date; byId: string; text: string }
export type Task = {
  id: string
  caseId: string
  title: string
  due: string | null
  addedBy: string
  addedAt: Date
  doneAt: Date | null
  doneBy: string | null
}

/** That a case is closed (afslutning), until it is reopened. */
export type Closure = {
  id: string
  caseId: string
  closedBy: string
  closedAt: Date
  reason: string
  reopenedBy: string | null
  reopenedAt: Date | null
  reopenedReason: string | null
}

/** Something that happened to a case. `detail` holds words shown to staff, never numbers of people. */
export type CaseEvent = {
  no: number
  at: Date
  what: EventName
  byKind: 'citizen' | 'staff' | 'house'
  byId: string | null
  detail: Record<string, string>
  legalBasis: string | null
}

export const eventNames = [
  'opened',
  'assigned',
  'unassigned',
  'moved',
  'information-requested',
  'information-received',
  'message-from-citizen',
  'message-from-staff',
  'noted',
  'task-added',
  'task-done',
  'document-added',
  'deadline-set',
  'decided',
  'closed',
  'reopened',
  'not-told',
] as const
export type EventName = (typeof eventNames)[number]

/** All there is of one case. */
export type CaseFile = {
  matter: Case
  parties: { partyId: string; role: Role }[]
  events: CaseEvent[]
  requests: Request[]
  documents: Document[]
  messages: Message[]
  notes: Note[]
  tasks: Task[]
  decisions: Decision[]
  closures: Closure[]
  team: Team | undefined
}

/** The request the citizen has not answered in full. */
export const openRequest = ({ requests }: Pick<CaseFile, 'requests'>) =>
  requests.find(({ answeredAt, withdrawnAt }) => !answeredAt && !withdrawnAt)
