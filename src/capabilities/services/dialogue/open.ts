import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Typed } from '../answers/typed.ts'
import type { Definition, Published, Question } from '../definition.ts'
import { type Draft, isOwner, type Owner } from '../draft.ts'
import { carryOver, carryOverOlder } from '../meaning.ts'
import {
  newestDefinition,
  olderByHash,
  readableByHash,
  serviceBySlug,
} from '../store/definitions.ts'
import { draftById, lockedDraft } from '../store/drafts.ts'
import { findSubmission } from '../store/submissions.ts'
import { ownerOfSubmission } from '../submission.ts'
import { mayUse, noPower } from '../power.ts'
import type { Asker } from './access.ts'
import type { KnownOfDraft } from './known.ts'

/** A draft and the newest version of its service; `draft` is undefined until something is kept. */
export type Opened = {
  draft: Draft | undefined
  definition: Definition
  hash: string
  typed: Typed
  known: KnownOfDraft
  /** It was begun by another version: what of it must be asked again, because it came to mean something else. */
  again?: Question[]
  /** It was begun in a form that this program no longer reads: what still fits stands. */
  renewed?: boolean
}

/**
 * Opens a draft by the id in the address. An id nobody has used is a new form; somebody else's is a 404, and so is one that
 * a power of attorney does not reach; one that was sent is 'sent'. One begun by an earlier version is carried over. With
 * `toWrite`, nobody else changes it until the transaction ends.
 */
export async function openDraft(
  tx: Tx,
  slug: string,
  id: string,
  { owner, actor }: Asker,
  toWrite = false,
): Promise<Opened | 'sent'> {
  const opened = await find(tx, slug, id, owner, toWrite)
  if (opened === 'sent' || (await mayUse(tx, actor, opened.definition.id))) return opened
  throw opened.draft?.partyId ? notFound() : noPower()
}

async function find(
  tx: Tx,
  slug: string,
  id: string,
  owner: Owner,
  toWrite: boolean,
): Promise<Opened | 'sent'> {
  const draft = await (toWrite ? lockedDraft(tx, id) : draftById(tx, id))
  if (draft) {
    const newest = await newestDefinition(tx, draft.serviceId)
    if (!newest) throw notFound()
    if (!isOwner(owner, draft)) {
      // Whoever has not logged in is asked to, and learns nothing by it: a new form asks the same.
      if (owner.partyId === null && newest.definition.login.required) return blankOf(newest)
      throw notFound()
    }
    if (newest.definition.slug !== slug) throw notFound()
    return carried(tx, draft, newest)
  }
  const submission = await findSubmission(tx, id)
  if (submission) {
    if (isOwner(owner, ownerOfSubmission(submission))) return 'sent'
    if (owner.partyId !== null || submission.cookieHash) throw notFound()
    const hash = submission.definitionHash
    const definition = await readableByHash(tx, hash)
    return blankOf(definition ? { definition, hash } : await serviceBySlug(tx, slug))
  }
  return blankOf(await serviceBySlug(tx, slug))
}

async function carried(tx: Tx, draft: Draft, { definition, hash }: Published): Promise<Opened> {
  const { typed, known, definitionHash } = draft
  if (definitionHash === hash) return { draft, definition, hash, typed, known }
  const from = await readableByHash(tx, definitionHash)
  if (from) return { draft, definition, hash, known, ...carryOver(typed, from, definition) }
  const older = await olderByHash(tx, definitionHash)
  const carried = carryOverOlder(typed, older, definition)
  return { draft, definition, hash, known, ...carried, renewed: true }
}

const blankOf = ({ definition, hash }: Pick<Published, 'definition' | 'hash'>): Opened => ({
  draft: undefined,
  definition,
  hash,
  typed: {},
  known: {},
})
