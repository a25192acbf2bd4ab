import type { Note } from '../found.ts'
import type { El, Part } from '../html/read.ts'
import { all, classes, find, isEl, wordsOf } from '../html/tree.ts'

const furniture =
  /\b(cookie(s|bar|-?banner|-?consent|-?notice|-?box|bot)?|consent|gdpr|cybot\w*|skip-?link|breadcrumbs?|broedkrumme|brødkrumme|site-?header|site-?footer|page-?footer|sidefod|sidehoved|main-?menu|hovedmenu|mobile-?menu|off-?canvas|topbar|search-?form|share|sharing|social-(share|links|icons|media)|sharedaddy|jp-relatedposts|pagination|print-?link|back-?to-?top)\b/i
const roles =
  /^(navigation|banner|contentinfo|search|dialog|alertdialog|menu|menubar|complementary)$/

/** What stands around the words of a page on every page of a site. */
function isAround(el: El, inMain: boolean): boolean {
  const { tag, attrs } = el
  if (tag === 'nav' || tag === 'footer' || tag === 'dialog') return true
  if (tag === 'header' && !inMain) return true
  if (
    tag === 'header' &&
    !find(el, (one) => /^h1$/.test(one.tag)).length &&
    wordsOf(el).length < 40
  )
    return true
  if (roles.test(attrs.role ?? '') && !(inMain && attrs.role === 'complementary')) return true
  return furniture.test(classes(el)) && !/^(main|body|article|html)$/.test(tag)
}

/** The part of a page that is its own, without what stands around it; what was left out within it is noted. */
export function mainPart(root: El): { main: El; notes: Note[] } {
  const body = find(root, ({ tag }) => tag === 'body')[0] ?? root
  const found = candidates(body)
  const main = found ?? densest(without(body, [], false))
  const notes: Note[] = []
  return { main: without(main, notes, found !== undefined), notes }
}

function candidates(body: El): El | undefined {
  const largest = (some: readonly El[]) =>
    some.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)[0]
  const by = (passes: (el: El) => boolean) => {
    const one = largest(find(body, passes))
    return one && wordsOf(one).length > 20 ? one : undefined
  }
  return (
    by(({ tag, attrs }) => tag === 'main' || attrs.role === 'main') ??
    by(({ attrs }) =>
      /^(content|main|indhold|main-content|maincontent|site-content)$/i.test(attrs.id ?? ''),
    ) ??
    by(({ tag }) => tag === 'article')
  )
}

/** Without anything that says where the words are, the smallest part that holds most of the words that are no links. */
function densest(body: El): El {
  const weight = (el: El) =>
    wordsOf(el).length -
    2 * find(el, ({ tag }) => tag === 'a').reduce((sum, a) => sum + wordsOf(a).length, 0)
  let at = body
  for (;;) {
    const own = weight(at)
    const next = at.of.filter(isEl).find((el) => weight(el) > own * 0.85)
    if (!next || /^(p|ul|ol|table|h\d|td)$/.test(next.tag)) return at
    at = next
  }
}

function without(el: El, notes: Note[], inMain: boolean): El {
  const of = el.of.flatMap((part): Part[] => {
    if (!isEl(part)) return [part]
    if (!isAround(part, inMain)) return [without(part, notes, inMain)]
    const words = wordsOf(part)
    if (words) notes.push({ what: 'chrome', text: words.slice(0, 500) })
    return []
  })
  return { ...el, of }
}

export const firstOf = (root: El, passes: (el: El) => boolean): El | undefined => {
  for (const el of all(root)) if (passes(el)) return el
  return undefined
}
