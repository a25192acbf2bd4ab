import type { Block } from '../../../merging/index.ts'
import type { Offer } from '../../../platform/capability.ts'
import { SearchField } from '../../../ui/fields/search.tsx'
import { AudienceGrid, DatedList, Go, Hero, Section, Tasks } from '../../../ui/parts.tsx'
import { sayRange } from '../../../ui/dates.ts'
import { useSite, useTexts } from '../../../ui/site.ts'
import type { PictureName } from '../../../ui/drawings/pictures.tsx'
import { wordsIn } from '../block.ts'
import { texts } from '../texts.ts'
import { endOf, occasionsIn } from './event.ts'
import type { Live } from './live.ts'
import { smallPicture } from './picture.tsx'
import type { Listed } from './store.ts'

export type { Live } from './live.ts'

const has = ({ data }: Block, field: string) => wordsIn(data, field)

/** A block that shows what is there now. Without what it shows it is not there. */
export function LiveBlock({ block, live }: { block: Block; live: Live | undefined }) {
  if (!live) return null
  if (block.type === 'listing') {
    return (
      <Listing
        title={has(block, 'title')}
        id={block.id}
        pages={live.listings.get(block.id) ?? []}
      />
    )
  }
  if (block.type === 'wanted') return <Wanted block={block} tasks={live.wanted} />
  if (block.type === 'ways' && live.ways.length > 0) {
    return (
      <Section id="indgang" title={has(block, 'title')}>
        <Ways ways={live.ways} />
      </Section>
    )
  }
  if (block.type === 'news' && live.news.length > 0) {
    return (
      <Section id="nyt" title={has(block, 'title')}>
        <News news={live.news} />
      </Section>
    )
  }
  if (block.type === 'events' && live.events.length > 0) {
    return (
      <Section id="det-sker" title={has(block, 'title')}>
        <Events events={live.events} now={live.now} />
      </Section>
    )
  }
  return null
}

/** From here on a list is in two columns, where there is room. */
const many = 6

const Listing = ({ id, title, pages }: { id: string; title: string; pages: Listed[] }) => {
  if (!pages.length) return null
  const list = (
    <Tasks
      single={pages.length < many}
      tasks={pages.map(({ title: label, summary, path }) => ({ label, href: path, meta: summary }))}
    />
  )
  return (
    <div class="article-wide">
      {title ? (
        <Section id={id} title={title}>
          {list}
        </Section>
      ) : (
        list
      )}
    </div>
  )
}

export const Ways = ({ ways }: { ways: Live['ways'] }) => (
  <AudienceGrid
    audiences={ways.map(({ title, path, picture, links }) => ({
      picture: (picture ?? 'together') as PictureName,
      title,
      href: path,
      links,
    }))}
  />
)

export const News = ({ news, heading }: { news: Listed[]; heading?: 'h2' }) => (
  <DatedList
    heading={heading}
    items={news.map(({ title, summary, path, firstLive, blocks }) => ({
      at: firstLive,
      title,
      href: path,
      meta: summary,
      picture: smallPicture(blocks),
    }))}
  />
)

/** Events by the first time that is not over. */
export function Events({ events, now, heading }: EventsProps) {
  const { language } = useSite()
  const t = useTexts(texts)
  return (
    <DatedList
      heading={heading}
      items={events.flatMap(({ title, path, blocks }) => {
        const times = occasionsIn(blocks)
        const next = times.find((one) => +endOf(one) >= +now)
        if (!next) return []
        const { starts, ends = starts, place } = next
        const more = times.filter((one) => +one.starts > +starts).length
        const said = [
          sayRange(starts, ends, { language, now }),
          place,
          more ? t.moreTimes(more) : '',
        ]
        return [{ at: starts, title, href: path, meta: said.filter(Boolean).join('. ') }]
      })}
    />
  )
}

type EventsProps = { events: readonly Listed[]; now: Date; heading?: 'h2' | undefined }

export function Wanted({ block, tasks }: { block: Block; tasks: Offer[] }) {
  const t = useTexts(texts)
  return (
    <div class="with-lead">
      <div class="stack">
        <h2 id="selv">{has(block, 'title')}</h2>
        {has(block, 'text') && <p>{has(block, 'text')}</p>}
        <Go href="/selvbetjening">{t.allServices}</Go>
      </div>
      <Tasks
        tasks={tasks.map(({ title, detail, href }) => ({ label: title, meta: detail, href }))}
      />
    </div>
  )
}

/** The top of the front page: the search field, and what many look for. */
export function SearchHero({ title, wanted }: { title: string; wanted: Offer[] }) {
  const t = useTexts(texts)
  const hints = wanted
    .slice(0, 3)
    .map(({ words, title: name, href }) => ({ label: words[0] ?? name, href }))
  return (
    <Hero title={title}>
      <SearchField hints={{ label: t.manySearch, links: hints }} />
    </Hero>
  )
}
