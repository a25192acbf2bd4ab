import { z } from 'zod'
import type { Form } from '../../../../ui/forms.ts'
import { maybe } from '../forms.ts'
import { given, type Work, without } from '../work.ts'
import { judgeResult, judgeTest, namesIn } from './cell.ts'
import type { Decision, Rule, Table } from './columns.ts'
import { lawFrom } from './decision-form.ts'
import { columnsOf, rowFields } from './grid.ts'
import { tableTexts } from './texts.ts'
import { testFrom } from './words.ts'

const { errors: e } = tableTexts.da

export const RuleForm = z.object({
  begrundelse: maybe(2000),
  lov: maybe(1000),
  eli: z.url(e.eli).or(z.literal('')).default(''),
})

/** Choices of a column, ticked: 'v0'; what is typed instead: 'i0', and for results 'o0'. */
export const chosenName = (column: number) => `v${column}`

export function ruleFields(work: Work, decision: Decision, table: Table, rule: Rule | undefined) {
  const columns = columnsOf(work, decision, table)
  const row: Rule = rule ?? { inputs: columns.inputs.map(() => '-'), outputs: [] }
  const fields: Record<string, string | string[] | undefined> = {
    begrundelse: row.description,
    lov: row.law?.text,
    eli: row.law?.eli,
  }
  for (const [name, text] of Object.entries(rowFields(work, columns, row, 0)))
    fields[name.slice(2)] = text
  columns.inputs.forEach((column, at) => {
    const choices = choicesOf(column)
    const chosen = choices.filter(({ feel }) => partsOf(row.inputs[at]!).includes(feel))
    const all = chosen.length === partsOf(row.inputs[at]!).length
    fields[chosenName(at)] = all ? chosen.map(({ value }) => value) : []
    if (choices.length && (all || row.inputs[at] === '-')) fields[`i${at}`] = ''
  })
  return fields
}

const partsOf = (feel: string) => feel.split(',').map((part) => part.trim())

/** What can be ticked in a column. */
export function choicesOf(column: ReturnType<typeof columnsOf>['inputs'][number]) {
  if (column.kind === 'boolean')
    return [
      { value: 'ja', label: 'Ja', feel: 'true' },
      { value: 'nej', label: 'Nej', feel: 'false' },
    ]
  return column.options.map(({ value, label }) => ({ value, label, feel: JSON.stringify(value) }))
}

/** The rule that a form makes, or what to change in it. */
export function ruleFrom(
  work: Work,
  decision: Decision,
  table: Table,
  before: Rule | undefined,
  data: z.infer<typeof RuleForm>,
  { values, lists }: Form<any>,
): Rule | { errors: Record<string, string> } {
  const columns = columnsOf(work, decision, table)
  const names = namesIn(work)
  const errors: Record<string, string> = {}
  const shown = before ? rowFields(work, columns, before, 0) : {}
  const inputs = columns.inputs.map((column, at) => {
    const typed = String(values[`i${at}`] ?? '').trim()
    const ticked = lists[chosenName(at)] ?? []
    const chosen = choicesOf(column).filter(({ value }) => ticked.includes(value))
    if (!typed && chosen.length) return chosen.map(({ feel }) => feel).join(', ')
    if (before && typed === shown[`r0i${at}`]) return before.inputs[at]!
    const judged = judgeTest(typed, column, names)
    if ('feel' in judged) return judged.feel
    errors[`i${at}`] = judged.error
    return testFrom(typed, column)
  })
  const outputs = columns.outputs.map((column, at) => {
    const typed = String(values[`o${at}`] ?? '').trim()
    if (before && typed === shown[`r0o${at}`]) return before.outputs[at]!
    const judged = judgeResult(typed, column, names)
    if ('error' in judged) errors[`o${at}`] = judged.error
    else if (!judged.feel && at === 0) errors[`o${at}`] = e.result
    return 'feel' in judged ? judged.feel : typed
  })
  if (Object.keys(errors).length) return { errors }
  return {
    ...without((before ?? {}) as Rule, 'description', 'law'),
    inputs,
    outputs,
    ...given({ description: data.begrundelse, law: lawFrom(data.lov, data.eli) }),
  }
}
