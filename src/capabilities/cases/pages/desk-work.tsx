import { dayOf } from '../../../ui/dates.ts'
import { number } from '../../../ui/numbers.ts'
import { Card, Facts } from '../../../ui/parts.tsx'
import { useNow, useTexts } from '../../../ui/site.ts'
import { deskTexts } from '../desk-texts.ts'
import type { InboxRow } from '../inbox.ts'
import { deskPaths } from '../paths.ts'
import type { DeskCounts } from '../store/desk-counts.ts'
import { Deadline, StateTag } from './desk-parts.tsx'

const most = 1000

const figure = (label: string, count: number, query: string) => ({
  label,
  value: (
    <a href={`${deskPaths.inbox()}?${query}`}>
      {count > most ? `Over ${number(most)}` : number(count)}
    </a>
  ),
})

/** One's own work: how much there is, and what is due first. */
export function WorkCard({ counts, rows }: { counts: DeskCounts; rows: InboxRow[] }) {
  const t = useTexts(deskTexts)
  const today = dayOf(useNow()!)
  return (
    <Card
      id="mine-sager"
      title={t.cardMine}
      link={{ href: `${deskPaths.inbox()}?hos=mig`, label: t.seeAll }}
    >
      <Facts
        facts={[
          figure(t.figures.late, counts.late, 'hos=mig&over=ja'),
          figure(t.figures.soon, counts.soon, 'hos=mig'),
          figure(t.figures.news, counts.news, 'hos=mig'),
          figure(t.figures.mine, counts.mine, 'hos=mig'),
          figure(t.figures.unassigned, counts.unassigned, 'hos=ingen'),
        ]}
      />
      {rows.length > 0 && (
        <table class="table table-dense">
          <caption class="vh">{t.nextUp}</caption>
          <thead>
            <tr>
              {[t.column.number, t.column.title, t.column.state, t.column.due].map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">
                  <a href={deskPaths.case(row.id)}>{row.number}</a>
                </th>
                <td>{row.title}</td>
                <td>
                  <StateTag matter={row} today={today} />
                </td>
                <td data-th={t.column.due}>
                  <Deadline day={row.deadline} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
