import type { Block } from '../../../merging/index.ts'
import { parentOf } from './blocks/fields.ts'

/** Blocks by what they stand among: the questions of a page, the rules of a decision. Elsewhere order says nothing. */
export const amongOthers = <B extends Block>(blocks: readonly B[]): Map<string, B[]> =>
  Map.groupBy(blocks, (block) => `${block.type} ${parentOf(block) ?? ''}`)

/** Ids that do not stand where they stood among those they stood with; as few as possible. */
export function displaced(before: readonly Block[], after: readonly Block[]): Set<string> {
  const was = amongOthers(before)
  const moved = new Set<string>()
  for (const [place, blocks] of amongOthers(after)) {
    const ids = (was.get(place) ?? []).map(({ id }) => id)
    const at = new Map(ids.map((id, index) => [id, index]))
    const here = blocks.map(({ id }) => id).filter((id) => at.has(id))
    const still = longestRising(here, (id) => at.get(id)!)
    for (const id of here) if (!still.has(id)) moved.add(id)
  }
  return moved
}

/** The most of some ids that stand in rising order. */
function longestRising(ids: readonly string[], at: (id: string) => number): Set<string> {
  // `ends[n]` is the index of the lowest id that a run of n + 1 can end with.
  const ends: number[] = []
  const before: (number | undefined)[] = []
  ids.forEach((id, index) => {
    let n = ends.findIndex((end) => at(ids[end]!) >= at(id))
    if (n < 0) n = ends.length
    before[index] = n > 0 ? ends[n - 1] : undefined
    ends[n] = index
  })
  const run = new Set<string>()
  for (let index = ends.at(-1); index !== undefined; index = before[index]) run.add(ids[index]!)
  return run
}
