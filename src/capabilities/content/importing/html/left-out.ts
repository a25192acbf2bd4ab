import type { NoteName } from '../found.ts'
import type { El } from './read.ts'
import { all, classes, wordsOf } from './tree.ts'
import type { Walk } from './walk.ts'

const scripts = new Set([
  'script',
  'style',
  'template',
  'link',
  'meta',
  'base',
  'title',
  'head',
  'noscript',
  'frameset',
])
const frames = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'portal'])
const players = new Set(['video', 'audio'])
const controls = new Set([
  'input',
  'select',
  'textarea',
  'button',
  'datalist',
  'output',
  'meter',
  'progress',
  'label',
  'fieldset',
  'legend',
])
const drawings = new Set(['svg', 'math', 'canvas'])

/** Whether an element never comes along. It is noted with its words, so that nothing is left out in silence. */
export function leftOut(el: El, walk: Walk): boolean {
  const { tag, attrs } = el
  const leave = (what: NoteName, text: string) => {
    walk.note(what, text.slice(0, 500))
    return true
  }
  if (tag === '#comment') {
    const name = /^\s*wp:([a-z0-9/-]+)[\s\S]*\/\s*$/.exec(attrs.text ?? '')?.[1]
    if (name && !silentBlocks.has(name)) walk.note('dynamic', name)
    return true
  }
  if (tag.startsWith('#')) return tag !== '#root'
  if (tag === 'noscript' || tag === 'link' || tag === 'meta' || tag === 'base' || tag === 'title')
    return true
  if (scripts.has(tag)) return leave('script', tag)
  if (frames.has(tag)) {
    const words = wordsOf(el)
    return leave(
      'frame',
      [attrs.src ?? attrs.data ?? '', attrs.title, words].filter(Boolean).join(' '),
    )
  }
  if (players.has(tag)) return leave('media', attrs.src ?? sourceIn(el) ?? wordsOf(el))
  if (tag === 'form') return leave('form', wordsOf(el))
  if (tag === 'nav' || attrs.role === 'navigation') {
    const words = wordsOf(el)
    return words ? leave('menu', words) : true
  }
  if (drawings.has(tag)) {
    const words = wordsOf(el)
    return words ? leave('drawing', words) : true
  }
  if (isLooseControl(el)) {
    const words = wordsOf(el) || attrs.value || ''
    return words ? leave('form', words) : true
  }
  return false
}

const isLooseControl = ({ tag, attrs }: El) =>
  controls.has(tag) &&
  tag !== 'label' &&
  tag !== 'fieldset' &&
  tag !== 'legend' &&
  !attrs['aria-controls']

const sourceIn = (el: El) => [...all(el)].find(({ tag }) => tag === 'source')?.attrs.src

/** Blocks of WordPress that hold no words of their own and say nothing. */
const silentBlocks = new Set([
  'spacer',
  'separator',
  'more',
  'nextpage',
  'page-break',
  'post-title',
  'post-content',
])

const isShare =
  /\b(share|sharing|social-(share|links|icons|media)|del-siden|sharedaddy|addthis|cookie-?(bar|banner|consent|notice|box)|cookiebot|cybot|gdpr)/i

/** Furniture of the old site that stands among the words: share buttons, cookie boxes. */
export function isFurniture(el: El): boolean {
  return isShare.test(classes(el)) && wordsOf(el).length < 400
}
