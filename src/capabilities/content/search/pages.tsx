import { SearchField } from '../../../ui/fields/search.tsx'
import { ButtonLink } from '../../../ui/form.tsx'
import { island } from '../../../ui/island.ts'
import { Page } from '../../../ui/page.tsx'
import { Chips, Empty, Link, Notice, Pager, Tag } from '../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../ui/site.ts'
import { type Found, type Hit, hitsOnAPage } from './found.ts'
import { searchPaths } from './paths.ts'
import { texts } from './texts.ts'

export type SearchProps = {
  words: string
  /** Words without anything in them to look for find nothing. */
  telling: boolean
  kind: string | undefined
  page: number
  found: Found
}

export function SearchPage({ words, telling, kind, page, found }: SearchProps) {
  const t = useTexts(texts)
  const { phone } = useSite()
  const { total, bestBet, didYouMean } = found
  const address = (more: Record<string, string>) =>
    `${searchPaths.search()}?${new URLSearchParams({ q: words, ...more })}`
  const kinds = Object.entries(t.filters)
  return (
    <Page title={words ? t.searchFor(words) : t.search} breadcrumb={[]} noIndex>
      <div class="measure stack stack-l">
        <SearchField value={words} />
        {!words && <p>{t.writeWords}</p>}
        {telling && (
          <Chips
            label={t.only}
            chips={[
              { href: address({}), label: t.everything, current: !kind },
              ...kinds.map(([key, label]) => ({
                href: address({ slags: key }),
                label,
                current: kind === key,
              })),
            ]}
          />
        )}
        {words && <p role="status">{summaryOf(t, found, page)}</p>}
        {didYouMean && total > 0 && <p class="lead">{t.didYouMean(words, didYouMean)}</p>}
        {bestBet && (
          <Notice tone="info" title={t.bestBet}>
            <Link href={bestBet.path}>{bestBet.title}</Link> {bestBet.summary}
          </Notice>
        )}
        {total > 0 && <Hits words={words} hits={found.hits} />}
        {words && total === 0 && (
          <Empty title={t.hits(0)}>
            {telling ? t.noHits : t.tooCommon} {phone && t.call(phone.replace(/(..)(?=.)/g, '$1 '))}
          </Empty>
        )}
        <Pager
          page={page}
          pages={Math.ceil(total / hitsOnAPage)}
          href={(n) => address({ ...(kind && { slags: kind }), side: String(n) })}
        />
      </div>
    </Page>
  )
}

function summaryOf(t: (typeof texts)['da'], { total, hits }: Found, page: number): string {
  if (total <= hitsOnAPage || !hits.length) return t.hits(total)
  const from = (page - 1) * hitsOnAPage + 1
  return `${t.hits(total)}. ${t.shown(from, from + hits.length - 1)}`
}

function Hits({ words, hits }: { words: string; hits: readonly Hit[] }) {
  return (
    <ul
      class="rows"
      {...island('search-choice')}
      data-to={searchPaths.choices()}
      data-words={words}
    >
      {hits.map((hit) => (
        <HitRow hit={hit} />
      ))}
    </ul>
  )
}

function HitRow({ hit: { title, path, summary, kind, button } }: { hit: Hit }) {
  const t = useTexts(texts)
  return (
    <li class="stack stack-s">
      <h2 class="h-s">
        <Link href={path}>{title}</Link>
      </h2>
      <p class="cluster cluster-s">
        <Tag>{t.kinds[kind] ?? t.kinds.page}</Tag> {summary && <span class="meta">{summary}</span>}
      </p>
      {button && (
        <p>
          <ButtonLink href={button.href} kind={2} small>
            {button.label}
            <span class="vh">: {title}</span>
          </ButtonLink>
        </p>
      )}
    </li>
  )
}
