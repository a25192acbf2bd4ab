import type { Model } from '../../../rules/index.ts'
import type { Between } from './asking.ts'
import { mentions } from './names.ts'

/** Whether a rule tests an answer in a cell of its own; one that only follows from other rules says nothing of it. */
export function looksAt(
  model: Model,
  { decision, rule }: Pick<Between, 'decision' | 'rule'>,
  input: string,
): boolean {
  const logic = model.decisions.find(({ name }) => name === decision)?.logic
  if (logic?.kind !== 'table') return false
  const { inputs, rules } = logic.table
  const cells = rules[rule - 1]?.inputs ?? []
  return inputs.some(
    ({ expression }, at) =>
      !['', '-'].includes(cells[at]?.trim() ?? '') && restsOn(model, expression, input),
  )
}

/** Whether an expression looks at an input, itself or through what is only reckoned from it. */
function restsOn(model: Model, text: unknown, input: string, seen = new Set<string>()): boolean {
  if (mentions([text], [input]).size) return true
  const reckoned = model.decisions.filter(
    ({ name, logic }) => logic && logic.kind !== 'table' && !seen.has(name),
  )
  const named = mentions(
    [text],
    reckoned.map(({ name }) => name),
  )
  return reckoned.some(({ name, logic }) => {
    if (!named.has(name)) return false
    seen.add(name)
    return restsOn(model, logic, input, seen)
  })
}
