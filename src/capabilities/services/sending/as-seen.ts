import type { Tx } from '../../../platform/db.ts'
import type { Definition } from '../definition.ts'
import type { Draft, Owner } from '../draft.ts'
import { carryOver } from '../meaning.ts'
import { definitionByHash, newestDefinition } from '../store/definitions.ts'
import { NotSent } from './not-sent.ts'

/**
 * A draft as its sender saw it on the summary: by the version that was shown, and theirs if they logged in on the way.
 * A summary of a version that is neither the draft's nor the newest is shown again.
 */
export async function asSeen(
  tx: Tx,
  draft: Draft,
  { version, owner }: { version?: string | undefined; owner: Owner },
): Promise<{ draft: Draft; definition: Definition }> {
  const definition = await definitionByHash(tx, draft.definitionHash)
  const adopted = definition.login.required && draft.partyId === null && owner.partyId !== null
  const { partyId, personId } = adopted ? owner : draft
  const mine = { ...draft, partyId, personId }
  if (version === undefined || version === draft.definitionHash) return { definition, draft: mine }
  const newest = await newestDefinition(tx, draft.serviceId)
  if (newest?.hash !== version) throw new NotSent('tjek', 'missing')
  const { typed } = carryOver(draft.typed, definition, newest.definition)
  return { definition: newest.definition, draft: { ...mine, definitionHash: version, typed } }
}
