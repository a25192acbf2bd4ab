import type { Block, ChangeClass, Operation, Policy } from '../../../merging/index.ts'

/** A service that is shared: what it is, and whose. */
export type Shared = {
  id: string
  ownerId: string
  serviceId: string
  title: string
  summary: string
  kle: string
}

export type LegalRef = { label: string; href: string }

/** A shared service as it was at one time. Never changed. */
export type Revision = {
  no: number
  blocks: Block[]
  changeClass: ChangeClass
  changeNote: string
  /** Civil day from which it holds; null when it holds already. */
  inForceFrom: string | null
  legalRefs: LegalRef[]
  sharedAt: Date
  sharedBy: string | null
}

/** A tenant's own of a shared service: what its citizens meet is this over the base. */
export type Variant = {
  serviceId: string
  sharedId: string
  baseNo: number
  operations: readonly Operation[]
  policy: Policy
}

/** A shared change here: it waits for somebody (`open`), for a day (`waiting`), or has been taken home. */
export type Proposal = {
  serviceId: string
  fromNo: number
  toNo: number
  changeClass: ChangeClass
  inForceFrom: string | null
  counts: Counts
  state: 'open' | 'waiting' | 'accepted' | 'published' | 'superseded'
  version: number | null
  madeAt: Date
  decidedBy: string | null
  decidedAt: Date | null
}

/** How much of a change asks for a choice, for a look, for nothing; and how much would not hold. */
export type Counts = Record<'choice' | 'look' | 'clean' | 'merged' | 'stops' | 'tests', number>

export type Offer = {
  id: string
  direction: 'sent' | 'received'
  otherId: string
  sharedId: string
  /** What is offered first, then what belongs to it. */
  blocks: Block[]
  note: string
  state: 'open' | 'accepted' | 'declined'
  answer: string
  at: Date
  answeredAt: Date | null
}
