import type { Inline, Node } from '../../markdown/tree.ts'
import { isFileAddress, leadsTo } from './address.ts'
import { imageIn } from './image.ts'
import { inlineOf, plain } from './inline.ts'
import { isFurniture, leftOut } from './left-out.ts'
import { definitions, list } from './list.ts'
import { paragraph, type Piece } from './piece.ts'
import type { El, Part } from './read.ts'
import { table } from './table.ts'
import { has, isBlock, isEl, wordsOf } from './tree.ts'
import type { Walk } from './walk.ts'

/** Walks through a page from top to bottom and says what it is made of. */
export function flow(parts: readonly Part[], walk: Walk): Piece[] {
  const pieces: Piece[] = []
  let line: Part[] = []
  const endLine = () => {
    const words = inlineOf(line, walk)
    pieces.push(...(lone(line, walk) ?? paragraphs(words)), ...walk.after.splice(0))
    line = []
  }
  for (const part of parts) {
    if (!isEl(part) || (!isBlock(part) && !holdsBlocks(part) && !opens(part, walk))) line.push(part)
    else {
      endLine()
      pieces.push(...ofBlock(part, walk), ...walk.after.splice(0))
    }
  }
  endLine()
  return pieces
}

const holdsBlocks = (el: El) => el.tag === 'figure' || has(el, isBlock)

function ofBlock(el: El, walk: Walk): Piece[] {
  const { tag, attrs } = el
  if (walk.taken.has(el) || leftOut(el, walk)) return []
  if (isFurniture(el)) {
    walk.note('chrome', wordsOf(el))
    return []
  }
  if (isHidden(el)) walk.note('hidden', wordsOf(el).slice(0, 200))
  const fold = folded(el, walk)
  if (fold) return fold
  if (/^h[1-6]$/.test(tag)) return heading(el, walk)
  if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir') return list(el, walk, flow)
  if (tag === 'dl') return definitions(el, walk, flow)
  if (tag === 'table') return table(el, walk, flow)
  if (tag === 'blockquote') return quoted(el, walk)
  if (tag === 'figure') return figure(el, walk)
  if (tag === 'pre') return paragraphs(lines(wordsKept(el)))
  if (tag === 'hr') return []
  if (tag === 'a') return linkedBlock(el, walk)
  const inside = flow(el.of, walk)
  const tone = toneOf(`${attrs.class ?? ''} ${attrs.role ?? ''}`)
  return (tone && callout(inside, tone)) ?? inside
}

function heading(el: El, walk: Walk): Piece[] {
  const words = inlineOf(el.of, walk).map((one): Inline =>
    one.kind === 'break' ? { kind: 'text', text: ' ' } : one,
  )
  const level = Number(el.tag[1])
  if (!plain(words).trim()) return []
  return [{ kind: 'words', node: { kind: 'heading', level: level as 2 | 3 | 4, words } }]
}

/** Words on a line; where it breaks twice a new paragraph begins. */
export function paragraphs(words: readonly Inline[]): Piece[] {
  const all: Inline[][] = [[]]
  for (const [n, one] of words.entries()) {
    if (one.kind === 'break' && words[n - 1]?.kind === 'break') {
      all.at(-1)!.pop()
      all.push([])
    } else if (one.kind !== 'break' || all.at(-1)!.length) all.at(-1)!.push(one)
  }
  return all.filter((one) => plain(one).trim()).map(paragraph)
}

/** A link that stands alone: a file to fetch, or a button. */
function lone(line: readonly Part[], walk: Walk): Piece[] | undefined {
  const [only, ...more] = line.filter((part) => isEl(part) || part.trim())
  if (more.length || !only || !isEl(only)) return undefined
  if (['strong', 'b', 'em', 'span', 'div'].includes(only.tag)) return lone(only.of, walk)
  if (only.tag !== 'a') return undefined
  const href = leadsTo(only.attrs.href, walk.base)
  const label = wordsOf(only)
  if (!href || !label || label.length > 300 || has(only, ({ tag }) => tag === 'img'))
    return undefined
  if (isFileAddress(href)) return [{ kind: 'file', label, href }]
  const button = /\b(btn|button|wp-block-button__link|knap|cta)\b/i.test(only.attrs.class ?? '')
  return button ? [{ kind: 'link', label, href, button }] : undefined
}

/** A whole card that is a link: its words, and the link at its heading or its last words. */
function linkedBlock(el: El, walk: Walk): Piece[] {
  const inside = flow(el.of, walk)
  const href = leadsTo(el.attrs.href, walk.base)
  const at = inside.findIndex((one) => one.kind === 'words' && 'words' in one.node)
  const piece = inside[at]
  if (!href || piece?.kind !== 'words' || !('words' in piece.node)) {
    const label = wordsOf(el).slice(0, 300)
    if (href && label && inside.every(({ kind }) => kind !== 'image'))
      return [...inside, { kind: 'link', label, href, button: false }]
    return inside
  }
  const said = plain(piece.node.words)
  if (said.length > 900) return inside
  const words: Inline[] = [{ kind: 'link', href, of: [{ kind: 'text', text: said }] }]
  return inside.with(at, { kind: 'words', node: { ...piece.node, words } })
}

function figure(el: El, walk: Walk): Piece[] {
  const captions = el.of.filter((part): part is El => isEl(part) && part.tag === 'figcaption')
  const rest = el.of.filter((part) => !captions.includes(part as El))
  const caption = captions.map(wordsOf).join(' ')
  const isPicture = rest.some(
    (part) => isEl(part) && (part.tag === 'img' || has(part, ({ tag }) => tag === 'img')),
  )
  const pictures = rest.flatMap((part) => (isEl(part) ? [part] : []))
  const holdsMore =
    pictures.some((one) => has(one, ({ tag }) => tag === 'figure' || tag === 'table')) ||
    rest.some((part) => wordsOf(part))
  if (isPicture && !holdsMore && caption.length <= 300) {
    const made = pictures.flatMap((one) => imageIn(one, walk, caption))
    if (made.length) return made
  }
  return [...flow(rest, walk), ...captions.flatMap((one) => flow(one.of, walk))]
}

/** What folds out: details, and a heading or button that opens another element. */
function folded(el: El, walk: Walk): Piece[] | undefined {
  if (el.tag === 'details') {
    const summary = el.of.find((part) => isEl(part) && part.tag === 'summary')
    return fold(
      summary ? wordsOf(summary) : '',
      el.of.filter((part) => part !== summary),
      walk,
    )
  }
  const panel = opens(el, walk)
  if (!panel) return undefined
  walk.taken.add(panel)
  return fold(wordsOf(el), panel.of, walk)
}

/** The panel that a heading or a button opens, when it stands on this page and has not been taken yet. */
function opens(el: El, walk: Walk): El | undefined {
  if (!/^(h[1-6]|button|a|dt|summary)$/.test(el.tag)) return undefined
  const button = el.attrs['aria-controls']
    ? el
    : el.of.find((part): part is El => isEl(part) && !!part.attrs['aria-controls'])
  const panel = walk.ids.get(button?.attrs['aria-controls'] ?? '')
  if (!panel || walk.taken.has(panel) || has(panel, (one) => one === el)) return undefined
  return wordsOf(el) && wordsOf(panel) ? panel : undefined
}

function fold(title: string, parts: readonly Part[], walk: Walk): Piece[] {
  const inside = flow(parts, walk)
  const of = inside.flatMap((one) => (one.kind === 'words' ? [one.node] : []))
  const rest = inside.filter(({ kind }) => kind !== 'words')
  if (!title || !of.length || title.length > 300)
    return [
      ...(title ? [paragraph([{ kind: 'strong', of: [{ kind: 'text', text: title }] }])] : []),
      ...inside,
    ]
  return [{ kind: 'fold', title, of }, ...rest]
}

function quoted(el: El, walk: Walk): Piece[] {
  const inside = flow(el.of, walk)
  const of = inside.map((one) =>
    one.kind === 'words' && one.node.kind === 'paragraph' ? one.node.words : undefined,
  )
  if (!of.length || of.some((one) => !one)) return inside
  return [
    {
      kind: 'words',
      node: { kind: 'callout', tone: 'info', of: of.filter((one) => one !== undefined) },
    },
  ]
}

/** A box that calls for attention; without a heading of its own it is a call-out among the words. */
function callout(inside: Piece[], tone: 'info' | 'warn'): Piece[] | undefined {
  const nodes = inside.map((one) => (one.kind === 'words' ? one.node : undefined))
  if (!nodes.length || nodes.some((one) => !one)) return undefined
  const [first, ...of] = nodes as Node[]
  if (first!.kind === 'heading') {
    const title = plain(first!.words).trim()
    if (title.length <= 300 && of.every(({ kind }) => kind !== 'heading'))
      return [{ kind: 'callout', tone, title, of }]
    return undefined
  }
  const all = [first!, ...of]
  if (!all.every((one) => one.kind === 'paragraph')) return undefined
  return [{ kind: 'words', node: { kind: 'callout', tone, of: all.map(({ words }) => words) } }]
}

function toneOf(said: string): 'info' | 'warn' | undefined {
  if (/\b(alert-(danger|warning)|warning|advarsel|note-danger)\b/i.test(said)) return 'warn'
  return /\b(alert|callout|notice|infobox|info-box|faktaboks|fact-?box)\b/i.test(said)
    ? 'info'
    : undefined
}

const isHidden = ({ attrs }: El) =>
  'hidden' in attrs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attrs.style ?? '')

const wordsKept = (part: Part): string =>
  isEl(part)
    ? part.tag === 'br'
      ? '\n'
      : part.tag === '#comment'
        ? ''
        : part.of.map(wordsKept).join('')
    : part

/** Lines as they were written, each on its own. */
const lines = (words: string): Inline[] =>
  words
    .split(/\r?\n/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .flatMap((one, n): Inline[] => [
      ...(n ? [{ kind: 'break' } as const] : []),
      { kind: 'text', text: one },
    ])
