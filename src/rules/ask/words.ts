// Cells, values and rules in Danish.
import { toFeel } from '../feel/index.ts'
import type { Value } from '../feel/index.ts'
import type { Cell } from './cell.ts'
import type { TableRead } from './pass.ts'
import type { Variable } from './variable.ts'

/** Some of a variable's cells in words, as an answer: »18«, »over 18«, »fra 18 til 65«, »noget andet end a«. */
export function describeCells(cells: readonly Cell[], chosen: readonly number[]): string {
  const runs: number[][] = []
  for (const cell of chosen.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    const follows =
      run && run.at(-1) === cell - 1 && lineOf(cells[cell]!) && lineOf(cells[cell - 1]!)
    if (follows) run.push(cell)
    else runs.push([cell])
  }
  return either(runs.map((run) => describeRun(cells, run)))
}

const lineOf = (cell: Cell): boolean =>
  cell.kind === 'between' ||
  (cell.kind === 'point' &&
    typeof cell.value !== 'string' &&
    typeof cell.value !== 'boolean' &&
    cell.value !== null)

/** Neighbouring cells of a line as one stretch. */
function describeRun(cells: readonly Cell[], run: readonly number[]): string {
  const [first, last] = [cells[run[0]!]!, cells[run.at(-1)!]!]
  if (run.length === 1) return describe(first)
  const from = first.kind === 'between' ? first.low && first.line.at(first.low) : first.value
  const to = last.kind === 'between' ? last.high && last.line.at(last.high) : last.value
  const dates = [first, last].some((cell) => cell.kind === 'between' && cell.line.name === 'date')
  const [above, below] = dates ? ['efter', 'før'] : ['over', 'under']
  const low =
    from === undefined
      ? ''
      : first.kind === 'between'
        ? `${above} ${showValue(from)}`
        : dates
          ? `fra ${showValue(from)}`
          : `mindst ${showValue(from)}`
  const high =
    to === undefined
      ? ''
      : last.kind === 'between'
        ? `${below} ${showValue(to)}`
        : dates
          ? `til og med ${showValue(to)}`
          : `højst ${showValue(to)}`
  return [low, high].filter((text) => text !== '').join(' og ') || 'en værdi'
}

/** One cell in words. */
export function describe(cell: Cell): string {
  if (cell.kind === 'point') return showValue(cell.value)
  if (cell.kind === 'whatever') return 'en værdi'
  if (cell.kind === 'other') {
    return cell.than.length ? `noget andet end ${either(cell.than.map(showValue))}` : 'en tekst'
  }
  const { line, low, high } = cell
  const [from, to] = [low && showValue(line.at(low)), high && showValue(line.at(high))]
  const [below, above] = line.name === 'date' ? ['før', 'efter'] : ['under', 'over']
  if (from && to) return `mellem ${from} og ${to}`
  return from ? `${above} ${from}` : to ? `${below} ${to}` : 'en værdi'
}

export const either = (texts: readonly string[]): string =>
  texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} eller ${texts.at(-1)!}`

export const andAll = (texts: readonly string[]): string =>
  texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} og ${texts.at(-1)!}`

/** A value as people write it: ja and nej, decimals with a comma, dates as 24.12.2026, texts as they are. */
export function showValue(value: Value): string {
  if (value === null) return 'intet'
  if (value === true) return 'ja'
  if (value === false) return 'nej'
  if (typeof value === 'string') return value === '' ? 'en tom tekst' : value
  if (Array.isArray(value)) return value.length ? andAll(value.map(showValue)) : 'ingenting'
  if (value instanceof Map) {
    return [...value].map(([name, part]) => `${name}: ${showValue(part)}`).join(', ')
  }
  if (typeof value === 'object' && 'kind' in value && value.kind === 'date') {
    return `${value.day}.${value.month}.${value.year}`
  }
  const text = toFeel(value)
  return /^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text
}

/** A rule as others may refer to it: where it stands, what it says of itself, and its law. */
export type RuleNamed = {
  decision: string
  rule: number
  text?: string
  law?: string
  eli?: string
}

export function nameRule({ decision, table }: TableRead, index: number): RuleNamed {
  const { annotations, description, law } = table.table.rules[index]!
  const text = description ?? annotations?.find((one) => one.trim() !== '')
  return {
    decision,
    rule: index + 1,
    ...(text && { text }),
    ...(law && { law: law.text, ...(law.eli && { eli: law.eli }) }),
  }
}

/** What people call a variable: the question of its input when it is the whole of it, else its name. */
export function labelOf(variable: Variable, question?: string): string {
  const [input, ...parts] = variable.path
  return [question ?? input, ...parts].join(', ')
}
