import { check, type Finding } from '../../../rules/index.ts'
import type { Definition } from '../definition.ts'
import { engineOf } from '../engine/engine.ts'
import { complain, type Complaint } from './complaint.ts'
import { pathOf } from './path-of.ts'

/** The most time the rules may be looked through, in milliseconds. What was not found by then is not told. */
const patience = 3000

const known = new WeakMap<Definition, Finding[]>()

/** What the engine finds in the rules; nothing while they cannot be read, for then that is what is wrong. */
function findingsIn(definition: Definition): Finding[] {
  const before = known.get(definition)
  if (before) return before
  const { compiled } = engineOf(definition)
  const found = compiled.problems.length ? [] : check(compiled, { milliseconds: patience })
  known.set(definition, found)
  return found
}

/** Rules that contradict each other or themselves, and cases that would get no name or nobody to handle them. */
export const contradictions = (definition: Definition): Complaint[] =>
  findingsIn(definition)
    .filter((finding) => finding.severity === 'error' || leavesCaseWithout(definition, finding))
    .map((finding) => told(definition, finding))

/** What may be as it is meant, but is worth a look before publishing: gaps, rules that never count, answers that change nothing. */
export function advice(definition: Definition): Complaint[] {
  const { inputs } = engineOf(definition)
  return findingsIn(definition)
    .filter(({ severity }) => severity === 'warning')
    .filter((finding) => !leavesCaseWithout(definition, finding))
    .filter(({ kind, place }) => kind !== 'unused-input' || inputs.has(place.input ?? ''))
    .map((finding) => told(definition, finding))
}

const leavesCaseWithout = (
  { outcomes }: Definition,
  { kind, severity, place: { decision } }: Finding,
) =>
  kind === 'gap' &&
  severity === 'warning' &&
  (decision === outcomes.title || decision === outcomes.team)

const told = (definition: Definition, { place, sentence }: Finding): Complaint =>
  complain(pathOf(definition, place.decision ?? place.input), sentence)
