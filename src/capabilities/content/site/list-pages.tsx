import { Page } from '../../../ui/page.tsx'
import { Empty, Go } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'
import { Events, News } from './live-blocks.tsx'
import type { Letter } from './letters.ts'
import type { Listed } from './store.ts'

/** All pages and services by name, under their letters. */
export function AToAaPage({ letters }: { letters: Letter[] }) {
  const t = useTexts(texts)
  return (
    <Page title={t.aToAa} lead={t.aToAaLead} breadcrumb={[]} current={paths.aToAa()}>
      <div class="stack stack-l measure">
        <nav aria-label={t.letters}>
          <ul class="links cluster">
            {letters.map(({ letter, anchor }) => (
              <li>
                <a href={`#${anchor}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
        {letters.map(({ letter, anchor, entries }) => (
          <section class="stack" aria-labelledby={anchor}>
            <h2 class="h-m" id={anchor}>
              {letter}
            </h2>
            <ul class="links">
              {entries.map(({ label, href }) => (
                <li>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  )
}

/** News, newest first. */
export function NewsPage({ news }: { news: Listed[] }) {
  const t = useTexts(texts)
  return (
    <Page title={t.allNews} breadcrumb={[]} current={paths.news()}>
      <div class="measure stack">
        {news.length ? (
          <News news={news} heading="h2" />
        ) : (
          <Empty title={t.allNews}>{t.noNews}</Empty>
        )}
      </div>
    </Page>
  )
}

/** What takes place, soonest first. */
export function EventsPage({ events, now }: { events: Listed[]; now: Date }) {
  const t = useTexts(texts)
  return (
    <Page title={t.allEvents} lead={t.eventsLead} breadcrumb={[]} current={paths.events()}>
      <div class="measure stack">
        {events.length ? (
          <Events events={events} now={now} heading="h2" />
        ) : (
          <Empty title={t.allEvents}>{t.noEvents}</Empty>
        )}
        {events.length > 0 && <Go href={paths.eventCalendar()}>{t.allIntoCalendar}</Go>}
      </div>
    </Page>
  )
}
