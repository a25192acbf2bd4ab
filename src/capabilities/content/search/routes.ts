import type { FastifyInstance } from 'fastify'
import type { Capability } from '../../../platform/capability.ts'
import type { Tx } from '../../../platform/db.ts'
import { limiter } from '../../../platform/http/limits.ts'
import { allOffers } from '../offers.ts'
import { counting } from './counting.ts'
import { hitsOnAPage } from './found.ts'
import { offered } from './offered.ts'
import { SearchPage } from './pages.tsx'
import { searchPaths } from './paths.ts'
import { search, suggest } from './search.ts'
import { texts } from './texts.ts'
import { soughtIn } from './words/sought.ts'

/** Longest text we look for; the rest says nothing more. */
const longestSearch = 200
const mostPages = 100
/** Suggestions a minute and sender: a quick typist makes about a hundred. */
const perMinute = 240

type Values = string | string[] | undefined
type Query = { Querystring: { q?: Values; slags?: Values; side?: Values } }

const one = (value: Values) => String([value ?? ''].flat()[0]).replaceAll('\0', '')
const wordsOf = (value: Values) => one(value).trim().slice(0, longestSearch)

/** The citizens' search: a page, and suggestions while one types. `rooms` are all rooms, whose offers are found as well. */
export const searchRoutes = (rooms: () => Capability[]) => (app: FastifyInstance) => {
  const count = counting()
  const limits = limiter(Date.now)
  app.addHook('onClose', () => count.flush())

  const looseIn = async (tx: Tx, language: 'da' | 'en') =>
    offered(await allOffers(rooms(), tx, language), language, texts[language].begin)

  app.get<Query>(searchPaths.search(), { config: { for: 'public' } }, async (request, reply) => {
    const { read, now, site, query } = request
    const words = wordsOf(query.q)
    const kind = Object.keys(texts.da.filters).find((key) => key === one(query.slags))
    const page = Math.min(mostPages, Math.max(1, Math.trunc(Number(one(query.side))) || 1))
    const { language } = site
    const telling = soughtIn(words).length > 0
    const found = telling
      ? await read(async (tx) => {
          const kinds = kind && (kind === 'page' ? ['page', 'audience'] : [kind])
          const loose = await looseIn(tx, language)
          return search(tx, words, { page, language, now, loose, ...(kinds && { kinds }) })
        })
      : { total: 0, hits: [] }
    if (telling && page === 1 && !kind) {
      count.asked(request, words, found.didYouMean ? 0 : found.total)
    }
    const last = Math.max(1, Math.ceil(found.total / hitsOnAPage))
    return reply.page(SearchPage, { words, telling, kind, page: Math.min(page, last), found })
  })

  app.get<Query>(
    searchPaths.suggestions(),
    { config: { for: 'anyone' } },
    async (request, reply) => {
      reply.header('cache-control', 'private, no-store')
      if (!limits.takes(`${request.tenantId} ${request.ip}`, perMinute)) {
        return reply.code(429).header('retry-after', '10').send({ fund: [] })
      }
      const { read, now, site, query } = request
      const { kinds } = texts[site.language]
      const hits = await read(async (tx) => {
        const loose = await looseIn(tx, site.language)
        return suggest(tx, wordsOf(query.q), { language: site.language, now, loose })
      })
      const fund = hits.map(({ title, path, kind }) => ({
        tekst: title,
        href: path,
        slags: kinds[kind] ?? kinds.page,
      }))
      return reply.send({ fund })
    },
  )

  app.post<{ Body: { q?: Values } }>(
    searchPaths.choices(),
    { config: { for: 'anyone', perMinute: 60 } },
    async (request, reply) => {
      count.chosen(request, wordsOf(request.body?.q))
      return reply.code(204).send()
    },
  )
}
