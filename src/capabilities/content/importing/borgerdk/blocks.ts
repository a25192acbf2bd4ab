import { createHash } from 'node:crypto'
import type { Block } from '../../../../merging/index.ts'
import type { LegalRef } from '../../library/library.ts'
import type { Inline, Node } from '../../markdown/tree.ts'
import type { Note } from '../found.ts'
import { leadsTo } from '../html/address.ts'
import { line, wordsIn } from '../html/blocks.ts'
import { blocksOf, piecesOf } from '../html/index.ts'
import { type El, type Part, readFragment } from '../html/read.ts'
import { find, isEl, wordsOf } from '../html/tree.ts'
import type { Article } from './source.ts'

export type ArticleBlocks = { blocks: Block[]; legalRefs: LegalRef[]; notes: Note[] }

/**
 * An article as blocks. Their ids follow from borger.dk's own numbers, so that what is written over one of them here is
 * still over it when borger.dk changes its words. Where it is from is said in a block that nobody may take away.
 */
export function articleBlocks({ title, header, url, content }: Article): ArticleBlocks {
  const { root } = readFragment(content)
  const notes: Note[] = []
  const parts = whole(root.of)
  const part = (id: string) => parts.find(({ attrs }) => attrs.id === id)
  const lead = line(header)
  const blocks: Block[] = [
    { id: 'title', type: 'title', data: { text: line(title) } },
    { id: 'lead', type: 'lead', data: lead ? { text: lead } : {} },
    ...services(part('selvbetjeningslinks'), url),
  ]
  const read = (el: El, name: string) => {
    const made = piecesOf({ tag: '#root', attrs: {}, of: el.of }, url, '')
    notes.push(...made.notes)
    const [first, ...rest] = blocksOf('', '', made.pieces, new Map()).blocks.slice(2)
    if (first) blocks.push({ ...first, id: name })
    for (const block of rest) blocks.push({ ...block, id: `${name}-${block.id}`.slice(0, 60) })
  }
  for (const el of parts) {
    const { id = '' } = el.attrs
    if (id === 'kernetekst') {
      for (const one of whole(el.of)) read(one, nameOf(one))
    } else if (!['selvbetjeningslinks', 'lovgivning', 'byline'].includes(id)) read(el, nameOf(el))
  }
  const laws = linksIn(part('lovgivning'), url)
  if (laws.length)
    blocks.push({ id: 'lovgivning', type: 'text', data: { text: listed('Lovgivning', laws) } })
  const byline = part('byline')
  blocks.push(source(url, byline ? wordsOf(byline) : ''))
  return { blocks: eachOnce(blocks), legalRefs: laws, notes }
}

/** Elements; words that stand loose among them are a paragraph. */
const whole = (parts: readonly Part[]): El[] =>
  parts.flatMap((part) =>
    isEl(part) ? [part] : part.trim() ? [{ tag: 'p', attrs: {}, of: [part] }] : [],
  )

/** A number that comes twice is another block the second time. */
function eachOnce(blocks: readonly Block[]): Block[] {
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    const n = (seen.get(block.id) ?? 0) + 1
    seen.set(block.id, n)
    return n === 1 ? block : { ...block, id: `${block.id.slice(0, 55)}-${n}` }
  })
}

/** The permanent id of a part: its number at borger.dk, or what it is called there. */
function nameOf({ attrs, of }: El): string {
  const [, number] = /^microArticle_([\w-]{1,40})$/.exec(attrs.id ?? '') ?? []
  if (number) return `micro-${number.toLowerCase().replaceAll('_', '-')}`
  const called = attrs.id ?? wordsOf({ tag: 'div', attrs: {}, of }).slice(0, 100)
  return `del-${createHash('sha256').update(called).digest('hex').slice(0, 12)}`
}

function linksIn(el: El | undefined, base: string): LegalRef[] {
  if (!el) return []
  return find(el, ({ tag }) => tag === 'a').flatMap((a) => {
    const href = leadsTo(a.attrs.href, base)
    const label = line(wordsOf(a))
    return href && label ? [{ label, href }] : []
  })
}

const services = (el: El | undefined, base: string): Block[] => {
  const seen = new Set<string>()
  return linksIn(el, base).flatMap(({ label, href }): Block[] => {
    const guid = /selfserviceid=([\w-]{1,40})/i.exec(href)?.[1]
    const id = `service-${(guid ?? createHash('sha256').update(href).digest('hex').slice(0, 12)).toLowerCase()}`
    if (seen.has(id)) return []
    seen.add(id)
    return [{ id, type: 'service', data: { label, href } }]
  })
}

function listed(title: string, links: readonly LegalRef[]): string {
  const entries = links.map(({ label, href }) => ({
    words: [{ kind: 'link', href, of: [{ kind: 'text', text: label }] } as Inline],
  }))
  const nodes: Node[] = [
    { kind: 'heading', level: 2, words: [{ kind: 'text', text: title }] },
    { kind: 'list', ordered: false, entries },
  ]
  return wordsIn(nodes)
}

export const sourceBlock = 'kilde'

function source(url: string, byline: string): Block {
  const words: Inline[] = [
    ...(byline
      ? [{ kind: 'text', text: `Skrevet af ${byline.replace(/\.$/, '')}. ` } as const]
      : []),
    { kind: 'text', text: 'Kilde: ' },
    { kind: 'link', href: url, of: [{ kind: 'text', text: 'borger.dk' }] },
  ]
  return {
    id: sourceBlock,
    type: 'text',
    lock: 'locked',
    data: { text: wordsIn([{ kind: 'paragraph', words }]) },
  }
}
