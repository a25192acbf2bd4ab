import { CsvError, parse } from 'csv-parse/sync'
import { columns, headings } from './csv.ts'
import { given } from './given.ts'
import {
  type Aggregation,
  type HitPolicy,
  type Problem,
  type Rule,
  type Table,
  aggregations,
  hitPolicies,
} from './model.ts'

export type ReadTable =
  | { ok: true; table: Table; problems: Problem[] }
  | { ok: false; problems: Problem[] }

type Row = { cells: string[]; line: number }
type Kind = keyof typeof columns

/** Reads a decision table from CSV as `tableToCsv` writes it; comma, semicolon or tab between cells. */
export function tableFromCsv(csv: string): ReadTable {
  const rows = rowsOf(csv)
  if ('sentence' in rows) return { ok: false, problems: [rows] }
  const [first, ...rest] = rows
  const problems: Problem[] = []
  const say = (sentence: string, line: number, column = 1) =>
    problems.push({ kind: 'model', sentence, place: { line, column } })
  if (!first) {
    return { ok: false, problems: [problem('Filen er tom.', 1)] }
  }
  const [policy, aggregation] = policyOf(first.cells[0] ?? '')
  if (!policy) {
    const sentence = `Den første celle skal være en hit policy, for eksempel UNIQUE eller FIRST, men er: ${first.cells[0] || 'tom'}.`
    return { ok: false, problems: [problem(sentence, first.line)] }
  }
  const kinds = kindsOf(first, say)
  const known = new Map(Object.entries(headings).map(([key, word]) => [word as string, key]))
  const head = new Map<string, string[]>()
  let at = 0
  for (; at < rest.length; at++) {
    const key = known.get(rest[at]!.cells[0]!.trim().toLowerCase())
    if (!key) break
    head.set(key, rest[at]!.cells)
  }
  const read = {
    policy,
    aggregation,
    kinds,
    head: (key: string, column: number) => head.get(key)?.[column] || undefined,
  }
  const rules = rest.slice(at).map((row) => ruleOf(row, kinds, say))
  const table = tableOf(read, rules)
  if (table.outputs.length === 0)
    say(`Der mangler en kolonne, der hedder ${columns.output}.`, first.line)
  const fatal = problems.length > 0
  return fatal ? { ok: false, problems } : { ok: true, table, problems }
}

const problem = (sentence: string, line: number): Problem => ({
  kind: 'model',
  sentence,
  place: { line, column: 1 },
})

function rowsOf(csv: string): Row[] | Problem {
  const firstLine = csv.slice(0, csv.search(/\r|\n|$/))
  const delimiter = [';', ',', '\t'].toSorted(
    (a, b) => firstLine.split(b).length - firstLine.split(a).length,
  )[0]!
  try {
    const options = { delimiter, bom: true, relax_column_count: true, info: true } as const
    const rows = parse(csv, { ...options, skip_empty_lines: true }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    return rows
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    return problem('En celle i anførselstegn er ikke lukket rigtigt.', line)
  }
}

function policyOf(cell: string): [HitPolicy | undefined, Aggregation | undefined] {
  const words = cell.trim().toUpperCase()
  const aggregation = aggregations.find((one) => words === `COLLECT ${one}`)
  if (aggregation) return ['COLLECT', aggregation]
  return [hitPolicies.find((one) => words === one), undefined]
}

function kindsOf({ cells, line }: Row, say: (sentence: string, line: number) => void) {
  const words = new Map(
    Object.entries(columns).map(([kind, word]) => [word as string, kind as Kind]),
  )
  return cells.map((cell, column) => {
    const word = cell.trim().toLowerCase()
    const kind = words.get(word)
    if (column > 0 && !kind && word !== '') {
      say(`Kolonne ${column + 1} skal være ${[...words.keys()].join(', ')}, men er: ${cell}.`, line)
    }
    return column === 0 ? undefined : kind
  })
}

type Head = {
  policy: HitPolicy
  aggregation: Aggregation | undefined
  kinds: (Kind | undefined)[]
  head(key: string, column: number): string | undefined
}

function tableOf({ policy, aggregation, kinds, head }: Head, rules: Rule[]): Table {
  const each = <T>(kind: Kind, make: (column: number) => T) =>
    kinds.flatMap((one, column) => (one === kind ? [make(column)] : []))
  const shared = (column: number) => ({
    label: head('label', column),
    type: head('type', column),
    values: head('values', column),
  })
  return given({
    hitPolicy: policy,
    aggregation,
    inputs: each('input', (column) =>
      given({
        ...shared(column),
        expression: head('expression', column) ?? head('label', column) ?? '',
      }),
    ),
    outputs: each('output', (column) =>
      given({
        ...shared(column),
        name: head('expression', column),
        default: head('default', column),
      }),
    ),
    annotations: each('annotation', (column) => head('label', column) ?? ''),
    rules,
  })
}

function ruleOf(
  { cells, line }: Row,
  kinds: (Kind | undefined)[],
  say: (sentence: string, line: number, column?: number) => void,
): Rule {
  const extra = cells.findIndex((cell, i) => i > 0 && !kinds[i] && cell.trim() !== '')
  if (extra > 0) say(`Celle ${extra + 1} står i en kolonne uden navn i første række.`, line)
  const all = (kind: Kind) => kinds.flatMap((one, i) => (one === kind ? [cells[i] ?? ''] : []))
  const one = (kind: Kind) => all(kind)[0] || undefined
  const [id, text, eli] = [cells[0]?.trim() ?? '', one('law'), one('eli')]
  const annotations = all('annotation')
  return given({
    id: id === '' || /^\d+$/.test(id) ? undefined : id,
    inputs: all('input'),
    outputs: all('output'),
    annotations: annotations.length > 0 ? annotations : undefined,
    law: text === undefined && eli === undefined ? undefined : given({ text: text ?? '', eli }),
    description: one('description'),
    place: { line, column: 1 },
  })
}
