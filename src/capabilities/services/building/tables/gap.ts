import type { Cell } from '../../../../rules/ask/cell.ts'
import { exampleOf } from '../../../../rules/ask/showing.ts'
import { nameOf } from '../../../../rules/ask/variable.ts'
import { type Compiled, type Context, decide, evaluate, toFeel } from '../../../../rules/index.ts'
import type { Rule } from './columns.ts'
import type { Cells, Reading } from './reading.ts'

/** A rule for the answers that no rule is for: as wide as they are where a column is a question, else for the example of them. */
export function ruleForGap(compiled: Compiled, reading: Reading, cells: Cells): Rule {
  const { analysis, read } = reading
  const example = exampleOf(analysis, read, cells)
  const { inputs, outputs } = read.table.table
  const levels = new Map(analysis.variables.map((variable, level) => [nameOf(variable), level]))
  return {
    inputs: inputs.map(({ expression }) => {
      const level = levels.get(expression.trim())
      if (level === undefined) return exact(compiled, example, expression)
      const chosen = cells.get(level)
      const all = analysis.variables[level]!.cells
      if (!chosen || chosen.length === all.length) return '-'
      return testsFor(all, chosen) ?? toFeel(all[chosen[0]!]!.value)
    }),
    outputs: outputs.map(() => ''),
  }
}

/** What a column that is a decision, or is reckoned, comes to for the example. */
function exact(compiled: Compiled, example: Context, expression: string): string {
  const context: Context = new Map(example)
  for (const name of compiled.decisions.keys()) {
    if (expression.includes(name)) context.set(name, decide(compiled, name, example).outcome)
  }
  return toFeel(evaluate(expression, context).value ?? null)
}

/** Unary tests that these cells meet and the others do not; undefined when there are no such tests to write. */
export function testsFor(cells: readonly Cell[], chosen: readonly number[]): string | undefined {
  const others = cells.filter((_, at) => !chosen.includes(at))
  const hasRest = chosen.some((at) => cells[at]!.kind === 'other' || cells[at]!.kind === 'whatever')
  if (hasRest) {
    if (!others.every(({ kind }) => kind === 'point')) return undefined
    return others.length ? `not(${others.map(({ value }) => toFeel(value)).join(', ')})` : '-'
  }
  return runsOf(cells, chosen)
    .map((run) => stretch(run.map((at) => cells[at]!)))
    .join(', ')
}

/** Neighbours together. */
function runsOf(cells: readonly Cell[], chosen: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const at of chosen.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    const follows =
      last?.at(-1) === at - 1 && [at, at - 1].some((one) => cells[one]!.kind === 'between')
    if (follows) last!.push(at)
    else runs.push([at])
  }
  return runs
}

function stretch(run: Cell[]): string {
  const [first, last] = [run[0]!, run.at(-1)!]
  if (run.length === 1 && first.kind === 'point') return toFeel(first.value)
  const low =
    first.kind === 'between' ? first.low && toFeel(first.line.at(first.low)) : toFeel(first.value)
  const high =
    last.kind === 'between' ? last.high && toFeel(last.line.at(last.high)) : toFeel(last.value)
  const [opens, ends] = [first.kind === 'between', last.kind === 'between']
  if (low && high) return `${opens ? '(' : '['}${low}..${high}${ends ? ')' : ']'}`
  if (low) return `${opens ? '>' : '>='} ${low}`
  return high ? `${ends ? '<' : '<='} ${high}` : '-'
}
