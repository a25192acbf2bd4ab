import { createHash } from 'node:crypto'
import { check, type Finding, type Model } from '../../../rules/index.ts'
import type { Definition } from '../definition.ts'
import { engineOf } from '../engine/engine.ts'
import { complain, type Complaint } from './complaint.ts'
import { pathOf } from './path-of.ts'

/** The most time the rules may be looked through, in milliseconds. What was not found by then is not told. */
const patience = 3000

// By the rules themselves: what is said around them changes nothing about them, and many have the same.
const known = new Map<string, Finding[]>()
const most = 200

/** What the engine finds in the rules; nothing while they cannot be read, for then that is what is wrong. */
function findingsIn(definition: Definition): Finding[] {
  const { compiled, model } = engineOf(definition)
  const rules = wordless(model)
  const before = known.get(rules)
  if (before) return before
  const found = compiled.problems.length ? [] : check(compiled, { milliseconds: patience })
  if (known.size >= most) known.delete(known.keys().next().value!)
  known.set(rules, found)
  return found
}

/** A model by what can be found in it: not what the service is called, nor how its questions are put. */
const wordless = (model: Model): string => {
  const inputs = model.inputs.map(({ id, name, type }) => ({ id, name, type }))
  return createHash('sha256')
    .update(JSON.stringify({ ...model, name: '', inputs }))
    .digest('base64url')
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
