import type { Entry, Inline } from '../../markdown/tree.ts'
import { inlineOf, plain, tidy } from './inline.ts'
import { paragraph, type Piece } from './piece.ts'
import type { El, Part } from './read.ts'
import { find, has, wordsOf } from './tree.ts'
import type { Walk } from './walk.ts'

type Flow = (parts: readonly Part[], walk: Walk) => Piece[]

const isRow = ({ tag }: El) => tag === 'tr'
const isCell = ({ tag }: El) => tag === 'td' || tag === 'th'
const isLarge = ({ tag }: El) =>
  /^(h[1-6]|ul|ol|dl|table|img|figure|details|blockquote|form|iframe)$/.test(tag)

/** A table as words: a row an entry, each value after the name of its column. One that only lays out is walked through. */
export function table(el: El, walk: Walk, flow: Flow): Piece[] {
  const rows = find(el, isRow).map((row) => find(row, isCell))
  const widest = Math.max(0, ...rows.map((cells) => cells.length))
  const isLayout =
    el.attrs.role === 'presentation' || widest < 2 || rows.flat().some((cell) => has(cell, isLarge))
  const captions = find(el, ({ tag }) => tag === 'caption').flatMap((one) => flow(one.of, walk))
  if (isLayout)
    return [
      ...captions,
      ...flow(
        rows.flat().map((cell) => ({ ...cell, tag: 'div' })),
        walk,
      ),
    ]
  const [first = []] = rows
  const hasNames =
    rows.length > 1 &&
    first.length === widest &&
    first.every((cell, n) => cell.tag === 'th' || (n === 0 && !wordsOf(cell)) || inHead(el, cell))
  const names = hasNames ? first.map(wordsOf) : []
  const said = (hasNames ? rows.slice(1) : rows).filter((cells) =>
    cells.some((cell) => wordsOf(cell)),
  )
  const entries = said.map((cells): Entry => ({ words: rowOf(cells, names, widest, walk) }))
  walk.note('table', wordsOf(el).slice(0, 120))
  const head = names[0]
    ? [
        paragraph([
          { kind: 'strong', of: [{ kind: 'text', text: names.filter(Boolean).join(', ') }] },
        ]),
      ]
    : []
  return [
    ...captions,
    ...head,
    ...(entries.length
      ? [{ kind: 'words', node: { kind: 'list', ordered: false, entries } } as Piece]
      : []),
  ]
}

const inHead = (el: El, cell: El) =>
  find(el, ({ tag }) => tag === 'thead').some((head) => has(head, (one) => one === cell))

function rowOf(
  cells: readonly El[],
  names: readonly string[],
  widest: number,
  walk: Walk,
): Inline[] {
  const isNamed = names.length > 0 && cells.length === widest
  const parts = cells
    .map((cell, n): Inline[] => {
      const words = inlineOf(cell.of, walk)
      if (!plain(words).trim()) return []
      const name = isNamed && n > 0 ? names[n] : ''
      return n === 0
        ? [{ kind: 'strong', of: words }]
        : [...(name ? [{ kind: 'text', text: `${name}: ` } as const] : []), ...words]
    })
    .filter((words) => words.length)
  const between = (n: number) =>
    n === 0 ? '' : n === 1 && cells[0] && wordsOf(cells[0]) ? ': ' : '; '
  return tidy(parts.flatMap((words, n) => [{ kind: 'text', text: between(n) } as const, ...words]))
}
