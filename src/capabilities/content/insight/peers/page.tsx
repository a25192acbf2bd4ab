import { Section } from '../../../../ui/parts.tsx'
import { useSite } from '../../../../ui/site.ts'
import { number } from '../../../../ui/numbers.ts'
import { InsightPage, useDay, useInsight } from '../desk/frame.tsx'
import { insightPaths as paths } from '../paths.ts'
import type { Told } from './routes.ts'

type Row = { id: string; title: string; told: Told | undefined }
type TogetherProps = { owned: Row[]; adopted: Row[] }

/** Shared pages and what others' readers make of them; nothing of any one of the others. */
export function TogetherPage({ owned, adopted }: TogetherProps) {
  const { together: t } = useInsight()
  return (
    <InsightPage title={t.title} lead={t.lead} part={paths.together()}>
      <p class="measure">{t.how}</p>
      {owned.length === 0 && adopted.length === 0 && <p>{t.none}</p>}
      {owned.length > 0 && (
        <Section id="vores" title={t.owned}>
          <Table caption={t.owned} rows={owned} />
        </Section>
      )}
      {adopted.length > 0 && (
        <Section id="overtagne" title={t.adopted}>
          <Table caption={t.adopted} rows={adopted} lead={(id) => paths.page(id)} />
        </Section>
      )}
    </InsightPage>
  )
}

type TableProps = { caption: string; rows: Row[]; lead?: (id: string) => string }

function Table({ caption, rows, lead }: TableProps) {
  const { together: t, one } = useInsight()
  const day = useDay()
  const { language } = useSite()
  const shown = rows.flatMap(({ told, ...row }) => (told ? [{ ...row, told }] : []))
  const left = rows.length - shown.length
  return (
    <>
      {shown.length > 0 && (
        <table class="table table-dense">
          <caption class="vh">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.page}</th>
              <th scope="col">{t.views}</th>
              <th scope="col">{t.useful}</th>
              <th scope="col">{t.period}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, title, told }) => (
              <tr>
                <th scope="row">{lead ? <a href={lead(id)}>{title}</a> : title}</th>
                <td data-th={t.views}>
                  {told.views !== null
                    ? one.viewsOfOthers(
                        number(told.views, language),
                        told.tenants ?? 0,
                        number(told.step ?? 1, language),
                      )
                    : one.tooFew}
                </td>
                <td data-th={t.useful}>
                  {told.share !== null
                    ? one.shareOfOthers(told.share, told.answering ?? 0)
                    : one.tooFew}
                </td>
                <td data-th={t.period}>{one.period(day(told.firstDay), day(told.lastDay))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && <p class="meta measure">{t.tooFew(left)}</p>}
    </>
  )
}
