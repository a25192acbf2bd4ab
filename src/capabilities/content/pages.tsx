import type { Offer } from '../../platform/capability.ts'
import { SearchField } from '../../ui/fields/search.tsx'
import { Page } from '../../ui/page.tsx'
import { AudienceGrid, DatedList, Empty, Go, Hero, Section, Tasks } from '../../ui/parts.tsx'
import { useSite, useTexts } from '../../ui/site.ts'
import type { Block, ContentPage } from './page.ts'
import { firstLinks } from './page.ts'
import { paths } from './paths.ts'
import { texts } from './texts.ts'

type FrontProps = { tasks: Offer[]; audiences: ContentPage[]; news: ContentPage[] }

export function FrontPage({ tasks, audiences, news }: FrontProps) {
  const t = useTexts(texts)
  const { name, shortName } = useSite()
  const hints = tasks
    .slice(0, 3)
    .map(({ words, title, href }) => ({ label: words[0] ?? title, href }))
  return (
    <Page title={name} description={t.frontDescription(name)} wide>
      <Hero title={t.helpYou}>
        <SearchField hints={{ label: t.manySearch, links: hints }} />
      </Hero>
      <section class="section section-first" aria-labelledby="selv">
        <div class="wrap with-lead">
          <div class="stack">
            <h2 id="selv">{t.doItYourself}</h2>
            <p>{t.pause}</p>
            <Go href="/selvbetjening">{t.allServices}</Go>
          </div>
          <Tasks tasks={tasks.map(toTask)} />
        </div>
      </section>
      {audiences.length > 0 && (
        <Section id="indgang" title={t.findYourWay} band="plain">
          <AudienceGrid
            audiences={audiences.map((page) => ({
              picture: page.picture ?? 'together',
              title: page.title,
              href: paths.page(page.slug),
              links: firstLinks(page),
            }))}
          />
        </Section>
      )}
      {news.length > 0 && (
        <Section id="nyt" title={t.news(shortName)} band="tint">
          <NewsList news={news} />
        </Section>
      )}
    </Page>
  )
}

const toTask = ({ title, detail, href }: Offer) => ({ label: title, meta: detail, href })

const NewsList = ({ news }: { news: ContentPage[] }) => (
  <DatedList
    items={news.map(({ title, lead, slug, publishedAt }) => ({
      at: publishedAt,
      title,
      href: paths.page(slug),
      meta: lead,
    }))}
  />
)

export function ArticlePage({ page }: { page: ContentPage }) {
  return (
    <Page title={page.title} lead={page.lead} breadcrumb={[]} description={page.lead}>
      <div class="stack measure">
        {page.body.map((block) => (
          <BlockView block={block} />
        ))}
      </div>
    </Page>
  )
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'heading') return <h2 class="h-m">{block.text}</h2>
  if (block.kind === 'text') return <p>{block.text}</p>
  if (block.kind === 'list') {
    return (
      <ul class="bullets">
        {block.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )
  }
  return <Tasks single tasks={block.links} />
}

type SearchProps = { words: string; hits: { title: string; detail: string; href: string }[] }

export function SearchPage({ words, hits }: SearchProps) {
  const t = useTexts(texts)
  return (
    <Page title={words ? t.searchFor(words) : t.search} breadcrumb={[]} noIndex>
      <div class="measure stack stack-l">
        <SearchField value={words} />
        {!words && <p>{t.writeWords}</p>}
        {words && <p role="status">{t.hits(hits.length)}</p>}
        {hits.length > 0 && (
          <Tasks
            single
            tasks={hits.map(({ title, detail, href }) => ({ label: title, meta: detail, href }))}
          />
        )}
        {words && hits.length === 0 && <Empty title={t.hits(0)}>{t.noHits}</Empty>}
      </div>
    </Page>
  )
}
