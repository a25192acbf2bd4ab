import { blocksOf, type Kept, piecesOf } from './index.ts'

/** Where the page stood. */
const base = 'https://gammel.example/borger/affald/'

/** What HTML becomes, as a page about waste. */
export function made(html: string, kept: Kept = new Map()) {
  const { pieces, notes } = piecesOf(html, base, 'Affald')
  const { blocks, isGuide } = blocksOf('Affald', '', pieces, kept)
  return { blocks: blocks.slice(2), notes, isGuide }
}
