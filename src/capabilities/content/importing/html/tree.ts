import type { El, Part } from './read.ts'

export const isEl = (part: Part): part is El => typeof part !== 'string'

/** The elements under one that pass, in the order of the page; what passes is not looked into. */
export function find(el: El, passes: (el: El) => boolean): El[] {
  const found: El[] = []
  for (const part of el.of) {
    if (!isEl(part)) continue
    if (passes(part)) found.push(part)
    else found.push(...find(part, passes))
  }
  return found
}

/** Every element under one. */
export function* all(el: El): Generator<El> {
  for (const part of el.of) {
    if (!isEl(part)) continue
    yield part
    yield* all(part)
  }
}

export const has = (el: El, passes: (el: El) => boolean): boolean =>
  el.of.some((part) => isEl(part) && (passes(part) || has(part, passes)))

/** What is never words, whatever it stands in. */
const silent = new Set(
  'script style template noscript head title #comment #documentType iframe noembed noframes datalist'.split(
    ' ',
  ),
)

/** The words of a tree as one line. */
export const wordsOf = (part: Part): string => raw(part).replace(/\s+/g, ' ').trim()

function raw(part: Part): string {
  if (!isEl(part)) return part
  if (silent.has(part.tag)) return ''
  if (part.tag === 'br') return ' '
  const inside = part.of.map(raw).join('')
  return isBlock(part) ? ` ${inside} ` : inside
}

const blocks = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr caption ul optgroup option select'.split(
    ' ',
  ),
)

/** Whether an element stands on lines of its own. */
export const isBlock = ({ tag }: El): boolean => blocks.has(tag)

export const classes = ({ attrs }: El): string => `${attrs.class ?? ''} ${attrs.id ?? ''}`
