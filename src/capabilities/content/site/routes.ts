import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Capability } from '../../../platform/capability.ts'
import { notFound } from '../../../platform/errors.ts'
import { publicAge } from '../../../platform/http/pages.ts'
import { isLive } from '../block.ts'
import { allOffers, popularOffers } from '../offers.ts'
import type { Tx } from '../../../platform/db.ts'
import { shownBlocks } from '../items/page-blocks.ts'
import { pathPattern } from '../items/item.ts'
import { itemById, versionOf } from '../items/store.ts'
import { paths } from '../paths.ts'
import { buildOf, bytesOf } from '../publishing/bytes.ts'
import { keyOf, madeRow } from '../publishing/publish.ts'
import { calendarOf, calendarType } from './event.ts'
import { usualFront } from './front.ts'
import { FrontPage } from './front-page.tsx'
import { liveFor } from './live.ts'
import { MadePageView } from './made-page.tsx'
import { type Found, madePage, publishedAt, redirectFrom } from './store.ts'

const open = { config: { for: 'public' as const } }

export const siteRoutes = (rooms: () => Capability[]) => (app: FastifyInstance) => {
  app.get(paths.front(), open, async (request, reply) => {
    const { read, site, now } = request
    const props = await read(async (tx) => {
      const made = await publishedAt(tx, '/', site.language)
      const blocks = made ? (await madePage(tx, made.path, made.language)).blocks : usualFront(site)
      const wanted = async () => popularOffers(await allOffers(rooms(), tx, site.language))
      const around = { itemId: made?.itemId, language: site.language, wanted, now }
      const inOther = site.language === 'en' ? `${site.origin}/` : '/en'
      return { blocks, live: await liveFor(tx, blocks, around), inOther }
    })
    return reply.header('cache-control', publicAge).page(FrontPage, props)
  })

  const show = (request: FastifyRequest, reply: FastifyReply) => showPage(request, reply, rooms)
  for (const address of [paths.page(':slug'), paths.privacy(), paths.accessibility(), '/*'])
    app.get(address, open, show)
}

/** The page at an address, its new address, or that there is none. */
async function showPage(request: FastifyRequest, reply: FastifyReply, rooms: () => Capability[]) {
  const { read, site, now, url } = request
  const path = pathOf(url)
  if (path?.endsWith('.ics')) return showEvent(request, reply, path.slice(0, -4))
  const found = await read(async (tx) => {
    if (path === undefined || path === '/') return undefined
    const page = await publishedAt(tx, path, site.language)
    if (!page) return await redirectFrom(tx, path)
    if (isReady(page, request)) return page
    const made = isFresh(page, now)
      ? await madePage(tx, page.path, page.language)
      : await madeNow(tx, page, now)
    const wanted = async () => popularOffers(await allOffers(rooms(), tx, site.language))
    const around = { itemId: page.itemId, language: site.language, wanted, now }
    const live = made.blocks.some(isLive) ? await liveFor(tx, made.blocks, around) : undefined
    return { ...page, page: made, live }
  })
  if (found === undefined) throw notFound()
  if (typeof found === 'string') return reply.redirect(found, 301)
  const surrogateKey = `${keyOf(found.itemId)} site-${request.tenantId}`
  if (!('page' in found))
    return reply.made({ html: found.html!, br: found.br!, etag: found.etag!, surrogateKey })
  if (found.live)
    return reply
      .headers({ 'cache-control': publicAge, 'surrogate-key': surrogateKey })
      .page(MadePageView, found)
  // The house around the page is another than when it was made: the same page, in the house as it is.
  return reply.made({ ...bytesOf(site, found), surrogateKey })
}

/** What a page says takes place, for one's own calendar. */
async function showEvent({ read, site }: FastifyRequest, reply: FastifyReply, path: string) {
  const found = await read(async (tx) => {
    const page = await publishedAt(tx, path, site.language)
    if (page?.kind !== 'event') throw notFound()
    const { blocks } = await madePage(tx, page.path, page.language)
    return { ...page, blocks }
  })
  return reply
    .type(calendarType)
    .headers({ 'cache-control': publicAge, 'surrogate-key': keyOf(found.itemId) })
    .send(calendarOf(site, [found]))
}

const isFresh = ({ freshUntil }: Found, now: Date) => !freshUntil || freshUntil > now

const isReady = (page: Found, { site, now }: FastifyRequest) =>
  isFresh(page, now) && page.html !== null && page.build === buildOf(site)

/** What a page says today, where it was made yesterday and the worker has not been here since. */
async function madeNow(tx: Tx, { itemId, path, language }: Found, now: Date) {
  const item = await itemById(tx, itemId)
  const version = await versionOf(tx, itemId, item.liveVersion!)
  const row = await madeRow(tx, item, version, await shownBlocks(tx, item, version), { now })
  return 'missing' in row ? await madePage(tx, path, language) : row.page
}

/** An address as pages have it: small letters' folders, without query and without a slash at the end. */
function pathOf(url: string): string | undefined {
  const [path = '/'] = url.split('?')
  const bare = path.length > 1 ? path.replace(/\/$/, '') : path
  return pathPattern.test(bare) ? bare : undefined
}
