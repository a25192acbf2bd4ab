import type { Block } from '../../../merging/index.ts'
import type { Site } from '../../../ui/site.ts'
import { texts } from '../texts.ts'
import { firstPicture } from './picture.tsx'

const entity = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const
/** Text in XML; characters that XML cannot hold are left out. */
export const xml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[&<>"']/g, (sign) => entity[sign as keyof typeof entity])

type Listed = {
  path: string
  title: string
  summary: string
  firstLive: Date
  changedAt: Date
  blocks: readonly Block[]
}

/** News as an Atom feed (RFC 4287), newest first. */
export function atom({ origin, name, shortName, language }: Site, news: Listed[]): string {
  const at = (path: string) => xml(`${origin}${language === 'en' ? '/en' : ''}${path}`)
  const updated = news.map(({ changedAt }) => +changedAt).reduce((a, b) => Math.max(a, b), 0)
  const entries = news.map(
    ({ path, title, summary, firstLive, changedAt, blocks }) => `  <entry>
    <id>${at(path)}</id>
    <title>${xml(title)}</title>
    <link href="${at(path)}"/>
${enclosure(blocks, origin)}    <published>${firstLive.toISOString()}</published>
    <updated>${changedAt.toISOString()}</updated>
    <summary>${xml(summary)}</summary>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${at('/nyheder')}</id>
  <title>${xml(texts[language].news(shortName))}</title>
  <author><name>${xml(name)}</name></author>
  <link rel="self" href="${at('/nyheder.atom')}"/>
  <link href="${at('/nyheder')}"/>
  <updated>${new Date(updated).toISOString()}</updated>
${entries.join('')}</feed>
`
}

/** The first image of a piece of news; how long it is in bytes nobody knows before it is made. */
function enclosure(blocks: readonly Block[], origin: string): string {
  const picture = firstPicture(blocks, origin)
  if (!picture) return ''
  return `    <link rel="enclosure" type="${picture.type}" href="${xml(picture.src)}"/>\n`
}

type Mapped = { path: string; language: string; changedAt: Date }

/** All pages for search engines (sitemaps.org 0.9): at most 50,000. One that stands in two languages tells where. */
export function sitemap({ origin }: Site, pages: Mapped[]): string {
  const languages = Map.groupBy(pages, ({ path }) => path)
  const at = ({ path, language }: Pick<Mapped, 'path' | 'language'>) =>
    xml(`${origin}${language === 'da' ? '' : `/${language}`}${path}`)
  const alternates = (path: string) => {
    const all = languages.get(path) ?? []
    const link = (one: Mapped) =>
      `<xhtml:link rel="alternate" hreflang="${xml(one.language)}" href="${at(one)}"/>`
    return all.length > 1 ? all.map(link).join('') : ''
  }
  const entries = pages.map(
    (page) =>
      `  <url><loc>${at(page)}</loc><lastmod>${page.changedAt.toISOString()}</lastmod>${alternates(page.path)}</url>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('')}</urlset>
`
}

/** What search engines may look at: all that is for everybody. */
export const robots = ({ origin }: Site): string =>
  `User-agent: *
Disallow: /desk
Disallow: /mit
Disallow: /mine-sager
Disallow: /soeg
Sitemap: ${origin}/sitemap.xml
`
