import { SummaryList } from '../../../../ui/parts.tsx'
import { outcomeNames } from '../edit/outcomes.ts'
import { sayOutcome } from '../edit/say-outcome.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { Working } from '../work.ts'
import { BuildPage, useBuilding } from './frame.tsx'

/** What follows from the answers, each with how it comes about. */
export function OutcomesPage({ working }: { working: Working }) {
  const t = useBuilding()
  const { outcome } = t
  const { serviceId: service, work } = working
  return (
    <BuildPage service={service} work={work} title={outcome.title} lead={outcome.lead}>
      <SummaryList
        rows={outcomeNames.map((name) => ({
          label: outcome.names[name],
          value: sayOutcome(work, name),
          edit: { href: paths.outcome(service, name), what: outcome.names[name] },
        }))}
      />
    </BuildPage>
  )
}
