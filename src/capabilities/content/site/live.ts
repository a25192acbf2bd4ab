import type { Block } from '../../../merging/index.ts'
import type { Offer } from '../../../platform/capability.ts'
import type { Tx } from '../../../platform/db.ts'
import { wordsIn } from '../block.ts'
import { wallOf } from '../items/wall-time.ts'
import { comingEvents, type Listed, listing, newestOf } from './store.ts'

/** What the live blocks of a page show, gathered when it is read. */
export type Live = {
  wanted: Offer[]
  ways: (Listed & { links: { label: string; href: string }[] })[]
  news: Listed[]
  events: Listed[]
  now: Date
  /** By block. */
  listings: ReadonlyMap<string, Listed[]>
}

type Around = {
  itemId: string | undefined
  language: string
  wanted: () => Promise<Offer[]>
  now: Date
}

/** Reads what these blocks need, and no more. */
export async function liveFor(tx: Tx, blocks: readonly Block[], around: Around): Promise<Live> {
  const { itemId, language, wanted, now } = around
  const asks = (type: string) => blocks.find((block) => block.type === type)
  const [news, events] = [asks('news'), asks('events')]
  const listings = new Map<string, Listed[]>()
  for (const block of blocks.filter(({ type }) => type === 'listing')) {
    const of = wordsIn(block.data, 'of') as 'children' | 'kind' | 'audience' | 'kle'
    const value = of === 'children' ? (itemId ?? '') : wordsIn(block.data, 'value')
    listings.set(
      block.id,
      await listing(tx, of, value, mostOf(block, 100), { language, but: itemId ?? null }),
    )
  }
  return {
    wanted: asks('wanted') ? await wanted() : [],
    ways: asks('ways') ? (await newestOf(tx, 'audience', 4, language)).map(withLinks) : [],
    news: news ? await newestOf(tx, 'news', mostOf(news, 3), language) : [],
    events: events ? await comingEvents(tx, wallOf(now), mostOf(events, 4), language) : [],
    now,
    listings,
  }
}

const mostOf = ({ data }: Block, otherwise: number) =>
  typeof data.most === 'number' && data.most > 0 ? data.most : otherwise

/** Three things most people come for, from a page's own links. */
const withLinks = (page: Listed) => ({
  ...page,
  links: page.blocks
    .filter(({ type }) => type === 'link' || type === 'service')
    .slice(0, 3)
    .map(({ data }) => ({ label: wordsIn(data, 'label'), href: wordsIn(data, 'href') })),
})
