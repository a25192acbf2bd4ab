import type { RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { simulator } from '../page.ts'
import { around, oldPages } from './pages.ts'

export type OldSite = {
  /** Without it, pages are only found by following links. */
  sitemap: boolean
  /** Milliseconds before the slow page answers. */
  slowMs: number
  /** Other words on some pages, as when somebody has written there. */
  pages: typeof oldPages
  /** Addresses that have been asked for, in order. */
  asked: string[]
}

export const oldSite = (): OldSite => ({
  sitemap: true,
  slowMs: 3000,
  pages: { ...oldPages },
  asked: [],
})

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAIElEQVR4nGPQqLDBik7gQAyjGmikYQFWdAIHGtVAEw0AEgJeEND5LXIAAAAASUVORK5CYII=',
  'base64',
)
const paper = Buffer.from(
  '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** The old website on a port of its own: pages, pictures, papers, a list of pages in two parts, and what goes wrong. */
export function serveOldSite(site: OldSite): RequestListener {
  return (request, response) => {
    const origin = `http://${request.headers.host}`
    const { pathname } = new URL(request.url ?? '/', origin)
    site.asked.push(pathname)
    const send = (body: string | Buffer, type = 'text/html; charset=utf-8', status = 200) =>
      void response.writeHead(status, { ...simulator, 'content-type': type }).end(body)
    const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>${body}`
    const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    if (pathname === '/robots.txt')
      return send(
        `User-agent: *\nDisallow: /lukket/\n${site.sitemap ? `Sitemap: ${origin}/kort.xml\n` : ''}`,
        'text/plain',
      )
    if (pathname === '/kort.xml' && site.sitemap)
      return send(
        xml(
          `<sitemapindex ${space}><sitemap><loc>${origin}/kort-1.xml.gz</loc></sitemap></sitemapindex>`,
        ),
        'application/xml',
      )
    if (pathname === '/kort-1.xml.gz' && site.sitemap) {
      const more = ['/gammel-adresse', '/fejl', '/findes-ikke', '/filer/sortering.pdf']
      const urls = [...Object.keys(site.pages), ...more].map((path) => {
        const changed = site.pages[path]?.changed
        return `<url><loc>${origin}${path}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`
      })
      return send(gzipSync(xml(`<urlset ${space}>${urls.join('')}</urlset>`)), 'application/gzip')
    }
    if (pathname === '/gammel-adresse')
      return void response.writeHead(302, { ...simulator, location: '/borger/affald' }).end()
    if (pathname === '/fejl') return send('<h1>Fejl</h1>', undefined, 500)
    if (pathname.startsWith('/billeder/')) return send(picture, 'image/png')
    if (pathname.endsWith('.pdf'))
      return send(Buffer.concat([paper, Buffer.from(pathname)]), 'application/pdf')
    const page = site.pages[pathname]
    if (!page) return send('<h1>Findes ikke</h1>', undefined, 404)
    const html = around(pathname, page)
    // The letters of the old machine: one byte each, and the same as Unicode but for the quotes and the dash.
    const marks: Record<string, string> = { '–': '\u0096', '“': '\u0093', '”': '\u0094' }
    const bytes = page.letters
      ? Buffer.from(
          html.replace(/[–“”]/g, (sign) => marks[sign]!),
          'latin1',
        )
      : Buffer.from(html)
    const answer = () => send(bytes, page.letters ? 'text/html' : undefined)
    if (pathname === '/langsom') setTimeout(answer, site.slowMs)
    else answer()
  }
}
