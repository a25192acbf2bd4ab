import type { Block, Data, Json } from '../../../merging/index.ts'
import { typeOf } from '../block.ts'
import { parseInline } from '../markdown/inline.ts'
import { parse } from '../markdown/parse.ts'
import { plainInline } from '../markdown/plain.ts'
import { write } from '../markdown/write.ts'
import type { Inline, Node } from '../markdown/tree.ts'
import { type Filling, fillNodes, openFilling, spoken } from './sentences.ts'

export type Facts = ReadonlyMap<string, unknown>

export type Filled = {
  blocks: Block[]
  /** Keys that are needed and not there: the page cannot go out. */
  missing: string[]
  /** Every key that is named. */
  keys: string[]
  /** What is said is true until then. */
  freshUntil: Date | null
}

/** Blocks with every placeholder said in words. What may go without a fact goes without the whole sentence. */
export function fillBlocks(
  blocks: readonly Block[],
  facts: Facts,
  now: Date,
  language: 'da' | 'en' = 'da',
): Filled {
  const filling = openFilling(facts, now, language)
  const filled = blocks.map((block) =>
    JSON.stringify(block.data).includes('{{')
      ? { ...block, data: fillData(block, filling) }
      : block,
  )
  return {
    blocks: filled,
    missing: [...filling.missing],
    keys: [...filling.keys],
    freshUntil: filling.freshUntil,
  }
}

/** The facts a page asks for, in the order they are met. */
export const keysIn = (blocks: readonly Block[]): string[] =>
  fillBlocks(blocks, new Map(), new Date(0)).keys

function fillData({ type, data }: Block, filling: Filling): Data {
  const filled: Record<string, Json> = {}
  for (const [name, value] of Object.entries(data)) {
    const kind = typeOf(type)?.fields[name]?.kind
    if (typeof value !== 'string' || !value.includes('{{')) filled[name] = value
    else if (kind === 'words')
      filled[name] = write(parse(value).flatMap((one) => fillNode(one, filling)))
    else if (kind === 'href') filled[name] = address(value, filling)
    else filled[name] = plainInline(fillNodes(lineOf(value), filling))
  }
  return filled
}

/** A plain line has placeholders and no marks. */
const lineOf = (text: string): Inline[] =>
  text
    .split(/(\{\{[^{}]*\}\})/)
    .flatMap((part) => (part.startsWith('{{') ? parseInline(part) : [{ kind: 'text', text: part }]))

/** An address that is a fact: where it leads, not how it is said. */
function address(value: string, filling: Filling): string {
  const [only] = parseInline(value.trim())
  if (only?.kind !== 'placeholder') return value
  const said = spoken(only, filling)
  return said?.href ?? said?.text ?? '#'
}

function fillNode(node: Node, filling: Filling): Node[] {
  if (node.kind === 'list') {
    const entries = node.entries.flatMap(({ words, under }) => {
      const filled = fillNodes(words, filling)
      if (!filled.length) return []
      const [list] = under ? fillNode(under, filling) : []
      return [{ words: filled, ...(list?.kind === 'list' && { under: list }) }]
    })
    return entries.length ? [{ ...node, entries }] : []
  }
  if (node.kind === 'callout') {
    const of = node.of.map((words) => fillNodes(words, filling)).filter((words) => words.length)
    return of.length ? [{ ...node, of }] : []
  }
  const words = fillNodes(node.words, filling)
  return words.length ? [{ ...node, words }] : []
}
