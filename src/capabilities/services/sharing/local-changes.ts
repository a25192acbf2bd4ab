import { type Block, hashOf, inForce, type Operation, same } from '../../../merging/index.ts'
import { parentOf } from './blocks/fields.ts'
import { amongOthers, displaced } from './order.ts'

/**
 * What a tenant does differently: the operations that make the shared blocks say what its own say. What was set aside
 * `before` because it is locked is not among its own, and stays aside.
 */
export function localChanges(
  shared: readonly Block[],
  own: readonly Block[],
  before: readonly Operation[] = [],
): Operation[] {
  const under = new Map(shared.map((block) => [block.id, block]))
  const there = new Set(own.map(({ id }) => id))
  const hidden = shared
    .filter(({ id }) => !there.has(id))
    .map((block): Operation => ({ kind: 'hide', block: block.id, base: hashOf(block) }))
  const said = own.flatMap(({ id, data }): Operation[] => {
    const block = under.get(id)
    if (!block || same(block.data, data)) return []
    const kind = block.lock === 'slot' ? 'fill' : 'replace'
    return [{ kind, block: id, data, base: hashOf(block) }]
  })
  const aside = before.filter((one) => !inForce(one))
  const done = [...hidden, ...said, ...places(shared, own, under)]
  const about = (one: Operation) => `${one.block} ${one.kind === 'move'}`
  const again = new Set(done.map(about))
  return [...done, ...aside.filter((one) => !again.has(about(one)))]
}

/** New blocks and moved ones, each after those it stands after; in turn, so that who it stands after is there. */
function places(
  shared: readonly Block[],
  own: readonly Block[],
  under: ReadonlyMap<string, Block>,
): Operation[] {
  const moved = displaced(shared, own)
  return [...amongOthers(own).values()].flatMap((siblings) =>
    siblings.flatMap(({ id, type, data }, index): Operation[] => {
      const after = siblings
        .slice(0, index)
        .map((one) => one.id)
        .toReversed()
      const block = under.get(id)
      if (!block) return [{ kind: 'insert', block: id, type, data, after }]
      const elsewhere = parentOf(block) !== parentOf({ data })
      return moved.has(id) || elsewhere ? [{ kind: 'move', block: id, after }] : []
    }),
  )
}
