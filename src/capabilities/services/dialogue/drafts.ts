import type { Tx } from '../../../platform/db.ts'
import type { Definition } from '../definition.ts'
import type { Draft } from '../draft.ts'
import { newestDefinition } from '../store/definitions.ts'

/** Drafts with the newest version of their services, which they are opened by; without those that cannot be gone on with. */
export async function withServices(
  tx: Tx,
  drafts: Draft[],
): Promise<{ draft: Draft; definition: Definition }[]> {
  const found = await Promise.all(
    drafts.map(async (draft) => ({ draft, newest: await newestDefinition(tx, draft.serviceId) })),
  )
  return found.flatMap(({ draft, newest }) =>
    newest ? [{ draft, definition: newest.definition }] : [],
  )
}
