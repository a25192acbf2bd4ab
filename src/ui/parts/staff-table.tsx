import type { ComponentChildren } from 'preact'
import { Icon } from '../icons.tsx'
import { island } from '../island.ts'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

/** Filters as a GET form: the address of what one sees can be kept and sent. */
export function Filters({ label, action, children }: FiltersProps) {
  const t = useTexts(texts)
  return (
    <search aria-label={label}>
      <form class="filters" action={action} method="get">
        {children}
        <button class="btn btn-s" type="submit">
          {t.show}
        </button>
      </form>
    </search>
  )
}

type FiltersProps = { label: string; action?: string | undefined; children: ComponentChildren }

export type Column = {
  label: string
  /** Where one sorts by it. */
  href?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
  /** Said before the value when the table folds on a phone. */
  fold?: boolean | undefined
  /** Figures stand to the right. */
  figures?: boolean | undefined
}

export type Row = {
  id: string
  /** The first cell, a th. */
  title: string
  href: string
  cells: readonly ComponentChildren[]
}

type TableProps = {
  caption: string
  /** '41 sager. Sorteret efter frist.' */
  result: string
  columns: readonly Column[]
  rows: readonly Row[]
  /** What may be done with several rows at once. Each is a button of the same POST form. */
  bulk?:
    | {
        action: string
        name?: string
        buttons: readonly BulkButton[]
        /** Before the buttons, for instance a list of whom to give the rows to. */
        more?: ComponentChildren
      }
    | undefined
}

export type BulkButton = { value: string; label: string; kind?: 2 | 'bad' | undefined }

/** A worklist. `columns` begins with the column of the row's title. */
export function StaffTable({ caption, result, columns, rows, bulk }: TableProps) {
  const t = useTexts(texts)
  const table = (
    <table class="table table-dense">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          {bulk && (
            <th scope="col" class="pick">
              <span class="vh">{t.picked}</span>
            </th>
          )}
          {columns.map((column) => (
            <Heading {...column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow row={row} columns={columns} pick={bulk?.name ?? (bulk && 'id')} />
        ))}
      </tbody>
    </table>
  )
  const count = <output class="meta">{result}</output>
  if (!bulk) {
    return (
      <div class="stack" {...island('worklist')} data-all={t.selectAll}>
        {count}
        {table}
      </div>
    )
  }
  return (
    <form
      method="post"
      action={bulk.action}
      class="stack"
      {...island('worklist')}
      data-all={t.selectAll}
    >
      <div class="worklist-head">
        {count}
        <BulkButtons buttons={bulk.buttons} more={bulk.more} />
      </div>
      {table}
    </form>
  )
}

function Heading({ label, href, sorted, figures }: Column) {
  const arrow = sorted === 'ascending' ? 'up' : 'down'
  return (
    <th scope="col" aria-sort={sorted} class={figures ? 'figures' : undefined}>
      {href ? (
        <a href={href}>
          {label}
          <Icon name={sorted ? arrow : 'sort'} small />
        </a>
      ) : (
        label
      )}
    </th>
  )
}

type RowProps = { row: Row; columns: readonly Column[]; pick?: string | undefined }

function TableRow({ row, columns, pick }: RowProps) {
  const t = useTexts(texts)
  return (
    <tr>
      {pick && (
        <td class="pick">
          <input type="checkbox" name={pick} value={row.id} aria-label={t.selectRow(row.title)} />
        </td>
      )}
      <th scope="row">
        <a href={row.href}>{row.title}</a>
      </th>
      {row.cells.map((cell, index) => {
        const column = columns[index + 1]
        return (
          <td
            data-th={column?.fold ? column.label : undefined}
            class={column?.figures ? 'figures' : undefined}
          >
            {cell}
          </td>
        )
      })}
    </tr>
  )
}

type BulkProps = { buttons: readonly BulkButton[]; more?: ComponentChildren }

function BulkButtons({ buttons, more }: BulkProps) {
  const t = useTexts(texts)
  return (
    <fieldset class="bulk">
      <legend class="vh">{t.bulk}</legend>
      <output class="meta" data-one={t.selected(1)} data-many={t.selected(0)}>
        {t.bulk}
      </output>
      {more}
      {buttons.map(({ value, label, kind = 2 }) => (
        <button class={`btn btn-${kind} btn-s`} type="submit" name="handling" value={value}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
