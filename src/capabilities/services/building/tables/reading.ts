import { type Analysis, analyse } from '../../../../rules/ask/analyse.ts'
import { anyMet } from '../../../../rules/ask/check-gaps.ts'
import { truth } from '../../../../rules/ask/condition.ts'
import { type Ref, waysTo } from '../../../../rules/ask/diagram.ts'
import type { TableRead } from '../../../../rules/ask/pass.ts'
import type { Compiled } from '../../../../rules/index.ts'

/** The most time a table may take to be looked through while somebody waits for the page, in milliseconds. */
export const patience = 1500

/** A table read as sets of answers. */
export type Reading = { analysis: Analysis; read: TableRead }

/** Which cells of which questions: a set of answers. */
export type Cells = ReadonlyMap<number, readonly number[]>

/** Undefined when the decision is no table, or one that cannot be read. */
export function readingOf(compiled: Compiled, decision: string): Reading | undefined {
  const analysis = analyse(compiled, [decision], { milliseconds: patience })
  const reads = analysis.pass.tables.filter((one) => one.decision === decision)
  return reads.length === 1 ? { analysis, read: reads[0]! } : undefined
}

/** The answers that no rule is for, a set at a time. */
export const gapCells = ({ analysis: { pass }, read }: Reading): Iterable<{ cells: Cells }> =>
  waysTo(pass.d, anyMet(pass, read.met), (term) => truth(term) === false)

/** The answers that a rule is for, a set at a time. */
export const ruleCells = (
  { analysis: { pass }, read }: Reading,
  rule: number,
): Iterable<{ cells: Cells }> =>
  waysTo(pass.d, read.met[rule] as Ref, (term) => truth(term) === true)
