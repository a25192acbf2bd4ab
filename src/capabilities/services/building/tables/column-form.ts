import { z } from 'zod'
import { parseUnaryTests } from '../../../../rules/feel/index.ts'
import { linesOf, maybe } from '../forms.ts'
import { given } from '../work.ts'
import type { Work } from '../work.ts'
import { judgeExpression, judgeResult, namesIn } from './cell.ts'
import {
  type Decision,
  type Input,
  inputColumn,
  listedIn,
  type Output,
  outputColumn,
  type Table,
} from './columns.ts'
import { addColumn, type Place, putColumn } from './edit.ts'
import { tableTexts } from './texts.ts'

const { errors: e } = tableTexts.da

export const ColumnForm = z.object({
  ser: z.string().default(''),
  udtryk: maybe(1000),
  overskrift: maybe(200),
  navn: maybe(100),
  type: z.enum(['', 'string', 'number', 'boolean', 'date']).catch(''),
  vaerdier: maybe(4000),
  ellers: maybe(1000),
})

/** What stands for »an expression of my own« among the choices. */
export const own = '='

type Columned = Input | Output

export function columnFields(work: Work, table: Table, { part, at }: Place) {
  const column: Columned = table[part][at]!
  const expression = 'expression' in column ? column.expression : undefined
  const known = expression !== undefined && namesIn(work).has(expression)
  const listed = listedIn(column.values)
  return {
    ser: expression === undefined ? undefined : known ? expression : own,
    udtryk: known ? undefined : expression,
    overskrift: column.label,
    navn: 'expression' in column ? undefined : column.name,
    type: column.type ?? '',
    vaerdier: listed.length ? listed.join('\n') : column.values,
    ellers: 'expression' in column ? undefined : column.default,
  }
}

type Made = Table | { errors: Record<string, string> }

/** The table with a column as the form says: in its place, or last. */
export function withColumn(
  work: Work,
  decision: Decision,
  table: Table,
  part: Place['part'],
  place: Place | undefined,
  data: z.infer<typeof ColumnForm>,
): Made {
  const put = (column: Columned) =>
    place ? putColumn(table, place, column) : addColumn(table, part, column)
  const names = namesIn(work)
  const wrong = (field: string, sentence: string): Made => ({ errors: { [field]: sentence } })
  const typed = given({
    label: data.overskrift,
    type: data.type || typeOf(table, place),
  })
  if (part === 'inputs') {
    const expression = data.ser === own ? data.udtryk : data.ser
    if (!data.ser) return wrong('ser', e.source)
    if (!expression) return wrong('udtryk', e.expression)
    const judged = judgeExpression(expression, undefined, names)
    if ('error' in judged) return wrong('udtryk', judged.error)
    const bare = { ...typed, expression }
    const values = valuesFrom(data.vaerdier, inputColumn(work, bare).kind)
    if (typeof values === 'object') return wrong('vaerdier', values.error)
    return put({ ...bare, ...given({ values }) } as Input)
  }
  const others = table.outputs.filter((_, at) => at !== place?.at || part !== place.part)
  if (others.length && (!data.navn || others.some(({ name }) => name === data.navn)))
    return wrong('navn', e.outputNames)
  const bare = { ...typed, ...given({ name: data.navn }) } as Output
  const at = place?.at ?? table.outputs.length
  const column = outputColumn(work, decision, put(bare) as Table, at)
  const values = valuesFrom(data.vaerdier, column.kind)
  if (typeof values === 'object') return wrong('vaerdier', values.error)
  const otherwise = judgeResult(data.ellers, column, names)
  if ('error' in otherwise) return wrong('ellers', otherwise.error)
  return put({ ...bare, ...given({ values, default: otherwise.feel }) } as Output)
}

/** A type that is not among the choices stays. */
function typeOf(table: Table, place: Place | undefined): string | undefined {
  const type = place && table[place.part][place.at]!.type
  return type && !['string', 'number', 'boolean', 'date'].includes(type) ? type : undefined
}

/** Lines as unary tests: texts get their quotes, all else is FEEL. */
function valuesFrom(lines: string, kind: string): string | { error: string } | undefined {
  const all = linesOf(lines)
  if (!all.length) return undefined
  const isText = kind === 'string' || kind === 'other'
  const plain = all.every((line) => !/["<>[\]()]/.test(line))
  const values = (isText && plain ? all.map((line) => JSON.stringify(line)) : all).join(', ')
  const parsed = parseUnaryTests(values)
  return parsed.ok ? values : { error: e.values(parsed.problem.sentence) }
}
