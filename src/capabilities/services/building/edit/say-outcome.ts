import { number } from '../../../../ui/numbers.ts'
import { buildingTexts } from '../texts.ts'
import { own, type Work } from '../work.ts'
import { type outcomeNames, wayOf } from './outcomes.ts'

type Parts = { kroner?: number; kind?: string; minutes?: number; place?: string }

/** An outcome in a line: what it always is, or what it is left to. */
export function sayOutcome(work: Work, name: (typeof outcomeNames)[number]): string {
  const t = buildingTexts.da.outcome
  const way = wayOf(work, name)
  if (way.kind === 'none') return t.notHere
  if (way.kind === 'rules') {
    const { logic, name: called } = way.decision
    return logic?.kind === 'table'
      ? t.byRules(called, logic.table.rules.length)
      : t.byExpression(called)
  }
  const { value } = way
  const parts = (value ?? {}) as Parts
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
