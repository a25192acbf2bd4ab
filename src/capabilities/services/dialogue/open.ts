import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Typed } from '../answers/typed.ts'
import type { Definition } from '../definition.ts'
import { type Draft, isOwner, type Owner } from '../draft.ts'
import { definitionByHash, serviceBySlug } from '../store/definitions.ts'
import { draftById, lockedDraft } from '../store/drafts.ts'
import { findSubmission } from '../store/submissions.ts'
import { ownerOfSubmission } from '../submission.ts'

/** A draft and the version of the service it was begun by; `draft` is undefined until something is kept. */
export type Opened = {
  draft: Draft | undefined
  definition: Definition
  hash: string
  typed: Typed
}

/**
 * Opens a draft by the id in the address. An id nobody has used is a new form; somebody else's is a 404; one that was sent is
 * 'sent'. With `toWrite`, nobody else changes it until the transaction ends.
 */
export async function openDraft(
  tx: Tx,
  slug: string,
  id: string,
  owner: Owner,
  toWrite = false,
): Promise<Opened | 'sent'> {
  const draft = await (toWrite ? lockedDraft(tx, id) : draftById(tx, id))
  if (draft) {
    const definition = await definitionByHash(tx, draft.definitionHash)
    // Whoever has not logged in is asked to, and learns nothing by it: a new form asks the same.
    if (owner.partyId === null && definition.login.required)
      return blankOf(definition, draft.definitionHash)
    if (!isOwner(owner, draft) || definition.slug !== slug) throw notFound()
    return { draft, definition, hash: draft.definitionHash, typed: draft.typed }
  }
  const submission = await findSubmission(tx, id)
  if (submission) {
    if (isOwner(owner, ownerOfSubmission(submission))) return 'sent'
    if (owner.partyId !== null || submission.cookieHash) throw notFound()
    return blankOf(await definitionByHash(tx, submission.definitionHash), submission.definitionHash)
  }
  const { definition, hash } = await serviceBySlug(tx, slug)
  return blankOf(definition, hash)
}

const blankOf = (definition: Definition, hash: string): Opened => ({
  draft: undefined,
  definition,
  hash,
  typed: {},
})
