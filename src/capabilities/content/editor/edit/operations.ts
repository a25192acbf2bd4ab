import {
  type Block,
  type Data,
  hashOf,
  type Operation,
  permits,
  resolve,
  same,
  withOperation,
  withoutOperation,
} from '../../../../merging/index.ts'
import { arranged, stepped, withAfter } from './place.ts'
import { orderOf, rowsOf } from './rows.ts'

/** What a page is laid over, and what is laid over it. */
export type Laid = { readonly base: readonly Block[]; readonly operations: readonly Operation[] }

/** The block as it stands on the page, hidden or not. */
export const blockIn = ({ base, operations }: Laid, id: string): Block | undefined =>
  resolve(base, operations).find(({ block }) => block.id === id)?.block

const sharedIn = ({ base }: Laid, id: string) => base.find((block) => block.id === id)

/** Other words in a block; the library's own words are no change of ours, but in another language (`apart`) they may be. */
export function reworded(
  laid: Laid,
  id: string,
  data: Data,
  apart = false,
): Operation[] | 'locked' {
  const { operations } = laid
  const shared = sharedIn(laid, id)
  if (!shared) return withOperation(operations, { kind: 'replace', block: id, data, base: '' })
  if (!permits(shared.lock, 'replace')) return 'locked'
  if (!apart && same(shared.data, data)) return withoutOperation(operations, id, 'words')
  const kind = shared.lock === 'slot' ? 'fill' : 'replace'
  // What is kept aside or hidden gives way to words that are in force.
  const others = withoutOperation(operations, id, 'words')
  return [...others, { kind, block: id, data, base: hashOf(shared) }]
}

/** A shared block out of sight; one of our own is taken away. */
export function hidden(laid: Laid, id: string): Operation[] | 'locked' {
  const shared = sharedIn(laid, id)
  if (!shared) {
    const { operations } = laid
    return operations.filter(({ block }) => block !== id)
  }
  if (!permits(shared.lock, 'hide')) return 'locked'
  const others = withoutOperation(laid.operations, id, 'words')
  return [...others, { kind: 'hide', block: id, base: hashOf(shared) }]
}

/** A shared block as the library has it, in words or in place. */
export const undone = ({ base, operations }: Laid, id: string, about: 'words' | 'place') =>
  base.some((block) => block.id === id) ? withoutOperation(operations, id, about) : [...operations]

/** A block a step up or down. */
export function moved(laid: Laid, id: string, by: -1 | 1): Operation[] | 'locked' {
  if (!permits(sharedIn(laid, id)?.lock, 'move')) return 'locked'
  const { base, operations } = laid
  return arranged(base, operations, stepped(orderOf(rowsOf(base, operations)), id, by), id)
}

/** A block of our own, after another; first on the page when that one is not there. */
export function inserted(laid: Laid, block: Block, after: string): Operation[] {
  const { base, operations } = laid
  if (blockIn(laid, block.id)) return [...operations]
  const { id, type, data } = block
  const wanted = withAfter(orderOf(rowsOf(base, operations)), after, id)
  const added: Operation = { kind: 'insert', block: id, type, data, after: [] }
  return arranged(base, [...operations, added], wanted)
}
