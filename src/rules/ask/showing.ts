// Examples for what is found in a table: inputs that lead there, and the way in words.
import type { Context } from '../feel/index.ts'
import type { Analysis } from './analyse.ts'
import { planFor } from '../decide/order.ts'
import type { TableRead } from './pass.ts'
import { place } from './state.ts'
import { nameOf } from './variable.ts'
import { andAll, describeCells } from './words.ts'

/** Inputs with the given cells, one value for each; of the others all that the decision builds on. */
export function exampleOf(
  { variables, goals }: Analysis,
  { decision }: TableRead,
  cells: ReadonlyMap<number, readonly number[]>,
): Context {
  const whose = goals.find((goal) => goal.decision.name === decision)
  const needed = whose && new Set(planFor([whose.decision]).inputs.map(({ name }) => name))
  const example: Context = new Map()
  for (const [level, variable] of variables.entries()) {
    if (needed && !needed.has(variable.path[0]!)) continue
    place(example, variable.path, variable.cells[cells.get(level)?.[0] ?? 0]!.value)
  }
  return example
}

/** »area« er under 50 og »zone« er by. */
export function wayInWords(
  { variables }: Analysis,
  cells: ReadonlyMap<number, readonly number[]>,
): string {
  const parts = [...cells].map(([level, chosen]) => {
    const variable = variables[level]!
    return `»${nameOf(variable)}« er ${describeCells(variable.cells, chosen)}`
  })
  return andAll(parts) || 'svarene er hvad som helst'
}
