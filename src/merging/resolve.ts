import type { Block } from './block.ts'
import { type Anchors, inForce, isOnWords, type Operation } from './operation.ts'

/** A block as an adopter has it. */
export type Resolved = {
  readonly block: Block
  /** Whose words they are. */
  readonly from: 'shared' | 'local'
  /** Not shown, but still there to be shown again, and to stand after. */
  readonly hidden: boolean
}

/** The page as the adopter has it: shared blocks in shared order, the local operations laid over them in turn. */
export function resolve(shared: readonly Block[], operations: readonly Operation[]): Resolved[] {
  const acting = operations.filter(inForce)
  const onWords = new Map(acting.filter(isOnWords).map((one) => [one.block, one]))
  const page = shared.map((block): Resolved => {
    const local = onWords.get(block.id)
    if (!local) return { block, from: 'shared', hidden: false }
    if (local.kind === 'hide') return { block, from: 'shared', hidden: true }
    return { block: { ...block, data: local.data }, from: 'local', hidden: false }
  })
  for (const operation of acting) {
    if (operation.kind === 'insert') {
      const { block: id, type, data, after } = operation
      place(page, { block: { id, type, data }, from: 'local', hidden: false }, after)
    }
    if (operation.kind === 'move') {
      const at = page.findIndex(({ block }) => block.id === operation.block)
      if (at >= 0) place(page, page.splice(at, 1)[0]!, operation.after)
    }
  }
  return page
}

/** What is shown. */
export const shown = (page: readonly Resolved[]): Block[] =>
  page.filter(({ hidden }) => !hidden).map(({ block }) => block)

/** Everything before a block, nearest first: where to stand, and where to stand when that is gone. */
export function anchorsFor(
  page: readonly { readonly block: { readonly id: string } }[],
  id: string,
): Anchors {
  const ids = page.map(({ block }) => block.id)
  return ids.slice(0, Math.max(0, ids.indexOf(id))).toReversed()
}

function place(page: Resolved[], entry: Resolved, after: Anchors): void {
  const ids = new Map(page.map(({ block }, index) => [block.id, index]))
  const anchor = after.find((id) => ids.has(id))
  page.splice(anchor === undefined ? 0 : ids.get(anchor)! + 1, 0, entry)
}
