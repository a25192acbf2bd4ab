// Cells are cut by what the rules compare an input with, which shows while they are read. A reading with cells not yet cut
// is open nearly everywhere, and openness grows: so what tables plainly say is cut before anything is read.
import type { CompiledDecision } from '../decide/compiled.ts'
import type { Variable } from './variable.ts'
import { constantsIn, cut, isFree } from './variable.ts'

/** Cuts inputs by the constants in those columns of a table that are an input as it is. */
export function cutByColumns(
  { logic, inputs }: CompiledDecision,
  variables: ReadonlyMap<string, Variable>,
) {
  if (logic?.kind !== 'table') return
  for (const [column, { expr }] of logic.inputs.entries()) {
    const input = expr?.kind === 'name' && inputs.find(({ name }) => name === expr.name)
    const variable = input && variables.get(input.name)
    // Without a type of its own, what it can be shows only as it is read.
    if (!variable || isFree(variable)) continue
    for (const rule of logic.rules) {
      for (const value of constantsIn(rule.inputs[column])) cut(variable, value)
    }
  }
}
