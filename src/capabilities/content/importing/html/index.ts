import type { Note } from '../found.ts'
import { flow } from './flow.ts'
import { plain } from './inline.ts'
import type { Piece } from './piece.ts'
import { type El, readFragment } from './read.ts'
import { all } from './tree.ts'
import { beginWalk } from './walk.ts'

export { blocksOf, type Kept, relinked } from './blocks.ts'
export type { Piece } from './piece.ts'

export type Read = { pieces: Piece[]; notes: Note[] }

/** What the HTML of a page says, as pieces in order, and what of it could not come along. */
export function piecesOf(html: string | El, base: string, title: string): Read {
  const { root, deep } = typeof html === 'string' ? readFragment(html) : { root: html, deep: false }
  const ids = new Map(
    [...all(root)].flatMap((el) => (el.attrs.id ? [[el.attrs.id, el] as const] : [])),
  )
  const walk = beginWalk(base, ids)
  if (deep) walk.note('deep')
  const pieces = flow(root.of, walk).filter((piece) => !isTitle(piece, title))
  return { pieces: [...pieces, ...walk.filesWithin(pieces)], notes: walk.notes }
}

/** The page's own name at its head, which has a block of its own. */
const isTitle = (piece: Piece, title: string) =>
  piece.kind === 'words' &&
  piece.node.kind === 'heading' &&
  piece.node.level <= (1 as number) &&
  same(plain(piece.node.words), title)

const same = (a: string, b: string) =>
  a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()
