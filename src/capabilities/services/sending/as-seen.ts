import type { Tx } from '../../../platform/db.ts'
import type { Definition } from '../definition.ts'
import type { Owner } from '../draft.ts'
import { carryOver, carryOverOlder } from '../meaning.ts'
import { knownByHash, newestDefinition, olderByHash, readableByHash } from '../store/definitions.ts'
import type { DraftRead } from '../store/drafts.ts'
import { NotSent } from './not-sent.ts'

export type Seen = { draft: DraftRead; definition: Definition }

type How = { version?: string | undefined; owner: Owner }

/**
 * A draft as its sender saw it on the summary: by the version that was shown, and theirs if they logged in on the way.
 * A summary of a version that is neither the draft's nor the newest is shown again.
 */
export async function asSeen(tx: Tx, draft: DraftRead, how: How): Promise<Seen> {
  const own = await readableByHash(tx, draft.definitionHash)
  const seen = seenByOwn(own, draft, how)
  if (seen) return seen
  const { version, owner } = how
  const newest = await newestDefinition(tx, draft.serviceId)
  if (!newest || newest.hash !== version) throw new NotSent('tjek', 'missing')
  const { definition, hash } = newest
  const { typed } = own
    ? carryOver(draft.typed, own, definition)
    : carryOverOlder(draft.typed, await olderByHash(tx, draft.definitionHash), definition)
  const carried = { ...draft, definitionHash: hash, typed }
  return { definition, draft: belonging(carried, own ?? definition, owner) }
}

/** The same when nothing has to be asked for, as for nearly everybody: what was shown is the draft's own version. */
export const asSeenAhead = (draft: DraftRead, how: How): Seen | undefined =>
  seenByOwn(knownByHash(draft.definitionHash), draft, how)

const seenByOwn = (
  own: Definition | undefined,
  draft: DraftRead,
  { version = draft.definitionHash, owner }: How,
) =>
  own && version === draft.definitionHash
    ? { definition: own, draft: belonging(draft, own, owner) }
    : undefined

/** A draft begun before the login is theirs who have logged in meanwhile. */
function belonging(
  draft: DraftRead,
  { login }: Definition,
  { partyId, personId }: Owner,
): DraftRead {
  const adopted = login.required && draft.partyId === null && partyId !== null
  return adopted ? { ...draft, partyId, personId } : draft
}
