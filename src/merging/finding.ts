import type { Block, Data } from './block.ts'
import type { Operation } from './operation.ts'

/** What happened to one block. */
export type Case =
  /** Shared words changed; nothing local there. */
  | 'taken'
  | 'added'
  | 'removed'
  /** Both changed the words, and both changes are in the result. */
  | 'merged'
  /** The same, and a number, date or link is not what it was. */
  | 'merged-facts'
  /** Both changed the same words. */
  | 'conflict'
  /** What was local is now what everybody has. */
  | 'now-shared'
  | 'stays-filled'
  | 'stays-hidden'
  /** What is hidden here was changed, and the law demands it. */
  | 'hides-legal'
  | 'hidden-removed'
  /** Taken away by the library while it has local words. */
  | 'removed-under-local'
  /** What it stood after is gone; it stands after the nearest that is there. */
  | 're-anchored'
  /** Locked by the library: what is local is kept, and no longer in force. */
  | 'set-aside'
  /** Kept aside before, and the shared words have changed since. */
  | 'still-aside'

export type Finding = {
  readonly what: Case
  readonly block: string
  readonly base?: Block
  readonly upstream?: Block
  readonly local?: Operation
  readonly merged?: Data
}

/** What a case asks of people: nothing but to know; yes or no by policy; a look; or a choice nobody can make for them. */
export type Need = 'told' | 'policy' | 'look' | 'choice'

const needs: Record<Case, Need> = {
  taken: 'policy',
  added: 'policy',
  removed: 'policy',
  merged: 'policy',
  'merged-facts': 'look',
  conflict: 'choice',
  'now-shared': 'told',
  'stays-filled': 'told',
  'stays-hidden': 'told',
  'hides-legal': 'choice',
  'hidden-removed': 'told',
  'removed-under-local': 'choice',
  're-anchored': 'told',
  'set-aside': 'choice',
  'still-aside': 'told',
}

export const needOf = ({ what }: Finding): Need => needs[what]
