import { randomUUID } from 'node:crypto'
import type { Block, ChangeClass, Policy } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { emptyDraft } from '../items/actions.ts'
import { mediaFaults } from '../media/index.ts'
import { checkPage, type Problem } from '../items/check.ts'
import { metaSchema } from '../items/item.ts'
import { addItem, itemOfLibrary, putDraft } from '../items/store.ts'
import type { PageKindName } from '../page-kind.ts'
import { titleOf } from '../words.ts'
import type { LegalRef } from './library.ts'
import { latestRevision, libraryItem, shareRevision, tellAdopters } from './store.ts'

declare module '../../../platform/events.ts' {
  interface Events {
    /** Told to each adopter: what it uses is shared in a new revision. */
    'content.revision-shared': { libraryItem: string }
    /** Told to each adopter: what would become of this here? */
    'content.trial-asked': { libraryItem: string; hash: string }
  }
}

/** A revision as its owner shares it. Without an id it is a new item. */
export type NewRevision = {
  id?: string
  /** The revision it builds on; 0 for a new item. */
  afterNo: number
  kind: PageKindName
  pathHint: string
  kle?: string[]
  audiences?: string[]
  words?: string[]
  language?: string
  source?: { system: string; ref: string }
  blocks: Block[]
  changeClass: ChangeClass
  changeNote: string
  inForceFrom?: string | null
  legalRefs?: LegalRef[]
}

export type Shared =
  | { ok: true; id: string; no: number; told: number }
  /** Somebody shared another in between: read it first. */
  | { ok: false; why: 'changed' }
  | { ok: false; why: 'problems'; problems: Problem[] }

/** Documents that would not follow the page to those who adopt it; images do. */
export const ownDocuments = (blocks: readonly Block[]): (Problem & { what: 'own-document' })[] =>
  blocks
    .filter(({ type }) => type === 'document')
    .map(({ id }) => ({ what: 'own-document', block: id }))

async function imageProblems(tx: Tx, blocks: readonly Block[]): Promise<Problem[]> {
  const faults = await mediaFaults(tx, blocks)
  return faults
    .filter(({ field }) => field !== 'file')
    .map((fault) => ({ what: 'field', ...fault }))
}

/** Shares a revision: it is the library's from now on, and every adopter is told. */
export async function share(tx: Tx, one: NewRevision, by: string | null): Promise<Shared> {
  const problems = [
    ...checkPage(one.kind, one.blocks),
    ...ownDocuments(one.blocks),
    ...(await imageProblems(tx, one.blocks)),
  ]
  if (problems.length) return { ok: false, why: 'problems', problems }
  const id = one.id ?? randomUUID()
  const no = await shareRevision(tx, {
    id,
    kind: one.kind,
    title: titleOf(one.blocks),
    pathHint: one.pathHint,
    kle: one.kle ?? [],
    audiences: one.audiences ?? [],
    words: one.words ?? [],
    language: one.language ?? 'da',
    sourceSystem: one.source?.system ?? null,
    sourceRef: one.source?.ref ?? null,
    afterNo: one.afterNo,
    blocks: one.blocks,
    changeClass: one.changeClass,
    changeNote: one.changeNote,
    inForceFrom: one.inForceFrom ?? null,
    legalRefs: one.legalRefs ?? [],
    sharedBy: by,
  })
  if (no === null) return { ok: false, why: 'changed' }
  const told =
    no === 1 ? 0 : await tellAdopters(tx, id, 'content.revision-shared', { libraryItem: id })
  return { ok: true, id, no, told }
}

export type Adopting = {
  libraryItem: string
  /** Where it stands here; the library's own proposal otherwise. */
  path?: string
  policy?: Policy
  parent?: string | null
  picture?: string | null
}

/** Makes a shared item a page of the tenant's, as a draft on its latest revision. */
export async function adopt(
  tx: Tx,
  { libraryItem: from, path, policy, parent = null, picture = null }: Adopting,
  by: string | null,
  now: Date,
): Promise<{ ok: true; id: string } | { ok: false; why: 'path-taken' | 'adopted' | 'archived' }> {
  const item = await libraryItem(tx, from)
  if (item.archivedAt) return { ok: false, why: 'archived' }
  if (await itemOfLibrary(tx, from, item.language)) return { ok: false, why: 'adopted' }
  const { no } = await latestRevision(tx, from)
  const { kle, audiences, words } = item
  const meta = metaSchema.parse({
    path: path ?? item.pathHint,
    parent,
    kle,
    audiences,
    words,
    picture,
  })
  const id = await addItem(tx, {
    ...meta,
    kind: item.kind as PageKindName,
    language: item.language,
    title: item.title,
    libraryItem: from,
    translates: null,
    baseNo: no,
    policy: policy ?? { kind: 'follow-editorial' },
    unit: null,
    ownerParty: null,
    reviewOn: null,
  })
  if (id === 'path-taken') return { ok: false, why: 'path-taken' }
  await putDraft(tx, { ...emptyDraft(id, meta, by, now), baseNo: no }, 0)
  return { ok: true, id }
}
