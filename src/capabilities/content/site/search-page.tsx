import { SearchField } from '../../../ui/fields/search.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty, Tasks } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { texts } from '../texts.ts'

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
