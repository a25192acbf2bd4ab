import type { Rule, Table } from './model.ts'

/** The words of the first column, which says what each row of the head is. */
export const headings = {
  label: 'navn',
  expression: 'udtryk',
  type: 'type',
  values: 'værdier',
  default: 'ellers',
} as const

/** The words of the first row, which says what each column is. */
export const columns = {
  input: 'ind',
  output: 'ud',
  annotation: 'bemærkning',
  law: 'lov',
  eli: 'eli',
  description: 'beskrivelse',
} as const

type Column = Partial<Record<keyof typeof headings, string | undefined>> & {
  kind: keyof typeof columns
  cell(rule: Rule): string
}

/** A decision table as CSV for a spreadsheet: a head of six rows, then one for each rule. Danish spreadsheets want a semicolon. */
export function tableToCsv(table: Table, separator: ',' | ';' = ';'): string {
  const all = columnsOf(table)
  const policy = [table.hitPolicy, table.aggregation].filter(Boolean).join(' ')
  const rows = [
    [policy, ...all.map(({ kind }) => columns[kind])],
    ...Object.entries(headings).map(([key, word]) => [
      word,
      ...all.map((column) => column[key as keyof typeof headings] ?? ''),
    ]),
    ...table.rules.map((rule, i) => [
      rule.id ?? String(i + 1),
      ...all.map(({ cell }) => cell(rule)),
    ]),
  ]
  return rows
    .map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\r\n`)
    .join('')
}

function columnsOf({ inputs, outputs, annotations, rules }: Table): Column[] {
  const any = (has: (rule: Rule) => unknown, column: Column) => (rules.some(has) ? [column] : [])
  return [
    ...inputs.map((input, i): Column => ({
      ...input,
      kind: 'input',
      cell: (rule) => rule.inputs[i] ?? '',
    })),
    ...outputs.map((output, i): Column => ({
      ...output,
      kind: 'output',
      expression: output.name,
      cell: (rule) => rule.outputs[i] ?? '',
    })),
    ...annotations.map((label, i): Column => ({
      kind: 'annotation',
      label,
      cell: (rule) => rule.annotations?.[i] ?? '',
    })),
    ...any((rule) => rule.law, { kind: 'law', cell: (rule) => rule.law?.text ?? '' }),
    ...any((rule) => rule.law?.eli, { kind: 'eli', cell: (rule) => rule.law?.eli ?? '' }),
    ...any((rule) => rule.description, {
      kind: 'description',
      cell: (rule) => rule.description ?? '',
    }),
  ]
}

const quoted = (cell: string, separator: string) =>
  /["\r\n]/.test(cell) || cell.includes(separator) || cell !== cell.trim()
    ? `"${cell.replaceAll('"', '""')}"`
    : cell
