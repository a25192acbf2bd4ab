import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ComponentType } from 'preact'
import { brotliCompressSync } from 'node:zlib'
import { renderPart } from '../../ui/render.ts'
import type { Site, Viewer } from '../../ui/site.ts'
import { isPublic } from './access.ts'
import type { Hosts } from './hosts.ts'
import { brotliFor, etagOf, type PublicCache } from './public-cache.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** Renders a page for the site, the moment and the actor of the request. */
    page<P extends object>(page: ComponentType<P>, props: P, status?: number): Promise<FastifyReply>
    /** The same for a part that is fetched after the page. */
    part<P extends object>(part: ComponentType<P>, props: P): Promise<FastifyReply>
    /** Sends a public page that has been made already, as it is. */
    made(page: MadeBytes): FastifyReply
  }
}

/** A public page as bytes: the same for everybody, with the names a cache in front of us may purge it by. */
export type MadeBytes = {
  html: string
  /** The same, compressed. */
  br: Buffer
  etag: string
  surrogateKey: string
}

/** Kept a moment by browsers, some minutes by caches in front of us, and shown old while it is fetched anew. */
export const publicAge = 'public, max-age=60, s-maxage=600, stale-while-revalidate=86400'

/** A public page outside any request, as it would be sent: dates carry their year. */
export const publicHtml = <P extends object>(
  site: Site,
  page: ComponentType<P>,
  props: P,
): string => `<!doctype html>${inLanguage(site, renderPart(page, props, { site, viewer: null }))}`

type FindViewer = (request: FastifyRequest) => Promise<Viewer>

export function decoratePages(
  app: FastifyInstance,
  viewer: FindViewer,
  cache: PublicCache,
  hosts: Hosts,
) {
  app.decorateReply('page', async function (page, props, status = 200) {
    const { request } = this
    const open = isPublic(request)
    const who = open || request.actor.kind === 'nobody' ? null : await viewer(request)
    const html = `<!doctype html>${render(request, who, page, props)}`
    this.code(status).type('text/html; charset=utf-8')
    if (!open) return this.header('cache-control', 'private, no-store').send(shrink(this, html))
    if (status !== 200) return this.header('cache-control', 'no-store').send(html)
    this.headers({
      'cache-control': this.getHeader('cache-control') ?? 'public, max-age=0, must-revalidate',
      etag: etagOf(html),
      vary: 'accept-encoding',
    })
    const host = hosts.named(request.raw)
    if (host) cache.keep(host, request.originalUrl, textHeaders(this.getHeaders()), html)
    return this.send(html)
  })

  app.decorateReply('made', function ({ html, br, etag, surrogateKey }) {
    const { request } = this
    const host = hosts.named(request.raw)
    this.type('text/html; charset=utf-8').headers({
      'cache-control': publicAge,
      'surrogate-key': surrogateKey,
      etag,
      vary: 'accept-encoding',
    })
    if (host) cache.keep(host, request.originalUrl, textHeaders(this.getHeaders()), html, br)
    if (request.headers['if-none-match'] === etag) return this.code(304).send()
    const accepts = String(request.headers['accept-encoding'] ?? '')
    return accepts.includes('br') ? this.header('content-encoding', 'br').send(br) : this.send(html)
  })

  app.addHook('onSend', async ({ site }, reply) => {
    const to = reply.getHeader('location')
    if (site.language === 'en' && typeof to === 'string' && /^\/(?!\/|en(\/|$))/.test(to)) {
      reply.header('location', `/en${to}`)
    }
  })

  app.decorateReply('part', async function (part, props) {
    const html = render(this.request, null, part, props)
    return this.type('text/html; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .send(html)
  })
}

function render<P extends object>(
  request: FastifyRequest,
  viewer: Viewer,
  page: ComponentType<P>,
  props: P,
) {
  const { site, now } = request
  return inLanguage(site, renderPart(page, props, { site, now, viewer }))
}

const inLanguage = ({ language }: Site, html: string) =>
  language === 'en' ? html.replace(ownLink, '$1="/en/') : html

// Every link and form on an English page leads to an English page. Text cannot hold an unescaped quote, so
// only attributes match.
const ownLink =
  /(?<=<(?:a|form|button|input|div)\b[^>]*\s)(href|action|formaction|data-fragment)="\/(?!\/|en\/|assets\/|tema\/)/g

function shrink(
  reply: { request: FastifyRequest; header(name: string, value: string): unknown },
  html: string,
): string | Buffer {
  if (html.length < 1400 || !String(reply.request.headers['accept-encoding'] ?? '').includes('br'))
    return html
  reply.header('content-encoding', 'br')
  const page = Buffer.from(html)
  return brotliCompressSync(page, brotliFor(page, 4))
}

function textHeaders(headers: Record<string, unknown>): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name]) => name !== 'x-request-id' && name !== 'content-length',
  )
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}
