import { createHash } from 'node:crypto'
import type { Block, Data } from '../../../../merging/index.ts'
import { longest } from '../../field.ts'
import { anchorOf } from '../../markdown/markdown.tsx'
import { parse } from '../../markdown/parse.ts'
import type { Inline, Node } from '../../markdown/tree.ts'
import { write } from '../../markdown/write.ts'
import { plain } from './inline.ts'
import type { Piece } from './piece.ts'
import { levelled, numberedSteps, topLevel } from './sections.ts'

/** What has become of pictures and files: their id here by their old address. Those that are not in it stay where they are. */
export type Kept = ReadonlyMap<string, { id: string; href: string }>

type Made = { blocks: Block[]; isGuide: boolean }

/** Blocks of pieces. Their ids follow from what they say or show first, so that they are the same when they come again. */
export function blocksOf(title: string, lead: string, pieces: readonly Piece[], kept: Kept): Made {
  const naming = names()
  const blocks: Block[] = [
    { id: 'title', type: 'title', data: { text: line(title) } },
    { id: 'lead', type: 'lead', data: lead ? { text: line(lead) } : {} },
  ]
  const add = (type: string, key: string, data: Data) =>
    void blocks.push({ id: naming(type, key), type, data })
  const steps = numberedSteps(pieces)
  const top = topLevel(pieces)
  let words: Node[] = []
  const endWords = () => {
    for (const part of inParts(levelled(words))) add('text', keyOf(part), { text: wordsIn(part) })
    words = []
  }
  for (const [n, piece] of pieces.entries()) {
    const step = steps.get(n)
    if (step) {
      endWords()
      const [own = [], ...rest] = inParts(levelled(step.of, 3))
      const text = wordsIn(own)
      add('step', step.title, { title: line(step.title), ...(text && { text }) })
      for (const part of rest) add('text', keyOf(part), { text: wordsIn(part) })
    }
    if (steps.within.has(n)) continue
    if (piece.kind === 'words') {
      if (piece.node.kind === 'heading' && piece.node.level <= top) endWords()
      words.push(piece.node)
      continue
    }
    endWords()
    if (piece.kind === 'fold' || piece.kind === 'callout') {
      const [first, ...rest] = inParts(levelled(piece.of, 3))
      const { title: name } = piece
      const text = wordsIn(first ?? [])
      if (piece.kind === 'fold') add('fold', name, { title: line(name), text })
      else add('callout', name, { tone: piece.tone, title: line(name), ...(text && { text }) })
      for (const part of rest) add('text', keyOf(part), { text: wordsIn(part) })
    } else if (piece.kind === 'link') {
      const { label, href, button } = piece
      add(button && isService(href) ? 'service' : 'link', href, {
        label: line(label),
        href: at(href, kept),
      })
    } else if (piece.kind === 'file') {
      const file = kept.get(piece.href)
      const label = line(piece.label)
      if (!file) {
        if (!piece.within) add('link', piece.href, { label, href: piece.href })
      } else {
        add('document', piece.href, { file: file.id, title: label })
      }
    } else {
      const image = kept.get(piece.src)
      if (!image) {
        if (piece.caption)
          words.push({ kind: 'paragraph', words: [{ kind: 'text', text: piece.caption }] })
        continue
      }
      const { alt, caption } = piece
      const said = alt ? { alt: line(alt) } : alt === '' ? { decorative: true } : {}
      add('image', piece.src, {
        media: image.id,
        ...said,
        ...(caption && { caption: line(caption) }),
      })
    }
  }
  endWords()
  return { blocks: blocks.map((block) => withFiles(block, kept)), isGuide: steps.size > 0 }
}

/** What a self-service is known by in an address. */
const isService = (href: string) =>
  /selfserviceid=|\/selvbetjening|\bmitid\b|borger\.dk\/handlingsside|virk\.dk|\/blanket/i.test(
    href,
  )

const at = (href: string, kept: Kept) => kept.get(href)?.href ?? href

/** Files that are linked in the middle of words lead to where they are now. */
function withFiles(block: Block, kept: Kept): Block {
  const { text } = block.data
  if (typeof text !== 'string' || !kept.size) return block
  return { ...block, data: { ...block.data, text: relinked(text, (href) => kept.get(href)?.href) } }
}

/** A text with some of its links leading elsewhere. */
export function relinked(text: string, to: (href: string) => string | undefined): string {
  let changed = false
  const inline = (of: readonly Inline[]): Inline[] =>
    of.map((one): Inline => {
      if (one.kind === 'strong' || one.kind === 'em') return { ...one, of: inline(one.of) }
      const href = one.kind === 'link' ? to(one.href) : undefined
      if (one.kind !== 'link' || href === undefined || href === one.href) return one
      changed = true
      return { ...one, href }
    })
  const nodes = parse(text).map((node) => inNode(node, inline))
  return changed ? write(nodes) : text
}

/** A node with its words put through a function. */
export function inNode(node: Node, inline: (of: readonly Inline[]) => Inline[]): Node {
  if (node.kind === 'callout') return { ...node, of: node.of.map(inline) }
  if (node.kind !== 'list') return { ...node, words: inline(node.words) }
  const entries = node.entries.map(({ words, under }) => ({
    words: inline(words),
    ...(under && { under: inNode(under, inline) as typeof under }),
  }))
  return { ...node, entries }
}

/** Words on one line, in which nothing is a placeholder. */
export const line = (words: string): string =>
  words.replace(/\s+/g, ' ').replaceAll('{{', '{ {').trim().slice(0, longest.line)

/** As many texts as a block's length makes of one. A single node that is longer still is cut between words. */
function inParts(nodes: readonly Node[]): Node[][] {
  const parts: Node[][] = []
  let size = 0
  for (const node of nodes.flatMap(cut)) {
    const length = wordsIn([node]).length + 2
    if (!parts.length || size + length > roomy) {
      parts.push([])
      size = 0
    }
    parts.at(-1)!.push(node)
    size += length
  }
  return parts
}
const roomy = longest.words - 1000

function cut(node: Node): Node[] {
  if (wordsIn([node]).length <= roomy) return [node]
  if (node.kind === 'list') {
    const half = Math.ceil(node.entries.length / 2)
    if (node.entries.length > 1)
      return [node.entries.slice(0, half), node.entries.slice(half)].flatMap((entries) =>
        cut({ ...node, entries }),
      )
    const { words, under } = node.entries[0]!
    return [...cut({ kind: 'paragraph', words }), ...(under ? cut(under) : [])]
  }
  const words = node.kind === 'callout' ? node.of.flat() : node.words
  const said = plain(words)
  const texts = said.match(/[^]{1,8000}(?=\s|$)|[^]{1,8000}/g) ?? []
  return texts.map((text) => ({ kind: 'paragraph', words: [{ kind: 'text', text: text.trim() }] }))
}

/** Nodes as Markdown that says the same when it is read again; where a mark would be lost, the words go without it. */
export const wordsIn = (nodes: readonly Node[]): string => write(nodes.flatMap(sound))

function sound(node: Node): Node[] {
  if (saysSame(node)) return [node]
  const bare = inNode(node, (of) => [{ kind: 'text', text: plain(of) }])
  if (saysSame(bare)) return [bare]
  const text = saidIn(node)
  const alone: Node = { kind: 'paragraph', words: [{ kind: 'text', text }] }
  return text ? [alone] : []
}

const saysSame = (node: Node) =>
  letters(
    parse(write([node]))
      .map(saidIn)
      .join(''),
  ) === letters(saidIn(node))
const letters = (text: string) => text.replace(/\s+/g, '')

function saidIn(node: Node): string {
  if (node.kind === 'callout') return node.of.map(plain).join(' ')
  if (node.kind !== 'list') return plain(node.words)
  return node.entries
    .map(({ words, under }) => `${plain(words)} ${under ? saidIn(under) : ''}`)
    .join(' ')
}

const keyOf = ([first]: readonly Node[]) => (first?.kind === 'heading' ? plain(first.words) : '')

/** Ids of blocks: the type and what it is about; the second of the same is numbered. */
function names() {
  const used = new Map<string, number>([
    ['title', 1],
    ['lead', 1],
  ])
  return (type: string, key: string) => {
    const about = /^https?:/.test(key)
      ? createHash('sha256').update(key).digest('hex').slice(0, 12)
      : key
        ? anchorOf(key).slice(0, 40)
        : ''
    const name = about ? `${type}-${about}` : type
    const before = used.get(name) ?? 0
    used.set(name, before + 1)
    return before ? `${name}-${before + 1}` : name
  }
}
