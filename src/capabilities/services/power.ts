import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/db.ts'
import { Stop } from '../../platform/errors.ts'
import { mayFor } from '../identity/index.ts'
import { newestDefinition } from './store/definitions.ts'

/**
 * Whether the actor may use a service for the one they act for, and see what was sent by it: by power of attorney, when it
 * gives one of the privileges that the service names now (forvaltningsloven § 8).
 */
export async function mayUse(tx: Tx, actor: Actor, serviceId: string): Promise<boolean> {
  if (actor.kind !== 'citizen' || actor.behalf.basis !== 'power-of-attorney') return true
  const powers = (await newestDefinition(tx, serviceId))?.definition.powers ?? []
  return powers.some(await mayFor(tx, actor))
}

/** Those of the drafts, or of what was sent, that the actor's representation reaches. */
export async function reached<T extends { serviceId: string }>(
  tx: Tx,
  actor: Actor,
  all: T[],
): Promise<T[]> {
  const found: T[] = []
  for (const one of all) if (await mayUse(tx, actor, one.serviceId)) found.push(one)
  return found
}

/** Ends a request for something new that the power of attorney does not give. */
export const noPower = () => new Stop(403, 'no-power')
