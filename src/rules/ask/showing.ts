// Examples for what is found in a table: inputs that lead there, and the way in words.
import type { Context } from '../feel/index.ts'
import type { Analysis } from './analyse.ts'
import { dependsOn } from './pass.ts'
import type { TableRead } from './pass.ts'
import { place } from './state.ts'
import { nameOf } from './variable.ts'
import { andAll, describeCells } from './words.ts'

/** Inputs with the given cells, one value for each; of the others only those the table depends on. */
export function exampleOf(
  { pass, variables }: Analysis,
  { met, columns }: TableRead,
  cells: ReadonlyMap<number, readonly number[]>,
): Context {
  const levels = dependsOn(pass.d, [...met, ...columns])
  const example: Context = new Map()
  for (const [level, variable] of variables.entries()) {
    const chosen = cells.get(level)
    if (chosen || levels.has(level))
      place(example, variable.path, variable.cells[chosen?.[0] ?? 0]!.value)
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
