import type { Difference } from './difference.ts'

type ListOf<T> = {
  idOf: (one: T, index: number) => string
  added: (one: T) => Difference[]
  removed: (one: T) => Difference[]
  changed: (before: T, after: T) => Difference[]
  moved?: (one: T) => Difference[]
}

/** How a list of things that have ids differs: new ones, gone ones, changed ones, and those that have another place. */
export function lists<T>(
  before: readonly T[],
  after: readonly T[],
  { idOf, added, removed, changed, moved }: ListOf<T>,
): Difference[] {
  const was = new Map(before.map((one, index) => [idOf(one, index), one]))
  const is = new Map(after.map((one, index) => [idOf(one, index), one]))
  const shared = [...is.keys()].filter((id) => was.has(id))
  const still = inOrder(shared, [...was.keys()])
  return [
    ...[...was].filter(([id]) => !is.has(id)).flatMap(([, one]) => removed(one)),
    ...[...is].flatMap(([id, one]) => {
      if (!was.has(id)) return added(one)
      const differences = changed(was.get(id)!, one)
      return moved && !still.has(id) ? [...differences, ...moved(one)] : differences
    }),
  ]
}

/** Of some ids, as many as possible that still stand in the order they had: the others have moved. */
function inOrder(ids: string[], before: string[]): Set<string> {
  const place = new Map(before.map((id, index) => [id, index]))
  const best: string[][] = []
  for (const id of ids) {
    const longest = best
      .filter((run) => place.get(run.at(-1)!)! < place.get(id)!)
      .reduce<string[]>((most, run) => (run.length > most.length ? run : most), [])
    best.push([...longest, id])
  }
  return new Set(best.reduce<string[]>((most, run) => (run.length > most.length ? run : most), []))
}
