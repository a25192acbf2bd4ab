import { FieldError, useField } from '../../../../../ui/fields/field.tsx'
import type { Form } from '../../../../../ui/forms.ts'
import { Icon } from '../../../../../ui/parts.tsx'
import type { Column, Rule } from '../columns.ts'
import { MarkTag } from '../../../sharing/pages/mark.tsx'
import type { Mark } from '../../../sharing/own.ts'
import { cellName } from '../grid.ts'
import { tablePaths as paths } from '../paths.ts'
import { useTables } from './frame.tsx'
import type { HeadProps } from './grid.tsx'

type RowProps = HeadProps & {
  form: Form<any>
  row: number
  rule?: Rule | undefined
  mark?: Mark
}

/** A rule as a line of fields; without a rule, the empty line that the next is written in. */
export function RuleRow({ service, form, decision, table, columns, rule, row, mark }: RowProps) {
  const { grid } = useTables()
  const number = row + 1
  const cells = (part: 'i' | 'o', list: Column[]) =>
    list.map((column, at) => (
      <td data-th={column.label} class={part === 'o' && at === 0 ? 'rules-then' : undefined}>
        <Cell
          form={form}
          name={cellName(row, part, at)}
          list={
            column.options.length || column.kind === 'boolean' ? `valg-${part}${at}` : undefined
          }
          label={rule ? grid.cell(column.label, number) : grid.newCell(column.label)}
          placeholder={!rule && part === 'i' ? grid.anything : undefined}
        />
      </td>
    ))
  return (
    <tr
      data-row={row}
      id={rule ? `regel-${number}` : 'ny-regel'}
      class={rule ? undefined : 'rules-new'}
    >
      <th scope="row">{rule ? number : grid.newRule}</th>
      {cells('i', columns.inputs)}
      {cells('o', columns.outputs)}
      <td class="rules-why">
        {mark && <MarkTag mark={mark} />} {rule?.description}
        {rule?.law && <span class="meta"> {rule.law.text}</span>}
      </td>
      <td class="rules-tools">
        {rule && (
          <span class="cluster cluster-s">
            <a class="tool" href={paths.rule(service, decision.id, String(row))}>
              <Icon name="edit" small />
              <span class="vh">{grid.editRule(number)}</span>
            </a>
            {row > 0 && <Tool value={`op:${row}`} icon="up" label={grid.up(number)} />}
            {row < table.rules.length - 1 && (
              <Tool value={`ned:${row}`} icon="down" label={grid.down(number)} />
            )}
            <Tool value={`fjern:${row}`} icon="trash" label={grid.remove(number)} />
          </span>
        )}
      </td>
    </tr>
  )
}

const Tool = ({
  value,
  icon,
  label,
}: {
  value: string
  icon: 'up' | 'down' | 'trash'
  label: string
}) => (
  <button class="tool" type="submit" name="knap" value={value}>
    <Icon name={icon} small />
    <span class="vh">{label}</span>
  </button>
)

type CellProps = {
  form: Form<any>
  name: string
  label: string
  list: string | undefined
  placeholder: string | undefined
}

function Cell({ form, name, label, list, placeholder }: CellProps) {
  const field = useField({ form, name, label })
  return (
    <>
      <input
        class="input"
        id={field.id}
        name={name}
        type="text"
        value={field.value}
        list={list}
        placeholder={placeholder}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        data-cell
        {...field.described}
      />
      {field.error && <FieldError id={`${field.id}-error`}>{field.error}</FieldError>}
    </>
  )
}
