import { parseInline } from './inline.ts'
import type { Callout, Entry, Inline, List, Node } from './tree.ts'

const heading = /^(#{1,6})\s+(.*?)\s*#*$/
const entry = /^(\s{0,12})(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/
const aside = /^>(!?)\s?(.*)$/

/** Reads our subset of Markdown: headings 2–4, paragraphs, lists, call-outs. All else is words. */
export function parse(text: string): Node[] {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\0', '').split('\n')
  const nodes: Node[] = []
  let words: string[] = []
  const endParagraph = () => {
    if (words.length) nodes.push({ kind: 'paragraph', words: read(words) })
    words = []
  }
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!
    const title = heading.exec(line)
    if (title || line.trim() === '' || aside.test(line) || (entry.test(line) && !words.length)) {
      endParagraph()
    }
    if (title) {
      const level = Math.min(4, Math.max(2, title[1]!.length)) as 2 | 3 | 4
      if (title[2]) nodes.push({ kind: 'heading', level, words: parseInline(title[2]) })
      at++
    } else if (aside.test(line)) {
      const taken = take(lines, at, (one) => aside.test(one))
      const found = callout(taken)
      if (found.of.length) nodes.push(found)
      at += taken.length
    } else if (entry.test(line) && (!words.length || startsList(line))) {
      endParagraph()
      const taken = take(lines, at, (one) => entry.test(one) || /^\s+\S/.test(one))
      for (const list of lists(taken)) {
        // A blank line between entries does not end a list.
        const last = nodes.at(-1)
        if (last?.kind === 'list' && last.ordered === list.ordered)
          nodes[nodes.length - 1] = { ...last, entries: [...last.entries, ...list.entries] }
        else nodes.push(list)
      }
      at += taken.length
    } else {
      if (line.trim() !== '') words.push(line)
      at++
    }
  }
  endParagraph()
  return nodes
}

/** In the middle of a paragraph only a dash begins a list: '12. maj' at the start of a line does not. */
const startsList = (line: string) => /^\s{0,3}[-*+]\s/.test(line)

function take(lines: string[], from: number, belongs: (line: string) => boolean): string[] {
  let to = from
  while (to < lines.length && belongs(lines[to]!)) to++
  return lines.slice(from, to)
}

/** Lines of one paragraph; a backslash at the end of one breaks it. */
const read = (lines: string[]): Inline[] => {
  const said = lines.map((line) => line.trim()).filter(Boolean)
  return parseInline(said.map((line, n) => line + between(line, n === said.length - 1)).join(''))
}

function between(line: string, last: boolean): string {
  if (last) return ''
  let signs = 0
  while (line.at(-1 - signs) === '\\') signs++
  return signs % 2 ? '\n' : ' '
}

function callout(lines: string[]): Callout {
  const tone = lines[0]!.startsWith('>!') ? 'warn' : 'info'
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    const words = aside.exec(line)![2]!
    if (words.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)!.push(words)
  }
  return { kind: 'callout', tone, of: paragraphs.filter((one) => one.length).map(read) }
}

type Line = { depth: number; ordered: boolean; words: string[] }

/** Entries and, one step in, entries under them; deeper ones are taken up to that step. */
function lists(lines: string[]): List[] {
  const found: Line[] = []
  for (const line of lines) {
    const match = entry.exec(line)
    if (match) {
      const [, indent, number, words] = match
      found.push({
        depth: indent!.length >= 2 ? 1 : 0,
        ordered: number !== undefined,
        words: [words!],
      })
    } else found.at(-1)!.words.push(line)
  }
  const out: { ordered: boolean; entries: (Entry & { under?: List })[] }[] = []
  for (const line of found) {
    const one: Entry = { words: read(line.words) }
    const last = out.at(-1)
    const above = last?.entries.at(-1)
    if (line.depth === 1 && last && above) {
      const under = above.under
      const entries = [...(under?.entries ?? []), one]
      const list: List = { kind: 'list', ordered: under?.ordered ?? line.ordered, entries }
      last.entries[last.entries.length - 1] = { ...above, under: list }
    } else if (last && last.ordered === line.ordered) last.entries.push(one)
    else out.push({ ordered: line.ordered, entries: [one] })
  }
  return out.map(({ ordered, entries }) => ({ kind: 'list', ordered, entries }))
}
