import type { Tx } from '../../../platform/db.ts'
import { emit } from '../../../platform/events.ts'
import { factTypeOf, readValue } from './registry.ts'
import { dropFact, writeFact } from './store.ts'

declare module '../../../platform/events.ts' {
  interface Events {
    /** A fact is another: pages that say it are made anew. */
    'content.fact-changed': { key: string }
  }
}

/** Writes a fact as the tenant has it from now on. `by` is a party who answers for it. */
export async function putFact(
  tx: Tx,
  key: string,
  value: unknown,
  by: string | null,
  now: Date,
): Promise<'written' | 'no-such-key' | 'not-of-its-type'> {
  if (!factTypeOf(key)) return 'no-such-key'
  const read = readValue(key, value)
  if (!read) return 'not-of-its-type'
  await writeFact(tx, { key, value: read.value, ownerParty: by, verifiedAt: now, changedAt: now })
  await emit(tx, 'content.fact-changed', { key }, { key: `content:fact:${key}` })
  return 'written'
}

/** Takes a fact away. Pages that need it stay as they are until it is there again; new ones cannot go out. */
export async function removeFact(tx: Tx, key: string): Promise<void> {
  await dropFact(tx, key)
  await emit(tx, 'content.fact-changed', { key }, { key: `content:fact:${key}` })
}
