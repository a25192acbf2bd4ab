import type { Found, Note } from '../found.ts'
import type { El } from '../html/read.ts'
import { readPage } from '../html/read.ts'
import { all, wordsOf } from '../html/tree.ts'
import { keyOf } from '../keys.ts'
import { lettersOf } from './letters.ts'
import { firstOf, mainPart } from './main-part.ts'

/** A page of a website: what it says, and where its links lead. */
export type WebPage = Omit<Found, 'html'> & { main: El; links: string[]; canonical?: string }

/** Reads a page as it came; `url` is where it was in the end. */
export function readWebPage(bytes: Buffer, type: string, url: string): WebPage {
  const { root, deep } = readPage(lettersOf(bytes, type))
  const meta = metaOf(root)
  const base =
    URL.parse(
      firstOf(root, ({ tag, attrs }) => tag === 'base' && !!attrs.href)?.attrs.href ?? '',
      url,
    )?.href ?? url
  const { main, notes } = mainPart(root)
  const title = titleOf(root, main, meta)
  const lead = leadOf(main)
  const published = dateOf(meta.get('article:published_time') ?? meta.get('dcterms.issued'))
  const address = URL.parse(url)!
  const more: Note[] = [
    ...notes,
    ...(deep ? [{ what: 'deep' as const }] : []),
    ...(title ? [] : [{ what: 'empty' as const, text: url }]),
  ]
  const canonical = firstOf(
    root,
    ({ tag, attrs }) => tag === 'link' && attrs.rel?.toLowerCase() === 'canonical',
  )?.attrs.href
  const isNews =
    /\/(nyhed(er)?|news|aktuelt|presse(meddelelser)?)\/./i.test(address.pathname) ||
    meta.get('og:type') === 'article'
  return {
    ref: keyOf(url),
    address: url,
    title: (title || wordsOf(main).slice(0, 60) || address.pathname).slice(0, 300),
    ...(lead && { lead: wordsOf(lead) }),
    main: lead ? withoutPart(main, lead) : main,
    kind: isNews && published ? 'news' : 'answer',
    ...(/^\/en(\/|$)/.test(address.pathname) && { language: 'en' }),
    ...(published && { published }),
    notes: more,
    links: linksOf(root, base),
    ...(canonical && URL.canParse(canonical, base) && { canonical: new URL(canonical, base).href }),
  }
}

function metaOf(root: El): Map<string, string> {
  const meta = new Map<string, string>()
  for (const { tag, attrs } of all(root)) {
    const name = (attrs.property ?? attrs.name ?? '').toLowerCase()
    if (tag === 'meta' && name && attrs.content && !meta.has(name))
      meta.set(name, attrs.content.trim())
  }
  return meta
}

/** Its heading; otherwise the name it gives others, or its window's, without the site's. */
function titleOf(root: El, main: El, meta: ReadonlyMap<string, string>): string {
  const h1 = firstOf(main, ({ tag }) => tag === 'h1') ?? firstOf(root, ({ tag }) => tag === 'h1')
  const said = h1 ? wordsOf(h1) : ''
  if (said) return said
  const named = meta.get('og:title')
  if (named) return named.replace(/\s+/g, ' ')
  const title = firstOf(root, ({ tag }) => tag === 'title')
  const words = title ? title.of.filter((part) => typeof part === 'string').join('') : ''
  return words
    .replace(/\s+/g, ' ')
    .split(/\s[|–—·-]\s/)[0]!
    .trim()
}

const leads = /\b(lead|ingress|manchet|intro|teaser|underrubrik|page-?intro|summary)\b/i

/** The sentence under the title, where the page says which it is. */
function leadOf(main: El): El | undefined {
  const found = firstOf(
    main,
    ({ tag, attrs }) => /^(p|div|h2)$/.test(tag) && leads.test(attrs.class ?? ''),
  )
  const words = found ? wordsOf(found) : ''
  const isPlain =
    found && [...all(found)].every(({ tag }) => /^(p|span|strong|em|b|i|br|#comment)$/.test(tag))
  return isPlain && words && words.length <= 300 ? found : undefined
}

const withoutPart = (el: El, part: El): El => ({
  ...el,
  of: el.of.flatMap((one) =>
    one === part ? [] : [typeof one === 'string' ? one : withoutPart(one, part)],
  ),
})

const linksOf = (root: El, base: string): string[] => [
  ...new Set(
    [...all(root)].flatMap(({ tag, attrs }) => {
      const url =
        (tag === 'a' || tag === 'area') && attrs.href && !/\bnofollow\b/i.test(attrs.rel ?? '')
          ? URL.parse(attrs.href, base)
          : null
      if (!url || !/^https?:$/.test(url.protocol)) return []
      url.hash = ''
      return [url.href]
    }),
  ),
]

function dateOf(text: string | undefined): string | undefined {
  const date = new Date(text ?? '')
  return Number.isNaN(+date) || date.getUTCFullYear() < 1990 ? undefined : date.toISOString()
}
