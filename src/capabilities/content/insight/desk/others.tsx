import { Section, SummaryList } from '../../../../ui/parts.tsx'
import { useSite } from '../../../../ui/site.ts'
import { number } from '../../../../ui/numbers.ts'
import { useDay, useInsight } from './frame.tsx'
import type { Peers } from './routes.ts'
import { shareOf } from './share.ts'

/** How others find the same text: together, and only where no one of them can be made out. */
export function Others({ peers }: { peers: NonNullable<Peers> }) {
  const { one, list } = useInsight()
  const day = useDay()
  const { language } = useSite()
  if (!peers.told)
    return (
      <Section id="andre" title={one.others}>
        <p class="meta measure">{one.othersNone}</p>
      </Section>
    )
  const { firstDay, lastDay, own, share, answering, views, tenants, step } = peers
  const ours = shareOf(own)
  return (
    <Section id="andre" title={one.others}>
      <p class="meta">{one.period(day(firstDay), day(lastDay))}</p>
      <SummaryList
        rows={[
          {
            label: one.ours,
            value: ours === undefined ? list.noAnswers : list.usefulOf(ours, own.yes + own.no),
          },
          {
            label: one.theirs,
            value: share === null ? one.tooFew : one.shareOfOthers(share, answering ?? 0),
          },
          {
            label: one.theirViews,
            value:
              views === null
                ? one.tooFew
                : one.viewsOfOthers(
                    number(views, language),
                    tenants ?? 0,
                    number(step ?? 1, language),
                  ),
          },
        ]}
      />
      <p class="meta measure">{one.othersText}</p>
    </Section>
  )
}
