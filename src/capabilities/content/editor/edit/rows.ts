import {
  type Block,
  inForce,
  isOnWords,
  type Operation,
  permits,
  resolve,
} from '../../../../merging/index.ts'

/** What is done to a shared block's words. */
export type OnWords = Extract<Operation, { base: string }>

/** A block as its editor sees it: what is shown, whose words they are, and what may be done with it. */
export type Row = {
  readonly block: Block
  readonly from: 'shared' | 'local'
  readonly hidden: boolean
  /** What the library has, when it is the library's. */
  readonly shared?: Block
  /** What we say otherwise, in force or kept aside. */
  readonly local?: OnWords
  readonly moved: boolean
  readonly may: { readonly change: boolean; readonly hide: boolean; readonly move: boolean }
}

/** A page block by block, in its order, with what is hidden. */
export function rowsOf(base: readonly Block[], operations: readonly Operation[]): Row[] {
  const shared = new Map(base.map((block) => [block.id, block]))
  const local = new Map(operations.filter(isOnWords).map((one) => [one.block, one]))
  const moved = new Set(
    operations.filter((one) => one.kind === 'move' && inForce(one)).map(({ block }) => block),
  )
  return resolve(base, operations).map(({ block, from, hidden }): Row => {
    const theirs = shared.get(block.id)
    const ours = local.get(block.id)
    const fixed = block.type === 'title' || block.type === 'lead'
    return {
      block,
      from,
      hidden,
      ...(theirs && { shared: theirs }),
      ...(ours && { local: ours }),
      moved: moved.has(block.id),
      may: {
        change: permits(theirs?.lock, 'replace'),
        hide: !fixed && permits(theirs?.lock, 'hide'),
        move: !fixed && permits(theirs?.lock, 'move'),
      },
    }
  })
}

/** The ids in the order of the page. */
export const orderOf = (rows: readonly Row[]): string[] => rows.map(({ block }) => block.id)

/** Whether a page says anything otherwise than the library. */
export const isLocal = ({ from, hidden, moved }: Row): boolean =>
  from === 'local' || hidden || moved
