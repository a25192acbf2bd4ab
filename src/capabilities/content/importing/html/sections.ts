import type { Node } from '../../markdown/tree.ts'
import { plain } from './inline.ts'
import type { Piece } from './piece.ts'

/** Headings from `top` and down without steps left out, however they were on the old page; never below 4. */
export function levelled(nodes: readonly Node[], top: 2 | 3 = 2): Node[] {
  const above: { old: number; now: number }[] = []
  return nodes.map((node) => {
    if (node.kind !== 'heading') return node
    while (above.length && above.at(-1)!.old >= node.level) above.pop()
    const now = Math.min(4, (above.at(-1)?.now ?? top - 1) + 1)
    above.push({ old: node.level, now })
    return { ...node, level: now as 2 | 3 | 4 }
  })
}

/** The level of the largest headings among the words: where one part of a page ends and the next begins. */
export const topLevel = (pieces: readonly Piece[]): number =>
  Math.min(
    6,
    ...pieces.flatMap((one) =>
      one.kind === 'words' && one.node.kind === 'heading' ? [one.node.level] : [],
    ),
  )

type Step = { title: string; of: Node[] }

const numbered = /^(?:trin|step)?\s*(\d{1,2})\s*[.:)–-]\s*(\S.*)$/i

/**
 * Steps of a guide: headings of one level that count 1, 2, 3, with nothing but words under them. By the place of the
 * heading among the pieces; `within` holds the places of all that they take along.
 */
export function numberedSteps(
  pieces: readonly Piece[],
): Map<number, Step> & { within: Set<number> } {
  const within = new Set<number>()
  const steps = Object.assign(new Map<number, Step>(), { within })
  const found = pieces.flatMap((piece, at) => {
    if (piece.kind !== 'words' || piece.node.kind !== 'heading') return []
    const [, no, title] = numbered.exec(plain(piece.node.words)) ?? []
    return no ? [{ at, no: Number(no), title: title!, level: piece.node.level }] : []
  })
  const [first] = found
  const counts = found.every(({ no, level }, n) => no === n + 1 && level === first!.level)
  if (found.length < 2 || !counts) return steps
  for (const { at, title, level } of found) {
    const end = pieces.findIndex(
      (one, n) =>
        n > at &&
        (one.kind !== 'words' || (one.node.kind === 'heading' && one.node.level <= level)),
    )
    const places = pieces
      .keys()
      .toArray()
      .slice(at + 1, end < 0 ? undefined : end)
    steps.set(at, {
      title,
      of: places.map((n) => (pieces[n] as Extract<Piece, { kind: 'words' }>).node),
    })
    for (const n of [at, ...places]) within.add(n)
  }
  return steps
}
