import type { Inline } from '../../markdown/tree.ts'
import { isFileAddress, leadsTo } from './address.ts'
import { imageIn } from './image.ts'
import { leftOut } from './left-out.ts'
import type { El, Part } from './read.ts'
import { isEl } from './tree.ts'
import type { Walk } from './walk.ts'

const strong = new Set(['strong', 'b'])
const em = new Set(['em', 'i', 'cite', 'dfn', 'var'])
const struck = new Set(['s', 'strike', 'del'])
const small: Record<string, string> = { '1': '¹', '2': '²', '3': '³' }

/** Words on a line. Pictures among them are handed to the walk, and come after. */
export function inlineOf(parts: readonly Part[], walk: Walk): Inline[] {
  return tidy(parts.flatMap((part) => (isEl(part) ? ofElement(part, walk) : text(part))))
}

const text = (words: string): Inline[] => [{ kind: 'text', text: words }]

function ofElement(el: El, walk: Walk): Inline[] {
  const { tag, attrs } = el
  if (leftOut(el, walk)) return []
  if (tag === 'br') return [{ kind: 'break' }]
  if (tag === 'img' || tag === 'picture') {
    const emoji = tag === 'img' && /\b(wp-smiley|emoji)\b/.test(attrs.class ?? '') && attrs.alt
    if (emoji) return text(emoji)
    walk.after.push(...imageIn(el, walk))
    return []
  }
  const of = el.of.flatMap((part) => (isEl(part) ? ofElement(part, walk) : text(part)))
  if (tag === 'a') return linked(of, attrs.href, walk)
  if (strong.has(tag)) return marked('strong', of)
  if (em.has(tag)) return marked('em', of)
  if (tag === 'q') return [...text('»'), ...of, ...text('«')]
  if (tag === 'sup' && of.length === 1 && of[0]!.kind === 'text' && small[of[0]!.text])
    return text(small[of[0]!.text]!)
  if (struck.has(tag)) {
    const said = plain(of).trim()
    if (said) walk.note('struck', said)
  }
  return of
}

/** Words that lead somewhere, or the words alone, with a note when they led where no page may lead. */
function linked(of: Inline[], href: string | undefined, walk: Walk): Inline[] {
  const said = plain(of).trim()
  if (!said || href === undefined || href.trim() === '') return of
  if (href.trim().startsWith('#')) return of
  const to = leadsTo(href, walk.base)
  if (!to || to.length > 1900 || said.length > 900) {
    walk.note('link', `${said} (${href.trim().slice(0, 200)})`)
    return of
  }
  if (isFileAddress(to)) walk.file(said.slice(0, 300), to)
  return marked('link', without(of), to)
}

/** Links do not stand within links. */
const without = (of: readonly Inline[]): Inline[] =>
  of.flatMap((one): Inline[] => {
    if (one.kind === 'link') return without(one.of)
    return one.kind === 'strong' || one.kind === 'em' ? [{ ...one, of: without(one.of) }] : [one]
  })

/** Spaces at the edge of a mark stand outside it: a mark beside a space is none. */
function marked(kind: 'strong' | 'em' | 'link', of: Inline[], href = ''): Inline[] {
  const said = tidy(of, false)
  if (!plain(said).trim()) return said
  const lead = /^\s/.test(plain(said)) ? text(' ') : []
  const tail = /\s$/.test(plain(said)) ? text(' ') : []
  const inside = tidy(said)
  if (inside.some((one) => one.kind === 'break') && kind === 'link')
    return [
      ...lead,
      {
        kind,
        href,
        of: inside.map((one) => (one.kind === 'break' ? { kind: 'text', text: ' ' } : one)),
      } as Inline,
      ...tail,
    ]
  const node = kind === 'link' ? { kind, href, of: inside } : { kind, of: inside }
  return [...lead, node, ...tail]
}

/** The letters alone; a break is a space. */
export const plain = (of: readonly Inline[]): string =>
  of
    .map((one): string => {
      if (one.kind === 'text') return one.text
      if (one.kind === 'break') return ' '
      return one.kind === 'placeholder' ? '' : plain(one.of)
    })
    .join('')

/** One space where there are several, none at the edges and around breaks, and neighbours of one kind as one. */
export function tidy(of: readonly Inline[], edges = true): Inline[] {
  const out: Inline[] = []
  for (const one of of) {
    const last = out.at(-1)
    if (one.kind === 'text') {
      const words = clean(one.text)
      if (last?.kind === 'text')
        out[out.length - 1] = { kind: 'text', text: clean(last.text + words) }
      else if (words) out.push({ kind: 'text', text: words })
    } else if ((one.kind === 'strong' || one.kind === 'em') && last?.kind === one.kind)
      out[out.length - 1] = { kind: one.kind, of: tidy([...last.of, ...one.of]) }
    else out.push(one)
  }
  const spaced = out.map((one, n): Inline => {
    if (one.kind !== 'text') return one
    const first = (edges && n === 0) || out[n - 1]?.kind === 'break'
    const last = (edges && n === out.length - 1) || out[n + 1]?.kind === 'break'
    let words = one.text
    if (first) words = words.trimStart()
    if (last) words = words.trimEnd()
    return { kind: 'text', text: words }
  })
  const said = spaced.filter((one) => one.kind !== 'text' || one.text !== '')
  if (!edges) return said
  while (said[0]?.kind === 'break') said.shift()
  while (said.at(-1)?.kind === 'break') said.pop()
  return said
}

// Soft hyphens, zero-width marks and turned directions are the old layout's, not words.
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\0]/g
const clean = (words: string) => words.toWellFormed().replace(unseen, '').replace(/\s+/g, ' ')
