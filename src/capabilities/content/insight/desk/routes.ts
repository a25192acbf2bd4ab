import type { FastifyInstance } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { daysAfter } from '../../../../platform/civil-days.ts'
import type { Tx } from '../../../../platform/db.ts'
import { dayOf } from '../../../../ui/dates.ts'
import { textsOf } from '../answers/store.ts'
import { asked } from '../../editor/routes/pages.ts'
import { idOf } from '../../editor/work.ts'
import type { Item } from '../../items/item.ts'
import { itemById, versionOf } from '../../items/store.ts'
import { insightPaths as paths } from '../paths.ts'
import { lastDayOf } from '../peers/period.ts'
import { ownAnswers, sharedReadings } from '../peers/store.ts'
import { mayReadTexts, writers } from '../policy.ts'
import { entriesOf, weeksOf } from '../views/store.ts'
import { ListPage } from './list.tsx'
import { OnePage } from './one.tsx'
import { searchesFor, soughtInVain } from './searches.ts'
import { listPages, orders, perPage, totals } from './store.ts'

export const weeksShown = 12
const config = { for: writers }

type Ask = { Querystring: Record<string, string | string[] | undefined> }
type OfItem = { Params: { item: string } }

const sinceOf = (now: Date) => {
  const { dayOfWeek } = Temporal.PlainDate.from(dayOf(now))
  return daysAfter(now, 1 - dayOfWeek - (weeksShown - 1) * 7)
}

/** How pages are read and found useful: all of them in a list, and each for those who write it. */
export function insightDeskRoutes(app: FastifyInstance) {
  app.get<Ask>(paths.pages(), { config }, async ({ read, query, now }, reply) => {
    const wanted = asked(query, 'orden')
    const order = orders.find((one) => one === wanted) ?? 'laest'
    const page = Math.min(1000, Math.max(1, Math.floor(Number(asked(query, 'side'))) || 1))
    const since = sinceOf(now)
    const props = await read(async (tx) => {
      const inVain = await soughtInVain(tx, new Date(since))
      const only = [...inVain.keys()]
      return {
        ...(await listPages(tx, { order, since, page, only })),
        totals: await totals(tx, since),
        inVain,
      }
    })
    return reply.page(ListPage, { ...props, order, page, pages: Math.ceil(props.total / perPage) })
  })

  app.get<OfItem>(paths.page(':item'), { config }, async (request, reply) => {
    const { read, now, params } = request
    const since = sinceOf(now)
    const props = await read(async (tx) => {
      const item = await itemById(tx, idOf(params.item))
      const mayRead = mayReadTexts(request.actor as Staff, item)
      return {
        item,
        publishedAt: await publishedAt(tx, item),
        weeks: await weeksOf(tx, item.id, dayOf(now), weeksShown),
        entries: await entriesOf(tx, item.id, since),
        texts: mayRead ? await textsOf(tx, item.id) : undefined,
        searches: await searchesFor(tx, item.id, new Date(since)),
        inVain: (await soughtInVain(tx, new Date(since))).get(item.id) ?? [],
        peers: await peersOf(tx, item),
      }
    })
    return reply.page(OnePage, props)
  })
}

/** When somebody last put it out. */
const publishedAt = async (tx: Tx, { id, liveVersion }: Item) =>
  liveVersion === null ? undefined : (await versionOf(tx, id, liveVersion)).at

/** How others find the same text, and how ours is found in the same period. */
async function peersOf(tx: Tx, { id, libraryItem }: Item) {
  if (!libraryItem) return undefined
  const told = (await sharedReadings(tx)).filter((one) => one.libraryItem === libraryItem)
  const newest = told.find(({ views, share }) => views !== null || share !== null)
  if (!newest) return { told: false as const }
  const lastDay = lastDayOf(newest.firstDay)
  const own = await ownAnswers(tx, id, newest.firstDay, lastDay)
  return { told: true as const, ...newest, lastDay, own }
}

export type Peers = Awaited<ReturnType<typeof peersOf>>
