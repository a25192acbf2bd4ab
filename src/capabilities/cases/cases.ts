/** How far a case is (tilstand). */
export const states = [
  'received',
  'in-progress',
  'waiting-for-citizen',
  'decided',
  'closed',
] as const
export type State = (typeof states)[number]
export type Turn = 'staff' | 'citizen' | 'nobody'
export type Role = 'applicant' | 'representative'
export type Fact = { label: string; value: string }

/** What comes, in the citizen's words: 'Vi tjekker, om vi har det hele', with a promise or a day. */
export type NextStep = { title: string; detail?: string; due?: Date }

/** A case (sag): what somebody wants of us, from when we have it until it is decided and closed. */
export type Case = {
  id: string
  /** `BYG-2026-000417`, unique in the tenant. */
  number: string
  kind: string
  title: string
  /** Subject in KL's classification, `NN.NN.NN`. */
  kle: string
  team: string
  assigneeId: string | null
  applicantId: string
  state: State
  turn: Turn
  news: 'message' | 'information' | null
  /** The day by which something must have happened, YYYY-MM-DD, and why. */
  deadline: string | null
  deadlineReason: string | null
  language: 'da' | 'en'
  summary: Fact[]
  next: { title: string; detail?: string; due?: string }[]
  openedAt: Date
  begunAt: Date | null
  changedAt: Date
}

/** What keeps a case's files from being cleared away. Whoever will open a case may keep them for it beforehand. */
export const keeperOf = (id: string) => `case:${id}`

/** What it takes to open a case. The same `id` again is the same case. */
export type NewCase = {
  id: string
  kind: string
  /** Three letters or so that the number begins with. */
  prefix: string
  title: string
  kle: string
  team: string
  /** Each of these sees the case. The one the case is about is the applicant; who typed for a firm is not a party. */
  /** `known` is what the caller knows already of a party, who is not looked up again. */
  parties: { partyId: string; role: Role; known?: { name: string; protected: boolean } }[]
  summary: Fact[]
  documents: { fileId: string; title: string }[]
  next: NextStep[]
  deadline?: Date
  source: { room: string; id: string }
  language: 'da' | 'en'
}

/** The number as it is written: prefix, year, and six digits or more. */
export const numberOf = (prefix: string, year: number, running: number) =>
  `${prefix}-${year}-${String(running).padStart(6, '0')}`

export const isOpen = ({ state }: Pick<Case, 'state'>) => state !== 'decided' && state !== 'closed'
