import type { Tx } from '../../../platform/db.ts'
import type { Definition } from '../definition.ts'
import type { Owner } from '../draft.ts'
import { carryOver, carryOverOlder } from '../meaning.ts'
import { newestDefinition, olderByHash, readableByHash } from '../store/definitions.ts'
import type { DraftRead } from '../store/drafts.ts'
import { NotSent } from './not-sent.ts'

/**
 * A draft as its sender saw it on the summary: by the version that was shown, and theirs if they logged in on the way.
 * A summary of a version that is neither the draft's nor the newest is shown again.
 */
export async function asSeen(
  tx: Tx,
  draft: DraftRead,
  { version, owner }: { version?: string | undefined; owner: Owner },
): Promise<{ draft: DraftRead; definition: Definition }> {
  const own = await readableByHash(tx, draft.definitionHash)
  if (own && (version === undefined || version === draft.definitionHash))
    return { definition: own, draft: belonging(draft, own, owner) }
  const newest = await newestDefinition(tx, draft.serviceId)
  if (!newest || newest.hash !== version) throw new NotSent('tjek', 'missing')
  const { definition, hash } = newest
  const { typed } = own
    ? carryOver(draft.typed, own, definition)
    : carryOverOlder(draft.typed, await olderByHash(tx, draft.definitionHash), definition)
  const carried = { ...draft, definitionHash: hash, typed }
  return { definition, draft: belonging(carried, own ?? definition, owner) }
}

/** A draft begun before the login is theirs who have logged in meanwhile. */
function belonging(
  draft: DraftRead,
  { login }: Definition,
  { partyId, personId }: Owner,
): DraftRead {
  const adopted = login.required && draft.partyId === null && partyId !== null
  return adopted ? { ...draft, partyId, personId } : draft
}
