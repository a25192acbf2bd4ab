import type { Generated } from 'kysely'
import type { Block, ChangeClass, Data, Operation, Policy } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Meta } from '../items/item.ts'
import type { LibraryItem } from '../library/library.ts'
import type { MadePage } from '../publishing/made.ts'

type Json<T> = T & {}

export type Tables = {
  'content.libraryItem': LibraryItem
  'content.libraryRevision': {
    itemId: string
    no: number
    blocks: Json<Block[]>
    hash: string
    changeClass: ChangeClass
    changeNote: string
    inForceFrom: string | null
    legalRefs: Json<{ label: string; href: string }[]>
    sharedAt: Date
    sharedBy: string | null
  }
  'content.adopter': {
    libraryItem: string
    adopterId: string
    baseNo: number
    changed: number
    since: Date
  }
  'content.preview': {
    libraryItem: string
    hash: string
    adopterId: string
    verdict: 'publish' | 'review' | 'wait'
    counts: Record<string, number>
    at: Date
  }
  'content.trial': {
    libraryItem: string
    hash: string
    blocks: Json<Block[]>
    changeClass: ChangeClass
    at: Date
  }
  'content.item': {
    tenantId: Generated<string>
    id: Generated<string>
    kind: string
    path: string
    language: string
    title: string
    libraryItem: string | null
    translates: string | null
    baseNo: number | null
    policy: Generated<Policy>
    status: Generated<'draft' | 'live' | 'withdrawn'>
    liveVersion: number | null
    parent: string | null
    place: Generated<number>
    kle: string[]
    audiences: string[]
    words: string[]
    picture: string | null
    unit: string | null
    ownerParty: string | null
    reviewOn: string | null
    remindedOn: string | null
    firstLive: Date | null
    createdAt: Generated<Date>
  }
  'content.version': {
    tenantId: Generated<string>
    itemId: string
    no: number
    baseNo: number | null
    operations: Json<Operation[]>
    meta: Json<Meta>
    title: string
    note: string
    byId: string | null
    reviewedBy: string | null
    at: Date
  }
  'content.draft': {
    tenantId: Generated<string>
    itemId: string
    baseNo: number | null
    operations: Json<Operation[]>
    meta: Json<Meta>
    note: string
    revision: Generated<number>
    state: Generated<'open' | 'submitted' | 'approved'>
    byId: string | null
    at: Date
    submittedBy: string | null
    reviewedBy: string | null
    /** Wall time in Europe/Copenhagen, as 2026-11-22T16:30. */
    publishAt: string | null
    withdrawAt: string | null
  }
  'content.proposal': {
    tenantId: Generated<string>
    itemId: string
    fromNo: number
    toNo: number
    changeClass: ChangeClass
    inForceFrom: string | null
    found: Json<{ what: string; block: string }[]>
    state: 'open' | 'waiting' | 'accepted' | 'published' | 'superseded'
    madeAt: Date
    decidedBy: string | null
    decidedAt: Date | null
  }
  'content.offer': {
    tenantId: Generated<string>
    id: string
    direction: 'sent' | 'received'
    otherId: string
    libraryItem: string
    baseNo: number
    block: string
    type: string
    data: Json<Data>
    note: string
    state: Generated<'open' | 'accepted' | 'declined'>
    answer: Generated<string>
    at: Generated<Date>
    answeredAt: Date | null
  }
  'content.fact': {
    tenantId: Generated<string>
    key: string
    value: unknown
    ownerParty: string | null
    verifiedAt: Date | null
    changedAt: Generated<Date>
  }
  'content.published': {
    tenantId: Generated<string>
    path: string
    language: string
    itemId: string
    versionNo: number
    baseNo: number | null
    kind: string
    title: string
    summary: string
    page: Json<MadePage>
    body: string
    html: string | null
    br: Buffer | null
    etag: string | null
    build: string
    deps: string[]
    kle: string[]
    audiences: string[]
    words: string[]
    picture: string | null
    parent: string | null
    place: number
    firstLive: Date
    changedAt: Date
    freshUntil: Date | null
    checkedAt: Date
  }
  'content.redirect': {
    tenantId: Generated<string>
    path: string
    target: string
    at: Generated<Date>
  }
  'content.sweep': {
    tenantId: Generated<string>
    day: string
    lookedAt: number
    drift: Json<{ path: string; why: string }[]>
    at: Generated<Date>
  }
  'content.blocked': {
    tenantId: Generated<string>
    itemId: string
    missing: string[]
    at: Generated<Date>
  }
}

/** The room's own tables, within one tenant's transaction. */
export const on = (tx: Tx) => tx.$extendTables<Tables>()
