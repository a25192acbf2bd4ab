import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Capability } from '../../../platform/capability.ts'
import { publicAge } from '../../../platform/http/pages.ts'
import { allOffers } from '../offers.ts'
import { wallOf } from '../items/wall-time.ts'
import { paths } from '../paths.ts'
import { atom, robots, sitemap } from './feeds.ts'
import { calendarOf, calendarType } from './event.ts'
import { byLetter } from './letters.ts'
import { AToAaPage, EventsPage, NewsPage } from './list-pages.tsx'
import { allPublished, comingEvents, newestOf } from './store.ts'

const open = { config: { for: 'public' as const } }
const mostNews = 50
const mostEvents = 200

/** Lists of what is published: from A to Å, news, and what machines read. */
export const listRoutes = (rooms: () => Capability[]) => (app: FastifyInstance) => {
  app.get(paths.aToAa(), open, async ({ read, site }, reply) => {
    const entries = await read(async (tx) => {
      const pages = (await allPublished(tx)).filter(({ kind }) => kind !== 'front')
      const inLanguage = pages.filter(({ path, language }) =>
        language === site.language
          ? true
          : language === 'da' &&
            !pages.some((one) => one.path === path && one.language === site.language),
      )
      return [
        ...inLanguage.map(({ title, path }) => ({ label: title, href: path })),
        ...(await allOffers(rooms(), tx, site.language)).map(({ title, href }) => ({
          label: title,
          href,
        })),
      ]
    })
    return reply.header('cache-control', publicAge).page(AToAaPage, { letters: byLetter(entries) })
  })

  app.get(paths.news(), open, async ({ read, site }, reply) => {
    const news = await read((tx) => newestOf(tx, 'news', mostNews, site.language))
    return reply.header('cache-control', publicAge).page(NewsPage, { news })
  })

  app.get(paths.newsFeed(), open, async ({ read, site }, reply) => {
    const news = await read((tx) => newestOf(tx, 'news', mostNews, site.language))
    return send(reply, 'application/atom+xml; charset=utf-8', atom(site, news))
  })

  app.get(paths.events(), open, async ({ read, site, now }, reply) => {
    const events = await read((tx) => comingEvents(tx, wallOf(now), mostEvents, site.language))
    return reply.header('cache-control', publicAge).page(EventsPage, { events, now })
  })

  app.get(paths.eventCalendar(), open, async ({ read, site, now }, reply) => {
    const events = await read((tx) => comingEvents(tx, wallOf(now), mostEvents, site.language))
    return send(reply, calendarType, calendarOf(site, events))
  })

  app.get(paths.sitemap(), open, async ({ read, site }, reply) =>
    send(reply, 'application/xml; charset=utf-8', sitemap(site, await read(allPublished))),
  )

  app.get(paths.robots(), open, async ({ site }, reply) =>
    send(reply, 'text/plain; charset=utf-8', robots(site)),
  )
}

const send = (reply: FastifyReply, type: string, body: string) =>
  reply.type(type).header('cache-control', publicAge).send(body)
