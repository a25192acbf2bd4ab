// Gaps: answers for which no rule of a table is met, found as what is left when all rules are taken away.
import type { Analysis } from './analyse.ts'
import type { Finding } from './check.ts'
import { both, truth } from './condition.ts'
import type { Ref } from './diagram.ts'
import { termOf, waysTo } from './diagram.ts'
import type { Pass, TableRead } from './pass.ts'
import { constant } from './pass.ts'
import { exampleOf, wayInWords } from './showing.ts'

const mostGaps = 25

/** The gaps of a table, each a set of answers of its own; a table with defaults has none. */
export function gapsIn(analysis: Analysis, reads: readonly TableRead[]): Finding[] {
  const [read] = reads
  const { table, decision } = read!
  if (table.outputs.some((output) => output.default)) return []
  const found: Finding[] = []
  for (const one of reads) {
    for (const way of waysTo(analysis.pass.d, anyMet(analysis.pass, one.met), isGap)) {
      if (found.length >= mostGaps) return [...found, more(decision)]
      const missing = outcomeWithout(table)
      found.push({
        kind: 'gap',
        severity: missing.severity,
        place: { decision, ...table.place },
        example: exampleOf(analysis, one, way.cells),
        sentence: `Ingen regel i »${decision}« passer, når ${wayInWords(analysis, way.cells)}. ${missing.sentence}`,
      })
    }
  }
  return found
}

const more = (decision: string): Finding => ({
  kind: 'limit',
  severity: 'note',
  place: { decision },
  example: new Map(),
  sentence: `»${decision}« har flere huller end de ${mostGaps}, der er vist.`,
})

const isGap = (term: Parameters<typeof truth>[0]): boolean => truth(term) === false

/** Where some rule is met. */
export function anyMet(pass: Pass, met: readonly Ref[]): Ref {
  if (met.length === 0) return constant(pass, false)
  if (met.length === 1) return met[0]!
  const middle = met.length >> 1
  const [left, right] = [anyMet(pass, met.slice(0, middle)), anyMet(pass, met.slice(middle))]
  return both(pass, 'or', left, right)
}

function outcomeWithout({
  hitPolicy,
  aggregation,
}: TableRead['table']): Pick<Finding, 'severity' | 'sentence'> {
  if (hitPolicy === 'COLLECT' && aggregation === 'COUNT')
    return { severity: 'note', sentence: 'Antallet bliver 0.' }
  if (hitPolicy === 'COLLECT' && !aggregation)
    return { severity: 'note', sentence: 'Listen bliver tom.' }
  return { severity: 'warning', sentence: 'Så er der intet svar.' }
}

/** Whether a rule is met anywhere at all; an open term says perhaps, and counts as yes. */
export const everMet = ({ d }: Pass, ref: Ref): boolean => {
  const seen = new Set([ref])
  for (const at of seen) {
    const term = termOf(d, at)
    if (term && truth(term) !== false) return true
    for (const child of d.children[at]!) seen.add(child)
  }
  return false
}
