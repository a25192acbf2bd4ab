import { createHash } from 'node:crypto'
import { type Block, canonical, type Data, type Json, same } from '../../../../merging/index.ts'

/** Eight signs that stand for a value: the same for the same value. */
export const shortHash = (value: Json): string =>
  createHash('sha256').update(canonical(value)).digest('hex').slice(0, 8)

/** A name as it may stand in a block's id, which is also a name in forms. */
export const named = (name: string): string => (/^[\w-]{1,60}$/.test(name) ? name : shortHash(name))

/** Gives each id once: the second of the same gets a number. */
export function once() {
  const given = new Set<string>()
  return (wanted: string): string => {
    let id = wanted
    for (let number = 2; given.has(id); number++) id = `${wanted}~${number}`
    given.add(id)
    return id
  }
}

/**
 * Which known block each of these is, when they have no ids of their own: the one that says the same, else the one that
 * says most of the same, else none. Each known block is found once.
 */
export function recognised(some: readonly Data[], known: readonly Block[]): (string | undefined)[] {
  const left = new Map(known.map((block) => [block.id, block]))
  const found: (string | undefined)[] = some.map(() => undefined)
  const take = (index: number, id: string | undefined) => {
    found[index] = id
    if (id !== undefined) left.delete(id)
  }
  some.forEach((data, index) =>
    take(index, [...left.values()].find((block) => inCommon(data, block.data) === 1)?.id),
  )
  some.forEach((data, index) => {
    if (found[index] === undefined) take(index, nearest(data, [...left.values()]))
  })
  return found
}

function nearest(data: Data, known: readonly Block[]): string | undefined {
  const likeness = known.map((block) => ({ id: block.id, part: inCommon(data, block.data) }))
  const [best] = likeness.toSorted((a, b) => b.part - a.part)
  return best && best.part >= 0.5 ? best.id : undefined
}

/** How large a part of the fields say the same; where it belongs and what it is called do not count. */
function inCommon(a: Data, b: Data): number {
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => name !== 'in' && name !== 'id',
  )
  const equal = fields.filter((name) => {
    const [one, other] = [a[name], b[name]]
    return one !== undefined && other !== undefined && same(one, other)
  })
  return fields.length ? equal.length / fields.length : 0
}
