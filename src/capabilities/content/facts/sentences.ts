import { linkHref } from '../markdown/inline.ts'
import type { Inline } from '../markdown/tree.ts'
import { inLink } from '../markdown/write.ts'
import { type Said, sayFact } from './say.ts'

/** What is gathered while facts are filled in. */
export type Filling = {
  facts: ReadonlyMap<string, unknown>
  now: Date
  language: 'da' | 'en'
  missing: Set<string>
  keys: Set<string>
  freshUntil: Date | null
}

export const openFilling = (
  facts: ReadonlyMap<string, unknown>,
  now: Date,
  language: 'da' | 'en',
): Filling => ({ facts, now, language, missing: new Set(), keys: new Set(), freshUntil: null })

type Placeholder = Extract<Inline, { kind: 'placeholder' }>

/** What a placeholder says, if anything. Notes it as missing when it may not be left out. */
export function spoken({ key, format, optional }: Placeholder, filling: Filling): Said | undefined {
  filling.keys.add(key)
  const { facts, now, language } = filling
  const said = sayFact(key, format, facts.get(key), now, language)
  if (!said && !optional) filling.missing.add(key)
  if (said?.freshUntil && (!filling.freshUntil || said.freshUntil < filling.freshUntil))
    filling.freshUntil = said.freshUntil
  return said
}

/** Words with their facts; a sentence that goes without one is not there, and none may be left. */
export function fillNodes(nodes: readonly Inline[], filling: Filling): Inline[] {
  noteKeys(nodes, filling)
  const kept = sentencesOf(nodes).filter((sentence) => !goesWithout(sentence, filling))
  return trimmed(oneStop(kept.flat().flatMap((node) => fillOne(node, filling))))
}

/** Every key counts as named, also in a sentence that is left out: when the fact comes, the sentence does. */
function noteKeys(nodes: readonly Inline[], filling: Filling): void {
  for (const node of nodes) {
    if (node.kind === 'placeholder') filling.keys.add(node.key)
    else if ('of' in node) noteKeys(node.of, filling)
  }
}

/** '893 kr.' at the end of a sentence brings its own full stop. */
const oneStop = (nodes: Inline[]): Inline[] =>
  nodes.map((node, n) => {
    const before = nodes[n - 1]
    const doubled =
      node.kind === 'text' &&
      before?.kind === 'text' &&
      before.text.endsWith('.') &&
      /^\.(?!\.)/.test(node.text)
    return doubled ? { kind: 'text', text: node.text.slice(1) } : node
  })

/** Ends of sentences: a mark, a space, a capital. 'kl. 9' and '3. maj' are none. */
const end = /(?<=[.!?…]["»”)]?)\s+(?=\p{Lu})/u
/** A text that ends a sentence before a fact or a link; an abbreviation does not. */
const endsHere = /[.!?…]["»”)]?\s+$/u
const abbreviation =
  /(?:^|\s)(?:d|kl|nr|stk|jf|f\.eks|bl\.a|ca|pr|tlf|evt|inkl|ekskl|max|min|mio)\.\s+$/iu

function sentencesOf(nodes: readonly Inline[]): Inline[][] {
  const sentences: Inline[][] = [[]]
  for (const node of nodes) {
    const before = sentences.at(-1)!.at(-1)
    const ended =
      before?.kind === 'text' && endsHere.test(before.text) && !abbreviation.test(before.text)
    if (node.kind !== 'text') {
      if (ended) sentences.push([])
      sentences.at(-1)!.push(node)
      continue
    }
    const parts = node.text.split(end)
    parts.forEach((text, n) => {
      if (n > 0) sentences.push([])
      sentences.at(-1)!.push({ kind: 'text', text: n < parts.length - 1 ? `${text} ` : text })
    })
  }
  return sentences
}

const goesWithout = (nodes: readonly Inline[], filling: Filling): boolean =>
  nodes.some((node) => {
    if (node.kind === 'placeholder') return node.optional && !spoken(node, filling)
    return 'of' in node && goesWithout(node.of, filling)
  })

function fillOne(node: Inline, filling: Filling): Inline[] {
  if (node.kind === 'placeholder') {
    const said = spoken(node, filling)
    if (!said) return []
    const text: Inline = { kind: 'text', text: said.text }
    return [said.href ? { kind: 'link', href: said.href, of: [text] } : text]
  }
  if (node.kind === 'link') {
    const of = fillIn(node.of, filling)
    const href = linkHref(
      node.href.replace(/\{\{[^{}]*\}\}/g, (found) => inAddress(found, filling)),
    )
    return href === undefined ? of : [{ ...node, href, of }]
  }
  return 'of' in node ? [{ ...node, of: fillIn(node.of, filling) }] : [node]
}

/** Within a link no other link begins. */
const fillIn = (nodes: readonly Inline[], filling: Filling): Inline[] =>
  nodes.flatMap((node) =>
    fillOne(node, filling).flatMap((one) => (one.kind === 'link' ? one.of : [one])),
  )

function inAddress(placeholder: string, filling: Filling): string {
  const found = /^\{\{\s*([a-z0-9.-]+)(\?)?\s*(?:\|\s*([a-z-]+)\s*)?\}\}$/.exec(placeholder)
  if (!found) return ''
  const [, key, optional, format = ''] = found
  const said = spoken({ kind: 'placeholder', key: key!, format, optional: !!optional }, filling)
  const bare = said?.href ?? said?.text ?? ''
  return inLink(encodeURI(bare.replace(/^(tel|mailto):/, '')))
}

function trimmed(nodes: Inline[]): Inline[] {
  const last = nodes.at(-1)
  const first = nodes[0]
  if (!nodes.some((one) => one.kind !== 'text' || one.text.trim())) return []
  const out = [...nodes]
  if (first?.kind === 'text') out[0] = { kind: 'text', text: first.text.trimStart() }
  if (last?.kind === 'text') {
    const { text } = out.at(-1) as { text: string }
    out[out.length - 1] = { kind: 'text', text: text.trimEnd() }
  }
  return out
}
