import type { Block } from '../../merging/index.ts'
import { typeOf, wordsIn } from './block.ts'
import { parse } from './markdown/parse.ts'
import type { Inline, List, Node } from './markdown/tree.ts'
import { plainInline } from './markdown/plain.ts'

/** Headings, links and placeholders of a block, wherever in it they stand. */
export type InText = {
  headings: { level: number; text: string }[]
  links: { label: string; href: string }[]
  placeholders: { key: string; format: string }[]
  /** A paragraph that is bold all through: a heading nobody can jump to. */
  bold: string[]
}

/** What block types show as a heading of their own, and how far below it their words begin. */
const ownHeading: Record<string, string> = {
  step: 'title',
  callout: 'title',
  contact: 'name',
  place: 'name',
}

export function readBlock(block: Block): InText {
  const found: InText = { headings: [], links: [], placeholders: [], bold: [] }
  const heading = ownHeading[block.type]
  if (heading) found.headings.push({ level: 2, text: wordsIn(block.data, heading) })
  const under = heading && block.type !== 'callout' ? 1 : 0
  for (const [name, { kind }] of Object.entries(typeOf(block.type)?.fields ?? {})) {
    const words = wordsIn(block.data, name)
    if (kind === 'words') for (const node of parse(words)) readNode(node, found, under)
    if (kind === 'line') readPlaceholders(words, found)
    if (kind === 'href' && words) {
      found.links.push({ label: wordsIn(block.data, 'label'), href: words })
      readPlaceholders(words, found)
    }
  }
  return found
}

function readPlaceholders(words: string, found: InText) {
  for (const part of words.match(/\{\{[^{}]*\}\}/g) ?? []) {
    for (const node of parse(part)) readNode(node, found, 0)
  }
}

function readNode(node: Node, found: InText, under: number): void {
  if (node.kind === 'list') return readList(node, found)
  if (node.kind === 'callout') return node.of.forEach((words) => readWords(words, found))
  if (node.kind === 'heading') {
    const level = Math.min(4, node.level + under)
    found.headings.push({ level, text: plainInline(node.words) })
  }
  if (node.kind === 'paragraph' && node.words.length === 1 && node.words[0]!.kind === 'strong') {
    found.bold.push(plainInline(node.words))
  }
  readWords(node.words, found)
}

function readList({ entries }: List, found: InText): void {
  for (const { words, under } of entries) {
    readWords(words, found)
    if (under) readList(under, found)
  }
}

function readWords(words: readonly Inline[], found: InText): void {
  for (const node of words) {
    if (node.kind === 'link') found.links.push({ label: plainInline(node.of), href: node.href })
    if (node.kind === 'placeholder') found.placeholders.push(node)
    if ('of' in node) readWords(node.of, found)
  }
}

/** Addresses of our own that these blocks lead to, without what comes after the path. */
export const ownLinksIn = (blocks: readonly Block[]): string[] => [
  ...new Set(
    blocks
      .flatMap((block) => readBlock(block).links)
      .map(({ href }) => href.split(/[?#]/)[0]!)
      .filter((path) => /^\/(?!\/)/.test(path) && !path.includes('{{')),
  ),
]
