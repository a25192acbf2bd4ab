import type { FastifyInstance } from 'fastify'
import { insightPaths as paths } from '../paths.ts'
import { publishers } from '../policy.ts'
import { TogetherPage } from './page.tsx'
import { lastDayOf } from './period.ts'
import { adoptedItems, ownedItems, sharedReadings, type Together } from './store.ts'

/** What shared pages come to across tenants, for whoever owns them and for those who have them. */
export function peerRoutes(app: FastifyInstance) {
  app.get(paths.together(), { config: { for: publishers } }, async ({ read }, reply) => {
    const props = await read(async (tx) => {
      const newest = newestOf(await sharedReadings(tx))
      const told = (libraryItem: string) => newest.get(libraryItem)
      return {
        owned: (await ownedItems(tx)).map((one) => ({ ...one, told: told(one.id) })),
        adopted: (await adoptedItems(tx)).map((one) => ({ ...one, told: told(one.libraryItem) })),
      }
    })
    return reply.page(TogetherPage, props)
  })
}

export type Told = Together & { lastDay: string }

/** The newest period of each item in which anything is told. */
function newestOf(readings: readonly Together[]): Map<string, Told> {
  const newest = new Map<string, Told>()
  for (const one of readings)
    if ((one.views !== null || one.share !== null) && !newest.has(one.libraryItem))
      newest.set(one.libraryItem, { ...one, lastDay: lastDayOf(one.firstDay) })
  return newest
}
