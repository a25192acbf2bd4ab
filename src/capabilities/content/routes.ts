import type { FastifyInstance } from 'fastify'
import type { Capability } from '../../platform/capability.ts'
import { allOffers, popularOffers, searchOffers } from './offers.ts'
import { ArticlePage, FrontPage, SearchPage } from './pages.tsx'
import { paths } from './paths.ts'
import { pageBySlug, pagesOf, searchPages } from './store.ts'

/** Longest text we look for; the rest says nothing more. */
const longestSearch = 200

export const routes = (rooms: () => Capability[]) => (app: FastifyInstance) => {
  const open = { config: { for: 'public' as const } }

  app.get(paths.front(), open, async ({ read, now, site }, reply) => {
    const props = await read(async (tx) => ({
      tasks: popularOffers(await allOffers(rooms(), tx, site.language)),
      audiences: await pagesOf(tx, 'audience', 4, now),
      news: await pagesOf(tx, 'news', 3, now),
    }))
    return reply.page(FrontPage, props)
  })

  app.get<{ Params: { slug: string } }>(
    paths.page(':slug'),
    open,
    async ({ read, params }, reply) => {
      const page = await read((tx) => pageBySlug(tx, params.slug))
      return reply.page(ArticlePage, { page })
    },
  )

  // The law's own address for the accessibility statement, and the one everybody's footer names.
  for (const address of [paths.privacy(), paths.accessibility()]) {
    const slug = address === paths.privacy() ? 'privatliv' : 'tilgaengelighed'
    app.get(address, open, async ({ read }, reply) => {
      const page = await read((tx) => pageBySlug(tx, slug))
      return reply.page(ArticlePage, { page })
    })
  }

  app.get<{ Querystring: { q?: string | string[] } }>(
    paths.search(),
    open,
    async (request, reply) => {
      const { read, now, site, query } = request
      const words = String([query.q ?? ''].flat()[0])
        .replaceAll('\0', '')
        .trim()
        .slice(0, longestSearch)
      const hits = await read(async (tx) => {
        const offers = searchOffers(await allOffers(rooms(), tx, site.language), words)
        const pages = await searchPages(tx, words, now)
        return [
          ...offers,
          ...pages.map(({ title, lead, slug }) => ({
            title,
            detail: lead,
            href: paths.page(slug),
          })),
        ]
      })
      return reply.page(SearchPage, { words, hits })
    },
  )
}
