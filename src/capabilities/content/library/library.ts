import type { Block, ChangeClass } from '../../../merging/index.ts'

/** Something shared: what it is, whose, and where it came from. */
export type LibraryItem = {
  id: string
  ownerId: string
  kind: string
  title: string
  /** The address an adopter is offered. */
  pathHint: string
  kle: string[]
  audiences: string[]
  words: string[]
  language: string
  sourceSystem: string | null
  sourceRef: string | null
  archivedAt: Date | null
}

export type LegalRef = { label: string; href: string }

/** A shared item as it was at one time. Never changed. */
export type Revision = {
  no: number
  blocks: Block[]
  /** SHA-256 of the blocks, base64url. */
  hash: string
  changeClass: ChangeClass
  changeNote: string
  /** Civil day from which it holds; null when it holds already. */
  inForceFrom: string | null
  legalRefs: LegalRef[]
  sharedAt: Date
  sharedBy: string | null
}
