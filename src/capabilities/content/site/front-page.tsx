import type { ComponentChildren } from 'preact'
import type { Block } from '../../../merging/index.ts'
import { Page } from '../../../ui/page.tsx'
import { Go, Section } from '../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../ui/site.ts'
import { wordsIn } from '../block.ts'
import { Counted } from '../insight/answers/foot.tsx'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'
import { Blocks } from './blocks.tsx'
import type { Live } from './live.ts'
import { Events, News, SearchHero, Wanted, Ways } from './live-blocks.tsx'

type FrontProps = { blocks: readonly Block[]; live: Live; inOther?: string | undefined }

/** The front page, in bands across the page, as the tenant has put it together. */
export function FrontPage({ blocks, live, inOther }: FrontProps) {
  const t = useTexts(texts)
  const { name } = useSite()
  return (
    <Page title={name} description={t.frontDescription(name)} wide inOther={inOther}>
      {blocks.map((block, n) => band(block, live, n, t.seeAllEvents))}
      <Counted path="/" />
    </Page>
  )
}

function band(block: Block, live: Live, n: number, more: string): ComponentChildren {
  const title = wordsIn(block.data, 'title')
  switch (block.type) {
    case 'title':
    case 'lead':
      return null
    case 'search':
      return <SearchHero title={title} wanted={live.wanted} />
    case 'wanted':
      return (
        <section class={n <= 3 ? 'section section-first' : 'section'} aria-labelledby="selv">
          <div class="wrap">
            <Wanted block={block} tasks={live.wanted} />
          </div>
        </section>
      )
    case 'ways':
      return (
        live.ways.length > 0 && (
          <Section id="indgang" title={title} band="plain">
            <Ways ways={live.ways} />
          </Section>
        )
      )
    case 'events':
      return (
        live.events.length > 0 && (
          <Section id="det-sker" title={title} band="plain">
            <Events events={live.events} now={live.now} />
            <Go href={paths.events()}>{more}</Go>
          </Section>
        )
      )
    case 'news':
      return (
        live.news.length > 0 && (
          <Section id="nyt" title={title} band="tint">
            <News news={live.news} />
          </Section>
        )
      )
    default:
      return (
        <section class="section">
          <div class="wrap stack measure">
            <Blocks blocks={[block]} live={live} />
          </div>
        </section>
      )
  }
}
