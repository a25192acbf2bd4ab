import type { Actor, Basis } from '../../../platform/actor.ts'

/** One look at a party's data, as the party is told of it. */
export type PartyLook = {
  no: number
  at: Date
  /** Who looked: `staff:…`, `citizen:…`, or the house itself. */
  actor: string
  action: string
  reason: string
  /** The teams of an employee who looked. */
  teams: string[] | null
}

export type Looker = 'self' | 'staff' | 'representative' | 'house'

export function lookerOf({ actor }: PartyLook, viewer: Actor): Looker {
  const [kind, id] = actor.split(':')
  if (kind === 'staff') return 'staff'
  if (kind !== 'citizen') return 'house'
  return viewer.kind === 'citizen' && viewer.person.id === id ? 'self' : 'representative'
}

/** Who has looked is told to oneself, to those with custody, and to those who run the firm. */
export const maySeeLooks = (basis: Basis) =>
  basis === 'self' || basis === 'parent' || basis === 'signatory'
