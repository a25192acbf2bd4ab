import { safeHref } from '../../../ui/link.tsx'
import type { Inline } from './tree.ts'

const token =
  /\\[\\*_{}[\]()#>+.!~`|-]|\\\n|\{\{([^{}\n]{1,120})\}\}|\[((?:[^[\]\\]|\\.){1,1000})\]\(([^()\s]{1,2000})\)|\*\*|[*_]|[^\\{[*_]+|[^]/gy
const placeholder = /^\s*([a-z][a-z0-9]*(?:\.[a-z0-9-]+)+)(\?)?\s*(?:\|\s*([a-z-]+)\s*)?$/

/** An address that a page may lead to, or undefined: http(s), mail, telephone, our own pages and places on this one. */
export function linkHref(href: string): string | undefined {
  if (href.includes('{{')) return /^[a-z0-9:/.@?=&#{}|+-]+$/i.test(href) ? href : undefined
  if (!/^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i.test(href)) return undefined
  return safeHref(href)
}

type Open = { mark: string; at: number }

/** Reads words on a line. Nothing fails: what is no mark is text. Time grows with the length, whatever is typed. */
export function parseInline(text: string, inLink = false): Inline[] {
  const out: Inline[] = []
  const open: Open[] = []
  const say = (words: string) => {
    const last = out.at(-1)
    if (last?.kind === 'text' && !open.some(({ at }) => at === out.length)) {
      out[out.length - 1] = { kind: 'text', text: last.text + words }
    } else out.push({ kind: 'text', text: words })
  }
  token.lastIndex = 0
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [whole, key, label, href] = match
    const end = token.lastIndex
    if (whole === '\\\n') out.push({ kind: 'break' })
    else if (whole.length === 2 && whole[0] === '\\') say(whole[1]!)
    else if (key !== undefined) sayPlaceholder(whole, key, out, say)
    else if (href !== undefined) {
      const safe = inLink ? undefined : linkHref(href)
      const of = parseInline(label!, true)
      if (safe === undefined) out.push(...of)
      else out.push({ kind: 'link', href: safe, of })
    } else if (/^(\*\*|[*_])$/.test(whole)) {
      mark(whole, text[end - whole.length - 1] ?? ' ', text[end] ?? ' ', out, open, say)
    } else say(whole)
    token.lastIndex = end
    if (end >= text.length) break
  }
  // What was opened and never closed was no mark.
  for (const { mark: sign, at } of open.toReversed())
    out.splice(at, 0, { kind: 'text', text: sign })
  return joined(out)
}

function sayPlaceholder(whole: string, inner: string, out: Inline[], say: (words: string) => void) {
  const found = placeholder.exec(inner)
  if (!found) return say(whole)
  const [, key, optional, format = ''] = found
  out.push({ kind: 'placeholder', key: key!, format, optional: optional === '?' })
}

function mark(
  sign: string,
  before: string,
  after: string,
  out: Inline[],
  open: Open[],
  say: (words: string) => void,
) {
  const at = open.findIndex((one) => one.mark === sign)
  const closes = at >= 0 && !/\s/.test(before) && open[at]!.at < out.length
  const inWord = sign === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
  if (closes && !(sign === '_' && /[\p{L}\p{N}]/u.test(after))) {
    for (const { mark: lost, at: from } of open.splice(at + 1).toReversed())
      out.splice(from, 0, { kind: 'text', text: lost })
    const { at: from } = open.pop()!
    const of = joined(out.splice(from))
    out.push({ kind: sign === '**' ? 'strong' : 'em', of })
  } else if (at < 0 && !inWord && !/\s/.test(after)) open.push({ mark: sign, at: out.length })
  else say(sign)
}

/** Neighbours of one kind as one, and bold within bold as the same bold: one way to say it. */
function joined(nodes: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.kind === 'text' && last?.kind === 'text')
      out[out.length - 1] = { kind: 'text', text: last.text + node.text }
    else if (isMark(node) && last?.kind === node.kind)
      out[out.length - 1] = { kind: node.kind, of: joined([...last.of, ...node.of]) }
    else if (isMark(node)) out.push({ kind: node.kind, of: without(node.kind, node.of) })
    else if (node.kind !== 'text' || node.text !== '') out.push(node)
  }
  return out
}

type Mark = Extract<Inline, { kind: 'strong' | 'em' }>
const isMark = (node: Inline): node is Mark => node.kind === 'strong' || node.kind === 'em'

const without = (kind: Mark['kind'], nodes: readonly Inline[]): Inline[] =>
  joined(nodes.flatMap((node) => (node.kind === kind ? node.of : [node])))
