import type { Data } from './block.ts'

/** Block ids, the nearest first: it stands after the first that is there, and first on the page when none is. */
export type Anchors = readonly string[]

/** One thing an adopter does differently, and the shared block it was done to, by hash. */
export type Operation =
  | {
      readonly kind: 'replace'
      readonly block: string
      readonly data: Data
      readonly base: string
      readonly aside?: true
    }
  | {
      readonly kind: 'fill'
      readonly block: string
      readonly data: Data
      readonly base: string
      readonly aside?: true
    }
  | { readonly kind: 'hide'; readonly block: string; readonly base: string; readonly aside?: true }
  | {
      readonly kind: 'insert'
      readonly block: string
      readonly type: string
      readonly data: Data
      readonly after: Anchors
      readonly aside?: true
    }
  | {
      readonly kind: 'move'
      readonly block: string
      readonly after: Anchors
      readonly aside?: true
    }

/** Set aside: kept, and not in force, because the shared block, or what it stands in, has been locked. */
export const inForce = (operation: Operation): boolean => !('aside' in operation && operation.aside)

/** What is done to a shared block's words; a move is done to its place, and an insert to nothing. */
export type OnWords = Extract<Operation, { base: string }>

export const isOnWords = (operation: Operation): operation is OnWords => 'base' in operation

/**
 * The operations with one more. Of what is done to a block's words there is one, and it keeps its turn; an inserted block
 * whose words are changed stays inserted.
 */
export function withOperation(operations: readonly Operation[], one: Operation): Operation[] {
  const same = (other: Operation) =>
    other.block === one.block && (other.kind === 'move') === (one.kind === 'move')
  const at = operations.findIndex(same)
  if (at < 0) return [...operations, one]
  const there = operations[at]!
  if (there.kind === 'insert' && 'data' in one)
    return operations.with(at, { ...there, data: one.data })
  if (there.kind === 'insert' && one.kind === 'hide') return operations.toSpliced(at, 1)
  return operations.with(at, one)
}

/** The operations without what is done to a block's words, or to its place. */
export const withoutOperation = (
  operations: readonly Operation[],
  block: string,
  about: 'words' | 'place',
): Operation[] =>
  operations.filter((one) => one.block !== block || (one.kind === 'move') !== (about === 'place'))
