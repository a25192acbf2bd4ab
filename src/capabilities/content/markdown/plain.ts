import { parse } from './parse.ts'
import type { Inline, List, Node } from './tree.ts'

/** The words alone, for search, summaries and reading ease: a paragraph, heading or entry a line. */
export const plainText = (text: string): string => parse(text).flatMap(linesOf).join('\n')

function linesOf(node: Node): string[] {
  if (node.kind === 'list') return listLines(node)
  if (node.kind === 'callout') return node.of.map(plainInline)
  return [plainInline(node.words)]
}

const listLines = ({ entries }: List): string[] =>
  entries.flatMap(({ words, under }) => [plainInline(words), ...(under ? listLines(under) : [])])

export const plainInline = (nodes: readonly Inline[]): string =>
  nodes
    .map((node): string => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'break') return ' '
      return node.kind === 'placeholder' ? '' : plainInline(node.of)
    })
    .join('')
