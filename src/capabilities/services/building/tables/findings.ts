import { gapsIn } from '../../../../rules/ask/check-gaps.ts'
import { overlapsIn } from '../../../../rules/ask/check-overlaps.ts'
import { mistakesIn } from '../../../../rules/ask/check-types.ts'
import { cycles } from '../../../../rules/decide/order.ts'
import type { Finding } from '../../../../rules/index.ts'
import { engineOf } from '../../engine/engine.ts'
import { allQuestions } from '../edit/pages.ts'
import type { Work } from '../work.ts'
import { type Decision, nameOf, type Rule } from './columns.ts'
import { ruleForGap } from './gap.ts'
import { gapCells, readingOf } from './reading.ts'

/** What is found in a decision: in a rule (from 0), in none of them, or between them. */
export type Told = {
  kind: Finding['kind'] | 'feel'
  severity: 'error' | 'warning'
  sentence: string
  rule?: number
  /** A rule that would fill a gap. */
  fill?: Rule
}

const kept = new WeakMap<Work, Map<string, Told[]>>()

/** What is wrong in a decision, or may be, each with an example. Of a gap also the rule that fills it. */
export function findingsIn(work: Work, { id, name }: Decision): Told[] {
  const known = kept.get(work) ?? new Map<string, Told[]>()
  kept.set(work, known)
  const before = known.get(id)
  if (before) return before
  const found = find(work, id, name).map((one) => ({
    ...one,
    sentence: withLabels(work, one.sentence),
  }))
  known.set(id, found)
  return found
}

function find(work: Work, id: string, name: string): Told[] {
  const { compiled } = engineOf(work)
  const problems = compiled.problems
    .filter(({ place }) => place?.element === name || place?.element === id)
    .map(({ sentence }): Told => ({ kind: 'feel', severity: 'error', sentence }))
  const rings = cycles(compiled.decisions.values()).filter((ring) =>
    ring.some((one) => one.name === name),
  )
  if (rings.length) {
    return rings.map((ring) => ({
      kind: 'cycle',
      severity: 'error',
      sentence: `Beslutningerne bygger på hinanden i ring: ${[...ring, ring[0]!].map((one) => `»${one.name}«`).join(' → ')}.`,
    }))
  }
  const reading = readingOf(compiled, name)
  if (!reading) return problems
  const { analysis, read } = reading
  const gaps = gapsIn(analysis, [read]).filter(({ severity }) => severity !== 'note')
  const cells = [...take(gapCells(reading), gaps.length)]
  return [
    ...problems,
    ...gaps.map((gap, at): Told => ({
      ...told(gap),
      ...(cells[at] && { fill: ruleForGap(compiled, reading, cells[at].cells) }),
    })),
    ...[...overlapsIn(analysis, [read]), ...mistakesIn(analysis, [[read]])]
      .filter(({ severity, place }) => severity !== 'note' && place.decision === name)
      .map((finding) => {
        const rule = finding.place.rules?.at(-1)
        return { ...told(finding), ...(rule !== undefined && { rule: rule - 1 }) }
      }),
  ]
}

const told = ({ kind, severity, sentence }: Finding): Told => ({
  kind,
  severity: severity === 'error' ? 'error' : 'warning',
  sentence,
})

function* take<T>(all: Iterable<T>, most: number): Generator<T> {
  let count = 0
  for (const one of all) {
    if (count++ >= most) return
    yield one
  }
}

/** Questions by what people call them, not by their ids. */
export function withLabels(work: Work, sentence: string): string {
  const names = new Map(allQuestions(work).map((question) => [question.id, nameOf(question)]))
  return sentence.replace(/»([^«]+)«/g, (whole, id: string) =>
    names.has(id) ? `»${names.get(id)}«` : whole,
  )
}
