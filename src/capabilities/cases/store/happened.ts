import type { Tx } from '../../../platform/db.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { EventName } from '../file.ts'
import { on } from './tables.ts'

type More = { detail?: Record<string, string>; legalBasis?: string }

/** Adds to a case's history what somebody did. */
export async function happened(
  tx: Tx,
  caseId: string,
  what: EventName,
  actor: Actor,
  now: Date,
  { detail = {}, legalBasis }: More = {},
): Promise<void> {
  await on(tx)
    .insertInto('cases.event')
    .values({
      caseId,
      at: now,
      what,
      byKind: actor.kind === 'nobody' ? 'house' : actor.kind,
      byId: actor.kind === 'nobody' ? null : actor.person.id,
      detail: JSON.stringify(detail),
      legalBasis: legalBasis ?? null,
    })
    .execute()
}
