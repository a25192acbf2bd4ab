import { z } from 'zod'
import type { Block, Operation, Policy } from '../../../merging/index.ts'
import { taken } from '../paths.ts'
import { audiences, kindNames, type PageKindName } from '../page-kind.ts'

/** What is beside a page's words: where it stands, what it is about and for whom. Published with them. */
export type Meta = {
  path: string
  parent: string | null
  place: number
  kle: string[]
  audiences: string[]
  words: string[]
  picture: string | null
}

/** A page of a tenant, whatever becomes of it. */
export type Item = Meta & {
  id: string
  kind: PageKindName
  language: string
  title: string
  libraryItem: string | null
  translates: string | null
  baseNo: number | null
  policy: Policy
  status: 'draft' | 'live' | 'withdrawn'
  liveVersion: number | null
  unit: string | null
  ownerParty: string | null
  /** The civil day on which somebody should read it again. */
  reviewOn: string | null
  firstLive: Date | null
}

/** A page as it was published. */
export type Version = {
  no: number
  baseNo: number | null
  operations: Operation[]
  meta: Meta
  title: string
  note: string
  byId: string | null
  reviewedBy: string | null
  at: Date
}

/** A page as it is being written. */
export type Draft = {
  itemId: string
  baseNo: number | null
  operations: Operation[]
  meta: Meta
  note: string
  revision: number
  state: 'open' | 'submitted' | 'approved'
  byId: string | null
  at: Date
  submittedBy: string | null
  reviewedBy: string | null
  publishAt: string | null
  withdrawAt: string | null
}

/** An address a page may have: small letters, figures and dashes, in folders. */
export const pathPattern = /^\/([a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*)?$/
/** A KLE number: main group, group, subject (27.36.08), or the first of them. */
export const klePattern = /^\d{2}(\.\d{2}(\.\d{2})?)?$/

/** Whether a page may be put there: addresses of the house's other rooms are theirs. */
export const isFree = (path: string): boolean => !taken.has(path.split('/')[1]!)

const word = z.string().trim().min(1).max(80)

export const metaSchema = z.strictObject({
  path: z.string().max(300).regex(pathPattern).refine(isFree),
  parent: z.uuid().nullable().default(null),
  place: z.int().min(0).max(9999).default(0),
  kle: z.array(z.string().regex(klePattern)).max(20).default([]),
  audiences: z.array(z.enum(audiences)).default([]),
  words: z.array(word).max(50).default([]),
  picture: z.string().max(60).nullable().default(null),
})

export const kindSchema = z.enum(kindNames as [PageKindName, ...PageKindName[]])

/** The operations that are a page of one's own: every block an insert, after the one before it. */
export const ownBlocks = (blocks: readonly Block[]): Operation[] =>
  blocks.map(({ id, type, data }, n) => ({
    kind: 'insert',
    block: id,
    type,
    data,
    after: blocks
      .slice(0, n)
      .map((one) => one.id)
      .toReversed(),
  }))

export const metaOf = ({
  path,
  parent,
  place,
  kle,
  audiences: whom,
  words,
  picture,
}: Meta): Meta => ({
  path,
  parent,
  place,
  kle,
  audiences: whom,
  words,
  picture,
})
