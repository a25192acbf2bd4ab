import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { forgetFilesOf, removeUnkept } from './store.ts'

/** Removes files that nobody needs, as those of a form that was sent twice. What somebody keeps stays. */
export const dropFiles = async (tx: Tx, ids: string[]): Promise<void> =>
  leave(tx, await removeUnkept(tx, ids))

/** Removes what a person sent and nobody needs, and unties the rest from them. */
export const forgetSenderOf = async (tx: Tx, partyId: string): Promise<void> =>
  leave(tx, await forgetFilesOf(tx, partyId))

/** Bytes follow once the rows are gone. */
async function leave(tx: Tx, keys: string[]): Promise<void> {
  for (const key of keys) await emit(tx, 'files.bytes-left', { key })
}
