import type { Data } from '../../../../merging/index.ts'
import type { Decision } from '../../decision.ts'
import { dataOf, except, fieldsOf } from './fields.ts'
import { once } from './ids.ts'

type Table = Extract<NonNullable<Decision['logic']>, { kind: 'table' }>['table']
type Rule = Table['rules'][number]
type Columns = Pick<Table, 'inputs' | 'outputs'>

/** The columns by what they look at or give: a cell is known by its row and its column, wherever they stand. */
export function columnsOf({ inputs, outputs }: Columns) {
  const id = once()
  return {
    inputs: inputs.map(({ expression }) => id(`ind ${expression}`)),
    outputs: outputs.map(({ name }) => id(`ud ${name ?? ''}`)),
  }
}

/** A rule's cells and words; as it stands where it does not fit its table. */
export function ruleData(rule: Rule, table: Columns): Data {
  const { inputs, outputs } = columnsOf(table)
  const fits = rule.inputs.length === inputs.length && rule.outputs.length === outputs.length
  if (!fits) return dataOf(except(rule, 'id'), ['description'])
  return {
    ...dataOf(except(rule, 'id', 'inputs', 'outputs'), ['description']),
    ...Object.fromEntries(inputs.map((column, at) => [column, [rule.inputs[at]!]])),
    ...Object.fromEntries(outputs.map((column, at) => [column, [rule.outputs[at]!]])),
  }
}

/**
 * A rule of this table. A column that the rule was not written with does not matter to it; `misfits` are the columns it was
 * written with that are gone, and those it knows nothing of.
 */
export function ruleOf(data: Data, table: Columns): { rule: Rule; misfits: string[] } {
  const fields = fieldsOf(data)
  const cells = Object.keys(fields).filter((name) => /^(ind|ud) /.test(name))
  const rest = except(fields, 'in', ...cells)
  if ('inputs' in rest) return { rule: rest as Rule, misfits: [] }
  const { inputs, outputs } = columnsOf(table)
  const columns = [...inputs, ...outputs]
  const cell = (column: string, otherwise: string) => String(fields[column] ?? otherwise)
  const rule = {
    ...rest,
    inputs: inputs.map((column) => cell(column, '-')),
    outputs: outputs.map((column) => cell(column, 'null')),
  } as Rule
  const misfits = [
    ...cells.filter((name) => !columns.includes(name)),
    ...columns.filter((name) => !cells.includes(name)),
  ]
  return { rule, misfits: misfits.map((name) => name.replace(/^(ind|ud) /, '')) }
}
