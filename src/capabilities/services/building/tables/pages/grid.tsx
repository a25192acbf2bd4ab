import { Button, Hidden } from '../../../../../ui/form.tsx'
import type { Form } from '../../../../../ui/forms.ts'
import { Go, Icon, Notice } from '../../../../../ui/parts.tsx'
import type { EditProps } from '../../routes/edit.ts'
import type { Work } from '../../work.ts'
import { type Column, type Decision, type Rule, type Table, tableOf } from '../columns.ts'
import { keyOf } from '../edit.ts'
import type { Told } from '../findings.ts'
import { columnsOf, gridFields, perPage, rowFields } from '../grid.ts'
import { ruleGrid } from '../islands.ts'
import { tablePaths as paths } from '../paths.ts'
import type { Mark } from '../../../sharing/own.ts'
import { Findings, Notes } from './findings.tsx'
import { RuleRow } from './rule-row.tsx'
import { useTables } from './frame.tsx'

export type GridMore = {
  found: Told[]
  /** How each rule stands to what is shared, in order; empty where nothing is. */
  marks: Mark[]
  /** The first rule on this page of the table. */
  from: number
  saved: boolean
  /** A rule for a gap, to be written in the empty line. */
  fill: Rule | undefined
}
type GridProps = Pick<EditProps, 'service' | 'form'> & GridMore & { work: Work; decision: Decision }

/** The rules of a table as one form: a line for each, and an empty one for the next. */
export function Grid(props: GridProps) {
  const { service, work, decision, found, marks, from, saved, fill } = props
  const t = useTables()
  const { grid } = t
  const table = tableOf(decision)!
  const columns = columnsOf(work, decision, table)
  const shown = table.rules.slice(from, from + perPage)
  const isLast = from + perPage >= table.rules.length
  const here = paths.decision(service, decision.id)
  const form = {
    ...props.form,
    values: {
      ...gridFields(work, columns, table, from),
      ...(fill && rowFields(work, columns, fill, table.rules.length)),
      ...props.form.values,
    },
  }
  return (
    <>
      {saved && <Notice tone="ok" title={grid.saved} />}
      <form
        method="post"
        action={`${here}${from ? `?fra=${from}` : ''}`}
        class="stack stack-l"
        noValidate
        data-live={paths.live(service, decision.id)}
        {...ruleGrid}
      >
        <button class="vh" type="submit" tabIndex={-1} aria-hidden="true" />
        <Hidden form={form} name="udgave" />
        <OtherRows form={props.form} from={from} />
        <Lists columns={columns} />
        <table class="table table-dense rules" id="regler">
          <caption class="vh">{grid.caption}</caption>
          <Head service={service} decision={decision} table={table} columns={columns} />
          <tbody>
            {shown.map((rule, at) => (
              <>
                <RuleRow
                  {...{ service, form, decision, table, columns, rule }}
                  row={from + at}
                  mark={marks[from + at]}
                />
                <Notes
                  found={found}
                  row={from + at}
                  span={table.inputs.length + table.outputs.length + 3}
                />
              </>
            ))}
            {isLast && (
              <RuleRow {...{ service, form, decision, table, columns }} row={table.rules.length} />
            )}
          </tbody>
        </table>
        <p class="meta">{grid.keys}</p>
        {table.rules.length > perPage && <Pages here={here} from={from} of={table.rules.length} />}
        <p class="cluster">
          <Button>{grid.save}</Button>
          <Go href={paths.newRule(service, decision.id)} icon="plus">
            {grid.addRule}
          </Go>
        </p>
        <Findings found={found} />
      </form>
    </>
  )
}

export type ColumnsProps = { columns: { inputs: Column[]; outputs: Column[] } }
export type HeadProps = ColumnsProps & { service: string; decision: Decision; table: Table }

function Head({ service, decision, columns }: HeadProps) {
  const { grid } = useTables()
  const edit = (part: 'inputs' | 'outputs', column: Column, at: number) => (
    <th scope="col" class={part === 'outputs' && at === 0 ? 'rules-then' : undefined}>
      <a href={paths.column(service, decision.id, keyOf({ part, at }))}>
        <span class="vh">{part === 'inputs' ? grid.when : grid.result} </span>
        {column.label}
        <Icon name="edit" small />
      </a>
    </th>
  )
  return (
    <thead>
      <tr>
        <th scope="col">{grid.rule}</th>
        {columns.inputs.map((column, at) => edit('inputs', column, at))}
        {columns.outputs.map((column, at) => edit('outputs', column, at))}
        <th scope="col">{grid.reason}</th>
        <th scope="col">
          <span class="vh">{grid.tools}</span>
        </th>
      </tr>
    </thead>
  )
}

/** What the cells of each column may be chosen among. */
function Lists({ columns }: ColumnsProps) {
  const list = (part: 'i' | 'o') => (column: Column, at: number) => {
    const options =
      column.kind === 'boolean'
        ? ['ja', 'nej'].map((value) => ({ value, label: value }))
        : column.options.map(({ label, hint }) => ({ value: label, label: hint ?? label }))
    if (!options.length) return null
    return (
      <datalist id={`valg-${part}${at}`}>
        {options.map((one) => (
          <option {...one} />
        ))}
      </datalist>
    )
  }
  return (
    <>
      {columns.inputs.map(list('i'))}
      {columns.outputs.map(list('o'))}
    </>
  )
}

/** What was typed in rules that stand on another page of the table. */
function OtherRows({ form, from }: { form: Form<any>; from: number }) {
  const others = Object.keys(form.values).filter((name) => {
    const [, row] = /^r(\d+)[io]\d+$/.exec(name) ?? []
    return row !== undefined && (+row < from || +row > from + perPage)
  })
  return (
    <>
      {others.map((name) => (
        <Hidden form={form} name={name} />
      ))}
    </>
  )
}

function Pages({ here, from, of }: { here: string; from: number; of: number }) {
  const { grid } = useTables()
  return (
    <p class="cluster">
      <span class="meta">{grid.page(from + 1, Math.min(of, from + perPage), of)}</span>
      {from > 0 && (
        <Go href={`${here}?fra=${Math.max(0, from - perPage)}`} icon="back">
          {grid.previous}
        </Go>
      )}
      {from + perPage < of && <Go href={`${here}?fra=${from + perPage}`}>{grid.next}</Go>}
    </p>
  )
}
