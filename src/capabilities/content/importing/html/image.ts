import { pictureAt } from './address.ts'
import type { Piece } from './piece.ts'
import type { El } from './read.ts'
import { all } from './tree.ts'
import type { Walk } from './walk.ts'

/** The picture an element shows, as a piece of the page; none when it shows nothing to people. */
export function imageIn(el: El, walk: Walk, caption = ''): Piece[] {
  const img = el.tag === 'img' ? el : [...all(el)].find(({ tag }) => tag === 'img')
  if (!img) return []
  const { attrs } = img
  const alt = attrs.alt?.replace(/\s+/g, ' ').trim()
  const src = sourceOf(attrs, walk.base)
  if (isPixel(attrs)) {
    walk.note('pixel', src ?? attrs.src ?? '')
    return []
  }
  if (!src) {
    walk.note('image', [(attrs.src ?? '').slice(0, 80), alt].filter(Boolean).join(' '))
    return []
  }
  return [{ kind: 'image', src, alt: alt?.slice(0, 300), caption: caption.slice(0, 300) }]
}

/** The address a picture is fetched from: what a script would have put there, when the page itself has only a stand-in. */
function sourceOf(attrs: El['attrs'], base: string): string | undefined {
  const lazy = attrs['data-src'] ?? attrs['data-lazy-src'] ?? attrs['data-original']
  const isStandIn = !attrs.src || /^data:/i.test(attrs.src.trim())
  const first = (isStandIn ? lazy : undefined) ?? (isStandIn ? undefined : attrs.src)
  return pictureAt(first ?? largestIn(attrs.srcset ?? attrs['data-srcset']), base)
}

function largestIn(srcset: string | undefined): string | undefined {
  const all = (srcset ?? '').split(/,\s+/).map((one) => one.trim().split(/\s+/))
  const width = ([, size]: string[]) => Number.parseFloat(size ?? '0') || 0
  return all.toSorted((a, b) => width(b) - width(a))[0]?.[0] || undefined
}

const isPixel = ({ width, height }: El['attrs']) =>
  [width, height].every((size) => size !== undefined && Number.parseInt(size) <= 2)
