import { Chips, Facts, Pager, StaffTable } from '../../../../ui/parts.tsx'
import { useNow, useSite } from '../../../../ui/site.ts'
import { dayOf, say } from '../../../../ui/dates.ts'
import { number } from '../../../../ui/numbers.ts'
import type { Count } from '../../search/store/asked.ts'
import { insightPaths as paths } from '../paths.ts'
import { InsightPage, useInsight } from './frame.tsx'
import { shareOf } from './share.ts'
import { type Order, orders, type Row } from './store.ts'

type ListProps = {
  order: Order
  page: number
  pages: number
  total: number
  rows: Row[]
  totals: { views: number; yes: number; no: number }
  /** By page: what was searched for in vain that comes near it. */
  inVain: ReadonlyMap<string, Count[]>
}

/** Every live page with what it was read and answered these weeks, in the order one asks for. */
export function ListPage({ order, page, pages, total, rows, totals, inVain }: ListProps) {
  const t = useInsight()
  const { list } = t
  const { language } = useSite()
  const now = useNow()!
  const share = shareOf(totals)
  const address = (more: Record<string, string>) =>
    `${paths.pages()}?${new URLSearchParams({ orden: order, ...more })}`
  return (
    <InsightPage title={t.title} lead={list.lead} part={paths.pages()}>
      <Facts
        facts={[
          { label: list.views, value: number(totals.views, language) },
          { label: list.useful, value: share === undefined ? list.noAnswers : list.percent(share) },
          { label: list.answers, value: number(totals.yes + totals.no, language) },
        ]}
      />
      <Chips
        label={list.orders}
        chips={orders.map((one) => ({
          href: address({ orden: one }),
          label: list.order[one],
          current: one === order,
        }))}
      />
      {rows.length === 0 ? (
        <p>{list.none[order]}</p>
      ) : (
        <StaffTable
          caption={list.order[order]}
          result={list.count(total)}
          columns={[
            { label: list.page },
            { label: list.views, fold: true, figures: true },
            { label: list.useful, fold: true },
            { label: list.inVain, fold: true },
            { label: list.readThrough, fold: true },
          ]}
          rows={rows.map((row) => ({
            id: row.id,
            title: row.title,
            href: paths.page(row.id),
            cells: [
              number(row.views, language),
              useful(row),
              (inVain.get(row.id) ?? []).map(({ text }) => `»${text}«`).join(', ') || '–',
              row.reviewOn && row.reviewOn <= dayOf(now)
                ? list.overdue(say(row.reviewOn, 'date', { language: 'da', now }))
                : say(row.publishedOn, 'date', { language: 'da', now }),
            ],
          }))}
        />
      )}
      <Pager page={page} pages={pages} href={(n) => address({ side: String(n) })} />
    </InsightPage>
  )

  function useful(row: Row): string {
    const of = shareOf(row)
    return of === undefined ? '–' : list.usefulOf(of, row.yes + row.no)
  }
}
