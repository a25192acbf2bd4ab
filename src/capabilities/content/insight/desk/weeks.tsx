import { useSite } from '../../../../ui/site.ts'
import { number } from '../../../../ui/numbers.ts'
import type { Week } from '../views/store.ts'
import { Bar } from './bars.tsx'
import { useDay, useInsight } from './frame.tsx'
import { shareOf } from './share.ts'

/** Week by week, the newest first: a table, with bars for those who see them. */
export function Weeks({ weeks }: { weeks: Week[] }) {
  const { one, list } = useInsight()
  const day = useDay()
  const { language } = useSite()
  const most = Math.max(...weeks.map(({ views }) => views))
  return (
    <table class="table table-dense">
      <caption class="vh">{one.weeks}</caption>
      <thead>
        <tr>
          <th scope="col">{one.week}</th>
          <th scope="col">{list.views}</th>
          <th scope="col">
            <span class="vh">{one.bar}</span>
          </th>
          <th scope="col">{list.useful}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map((week) => {
          const share = shareOf(week)
          return (
            <tr>
              <th scope="row">{day(week.week)}</th>
              <td data-th={list.views}>{number(week.views, language)}</td>
              <td>
                <Bar value={week.views} most={most} />
              </td>
              <td data-th={list.useful}>
                {share === undefined ? '–' : list.usefulOf(share, week.yes + week.no)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
