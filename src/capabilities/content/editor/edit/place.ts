import { type Block, inForce, type Operation } from '../../../../merging/index.ts'

/**
 * The operations that put a page in this order; `wanted` holds every block of it. Only what stands otherwise than the
 * shared page has it is moved, so a block that is moved back where it was is moved no more.
 */
export function arranged(
  base: readonly Block[],
  operations: readonly Operation[],
  wanted: readonly string[],
  moved?: string,
): Operation[] {
  const places = new Map(base.map(({ id }, place) => [id, place]))
  const isPlacing = (one: Operation) =>
    one.kind === 'insert' || (one.kind === 'move' && inForce(one) && places.has(one.block))
  const away = new Set(
    operations.filter((one) => one.kind === 'move' && isPlacing(one)).map(({ block }) => block),
  )
  if (moved !== undefined && places.has(moved)) away.add(moved)
  for (const one of away) {
    const rest = wanted.filter((id) => places.has(id) && (id === one || !away.has(id)))
    if (rest.every((id, n) => n === 0 || places.get(rest[n - 1]!)! < places.get(id)!)) {
      away.delete(one)
    }
  }
  const inserted = new Map(
    operations.flatMap((one) => (one.kind === 'insert' ? [[one.block, one] as const] : [])),
  )
  // In the order of the page, each right after the one before it, so that it comes out just so.
  const placing = wanted.flatMap((block, n): Operation[] => {
    const after = wanted.slice(0, n).toReversed()
    const own = inserted.get(block)
    if (own) return [{ ...own, after }]
    return away.has(block) ? [{ kind: 'move', block, after }] : []
  })
  return [...operations.filter((one) => !isPlacing(one)), ...placing]
}

/** A list with one of it a step up (-1) or down (1). */
export function stepped(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return [...ids]
  return ids.toSpliced(from, 1).toSpliced(to, 0, id)
}

/** A list with a new one after another; first when that one is not there. */
export const withAfter = (ids: readonly string[], after: string, id: string): string[] =>
  ids.toSpliced(ids.indexOf(after) + 1, 0, id)
