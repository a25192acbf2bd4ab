import { keyOf } from '../keys.ts'
import type { NewPage } from '../store/pages.ts'
import { lettersOf } from './letters.ts'
import { closedToRobots, noRobots, readRobots, type Robots } from './robots.ts'
import { type Listed, readSitemap } from './sitemap.ts'
import type { FetchWeb, Refusal } from './web.ts'

export type Plan = {
  pages: NewPage[]
  /** No list was found: pages are found by following links. */
  crawled: boolean
  disallowed: number
  delay: number
}

/** How a site wants to be asked. One that cannot say is left alone; one that says nothing may be asked. */
export async function robotsOf(origin: string, fetchWeb: FetchWeb): Promise<Robots | Refusal> {
  const found = await fetchWeb(`${origin}/robots.txt`, 'robots')
  if (found.ok) return readRobots(found.bytes.toString('utf8'))
  if (found.why === 'status') return (found.status ?? 500) >= 500 ? closedToRobots : noRobots
  return found
}

const mostMaps = 60

/** All pages a site tells of; without a list, the front page, from which others are found. `most` is how many are taken. */
export async function planOf(
  start: string,
  fetchWeb: FetchWeb,
  most: number,
): Promise<Plan | Refusal> {
  const { origin, host } = new URL(start)
  const robots = await robotsOf(origin, fetchWeb)
  if (!('allows' in robots)) return robots
  const listed = await listedBy(origin, robots, fetchWeb, most * 2)
  const own = listed.filter(({ address }) => isOf(host, address))
  const allowed = own.filter(({ address }) => robots.allows(address))
  const pages = allowed
    .filter(({ address }) => isPageAddress(address))
    .map(({ address, changed }) => ({ ref: keyOf(address), address, changed }))
  const first = { ref: keyOf(start), address: start }
  return {
    pages: pages.length ? pages : robots.allows(start) ? [first] : [],
    crawled: pages.length === 0,
    disallowed: own.length - allowed.length + (pages.length || robots.allows(start) ? 0 : 1),
    delay: robots.delay,
  }
}

async function listedBy(
  origin: string,
  robots: Robots,
  fetchWeb: FetchWeb,
  most: number,
): Promise<Listed[]> {
  const waiting = robots.sitemaps.length
    ? [...robots.sitemaps]
    : [`${origin}/sitemap.xml`, `${origin}/sitemap_index.xml`]
  const seen = new Set<string>()
  const pages: Listed[] = []
  while (waiting.length && seen.size < mostMaps && pages.length < most) {
    const address = URL.parse(waiting.shift()!, origin)?.href
    if (!address || seen.has(address)) continue
    seen.add(address)
    const found = await fetchWeb(address, 'sitemap')
    if (!found.ok || /html/i.test(found.type)) continue
    const read = readSitemap(lettersOf(found.bytes, found.type))
    pages.push(...read.pages)
    waiting.push(...read.maps)
  }
  return pages.slice(0, most)
}

const bare = (host: string) => host.replace(/^www\./, '')

/** Whether an address is of the same site, with or without www. */
export const isOf = (host: string, address: string): boolean =>
  bare(URL.parse(address)?.host ?? '') === bare(host)

/** Not of a picture, a file, or a page that is another's in other words. */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return false
  if (
    /\.(pdf|docx?|xlsx?|pptx?|odt|ods|zip|gz|jpe?g|png|gif|svg|webp|avif|ico|mp[34]|mov|css|js|json|xml|rss|atom|ics|txt|csv)$/i.test(
      url.pathname,
    )
  )
    return false
  if (
    /\/(wp-admin|wp-login\.php|wp-json|feed|login|logind|soeg|search|print|cart)(\/|$)/i.test(
      url.pathname,
    )
  )
    return false
  return !/[?&](replytocom|share|print|sort|filter|page|s|q)=/i.test(url.search)
}
