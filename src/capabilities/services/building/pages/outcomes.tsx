import { number } from '../../../../ui/numbers.ts'
import { SummaryList } from '../../../../ui/parts.tsx'
import { outcomeNames, wayOf } from '../edit/outcomes.ts'
import type { OutcomeName } from '../outcome-form.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { BuildingTexts } from '../texts.ts'
import { own, type Work, type Working } from '../work.ts'
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
          value: sayOutcome(work, name, outcome),
          edit: { href: paths.outcome(service, name), what: outcome.names[name] },
        }))}
      />
    </BuildPage>
  )
}

/** An outcome in a line. */
function sayOutcome(work: Work, name: OutcomeName, t: BuildingTexts['outcome']): string {
  const way = wayOf(work, name)
  if (way.kind === 'none') return t.notHere
  if (way.kind === 'rules') {
    const { logic, name: called } = way.decision
    return logic?.kind === 'table'
      ? t.byRules(called, logic.table.rules.length)
      : t.byExpression(called)
  }
  const { value } = way
  const parts = (value ?? {}) as {
    kroner?: number
    kind?: string
    minutes?: number
    place?: string
  }
  switch (name) {
    case 'title':
    case 'documentsIntro':
      return own(work.texts, String(value))?.da ?? String(value)
    case 'deadline':
      return t.days(Number(value))
    case 'fee':
      return t.kroner(number(parts.kroner ?? 0, 'da'))
    case 'meeting':
      return t.meeting(
        parts.kind ?? '',
        parts.minutes ?? 0,
        t.places[(parts.place ?? 'office') as 'office'],
      )
    case 'documents':
      return t.allPapers
    default:
      return String(value)
  }
}
