import type { Form } from '../../../../ui/forms.ts'
import type { Work } from '../work.ts'
import { judgeResult, judgeTest, namesIn } from './cell.ts'
import {
  type Column,
  type Decision,
  inputColumn,
  outputColumn,
  type Rule,
  type Table,
} from './columns.ts'
import { resultInWords, testInWords } from './words.ts'

/** How many rules a page of the grid holds; larger tables are gone through a page at a time. */
export const perPage = 40

/** A field of the grid: rule, then input or output, then which. */
export const cellName = (rule: number, part: 'i' | 'o', column: number) =>
  `r${rule}${part}${column}`

export type Columns = { inputs: Column[]; outputs: Column[] }

export const columnsOf = (work: Work, decision: Decision, table: Table): Columns => ({
  inputs: table.inputs.map((input) => inputColumn(work, input)),
  outputs: table.outputs.map((_, at) => outputColumn(work, decision, table, at)),
})

/** The cells of a rule as people read them, by field. */
export function rowFields(work: Work, columns: Columns, rule: Rule, row: number) {
  const names = namesIn(work)
  const fields: Record<string, string> = {}
  columns.inputs.forEach((column, at) => {
    fields[cellName(row, 'i', at)] = testInWords(rule.inputs[at] ?? '-', column)
  })
  columns.outputs.forEach((column, at) => {
    fields[cellName(row, 'o', at)] = resultInWords(rule.outputs[at] ?? '', column, (name) =>
      names.has(name),
    )
  })
  return fields
}

export const gridFields = (work: Work, columns: Columns, table: Table, from: number) =>
  Object.assign(
    {},
    ...table.rules
      .slice(from, from + perPage)
      .map((rule, at) => rowFields(work, columns, rule, from + at)),
  ) as Record<string, string>

export type Taken = { table: Table; errors: Record<string, string> }

/**
 * The table with what a form says of its rules. A cell that reads as it did keeps its FEEL to the letter, rules that the
 * form does not hold stay, and the line after the last is a new rule once something stands in it.
 */
export function takeGrid(
  work: Work,
  decision: Decision,
  table: Table,
  values: Form<any>['values'],
): Taken {
  const columns = columnsOf(work, decision, table)
  const names = namesIn(work)
  const errors: Record<string, string> = {}
  const typed = values as Record<string, string | undefined>
  const isThere = (row: number) =>
    Object.keys(columns.outputs).some((at) => typed[cellName(row, 'o', +at)] !== undefined)

  const readRow = (row: number, before: Rule | undefined): Rule => {
    const shown = before ? rowFields(work, columns, before, row) : {}
    const read = (part: 'i' | 'o', at: number, column: Column, old: string | undefined) => {
      const name = cellName(row, part, at)
      const text = typed[name]
      if (text === undefined || (old !== undefined && text === shown[name])) return old ?? '-'
      const judged = (part === 'i' ? judgeTest : judgeResult)(text, column, names)
      if ('feel' in judged) return judged.feel
      errors[name] = judged.error
      return text
    }
    return {
      ...before,
      inputs: columns.inputs.map((column, at) => read('i', at, column, before?.inputs[at])),
      outputs: columns.outputs.map((column, at) => read('o', at, column, before?.outputs[at])),
    }
  }
  const rules = table.rules.map((rule, row) => (isThere(row) ? readRow(row, rule) : rule))
  const next = table.rules.length
  const isWritten = Object.entries(typed).some(
    ([name, text]) =>
      new RegExp(`^r${next}[io]\\d+$`).test(name) && !['', '-'].includes(text!.trim()),
  )
  if (isWritten) rules.push(readRow(next, undefined))
  return { table: { ...table, rules }, errors }
}
