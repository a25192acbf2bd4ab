import { SaxesParser } from 'saxes'

export type Listed = { address: string; changed: string | null }

/** Addresses of a sitemap, and of the sitemaps it lists. Also a plain list, one address a line. */
export function readSitemap(text: string, most = 60_000): { pages: Listed[]; maps: string[] } {
  if (!/^\s*</.test(text)) {
    const lines = text.split(/\s+/).filter((line) => /^https?:/i.test(line))
    return { pages: lines.slice(0, most).map((address) => ({ address, changed: null })), maps: [] }
  }
  const pages: Listed[] = []
  const maps: string[] = []
  let words = ''
  let at: { address: string; changed: string | null } | undefined
  const parser = new SaxesParser({ position: false })
  // Faults are borne; what a file declares for itself is not expanded.
  parser.on('error', () => {})
  const local = (name: string) => name.replace(/^.*:/, '').toLowerCase()
  parser.on('opentag', ({ name }) => {
    words = ''
    if (/^(url|sitemap)$/.test(local(name))) at = { address: '', changed: null }
  })
  parser.on('text', (more) => (words += more))
  parser.on('cdata', (more) => (words += more))
  parser.on('closetag', ({ name }) => {
    const what = local(name)
    // A picture's address stands in an element of another name space.
    if (at && name.toLowerCase() === 'loc') at.address = words.trim()
    if (at && what === 'lastmod') at.changed = words.trim().slice(0, 40) || null
    if (at?.address && what === 'url' && pages.length < most) pages.push(at)
    if (at?.address && what === 'sitemap' && maps.length < 500) maps.push(at.address)
    if (what === 'url' || what === 'sitemap') at = undefined
    words = ''
  })
  parser.write(text).close()
  return { pages, maps }
}
