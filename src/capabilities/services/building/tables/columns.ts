import { literalsOf } from '../../publishing/literals.ts'
import { allQuestions } from '../edit/pages.ts'
import { constantOf } from '../edit/constant.ts'
import { outcomeNames } from '../edit/outcomes.ts'
import type { OutcomeName, Question } from '../shape.ts'
import type { Work } from '../work.ts'

export type Decision = Work['rules']['decisions'][number]
export type Table = Extract<NonNullable<Decision['logic']>, { kind: 'table' }>['table']
export type Rule = Table['rules'][number]
export type Input = Table['inputs'][number]
export type Output = Table['outputs'][number]

export type Kind = 'number' | 'string' | 'boolean' | 'date' | 'other'

/** A value a cell may hold, and what it is called; `hint` when the name alone does not say enough. */
export type Option = { value: string; label: string; hint?: string }

/** What the cells of a column hold. */
export type Column = { label: string; kind: Kind; options: Option[] }

export const decisionById = (work: Work, id: string): Decision | undefined =>
  work.rules.decisions.find((one) => one.id === id)

export const tableOf = (decision: Decision | undefined): Table | undefined =>
  decision?.logic?.kind === 'table' ? decision.logic.table : undefined

/** The outcomes that a decision gives. */
export const outcomesOf = (work: Work, { name }: Pick<Decision, 'name'>): OutcomeName[] =>
  outcomeNames.filter((outcome) => work.outcomes[outcome] === name)

/** Questions whose answers can decide something. */
export const decidingQuestions = (work: Work): Question[] =>
  allQuestions(work).filter(
    ({ widget }) => !['file', 'appointment', 'contact', 'long-text'].includes(widget),
  )

export const nameOf = ({ short, label }: Question) => short?.da ?? label.da

export function inputColumn(work: Work, { label, expression, type, values }: Input): Column {
  const question = allQuestions(work).find(({ id }) => id === expression)
  const decision = work.rules.decisions.find(({ name }) => name === expression)
  const known: Omit<Column, 'label'> = question
    ? { kind: questionKind(work, question), options: optionsOf(question) }
    : decision
      ? decisionColumn(work, decision)
      : { kind: 'other', options: [] }
  const listed = listedIn(values)
  return {
    label: label || (question ? nameOf(question) : expression),
    kind: kindNamed(type) ?? known.kind,
    options: listed.length
      ? listed.map((value) => known.options.find((one) => one.value === value) ?? plain(value))
      : known.options,
  }
}

const plain = (value: string): Option => ({ value, label: value })

const optionsOf = ({ options = [] }: Question): Option[] =>
  options.map(({ value, label }) => ({ value, label: label.da }))

function questionKind({ data }: Work, { id }: Question): Kind {
  const schema = data.properties[id]
  if (!schema || '$ref' in schema || schema.type === 'array') return 'other'
  return schema.type === 'string' && schema.format === 'date' ? 'date' : schema.type
}

const kinds: Record<string, Kind> = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  date: 'date',
}
const kindNamed = (type: string | undefined): Kind | undefined => kinds[type ?? '']

/** The texts of a column's allowed values, when they are a plain list. */
export function listedIn(values: string | undefined): string[] {
  const list = values ? constantOf(`[${values}]`) : undefined
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
}

function decisionColumn(work: Work, decision: Decision): Omit<Column, 'label'> {
  const table = tableOf(decision)
  if (table && (table.outputs.length > 1 || listing.includes(table.hitPolicy)))
    return { kind: 'other', options: [] }
  if (table) {
    const { kind, options } = outputColumn(work, decision, table, 0)
    const said = [...new Set(literalsOf(decision.logic))]
    return { kind, options: options.length ? options : said.map(plain) }
  }
  return { kind: kindNamed(decision.type) ?? 'other', options: [] }
}

const listing: string[] = ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER']

export function outputColumn(work: Work, decision: Decision, table: Table, at: number): Column {
  const output = table.outputs[at]!
  const { label, name, type, values } = output
  const listed = listedIn(values).map(plain)
  const given = at === 0 || name ? idsFor(work, decision, output) : []
  const said = table.rules.map(({ outputs }) => constantOf(outputs[at] ?? ''))
  return {
    label: label || name || decision.name,
    kind: kindNamed(type) ?? kindOf(said) ?? (given.length ? 'string' : 'other'),
    options: listed.length ? listed : given,
  }
}

/** The ids that an outcome chooses among, by what they are called. */
function idsFor(work: Work, decision: Decision, { name }: Output): Option[] {
  const texts = Object.entries(work.texts).map(([value, { da }]) => ({
    value,
    label: value,
    hint: da,
  }))
  return outcomesOf(work, decision).flatMap((outcome): Option[] => {
    switch (outcome) {
      case 'title':
      case 'documentsIntro':
        return texts
      case 'documents':
        return (work.documents ?? []).map(({ id, title }) => ({ value: id, label: title.da }))
      case 'needed':
        return Object.entries(work.needed ?? {}).map(([value, { title }]) => ({
          value,
          label: title.da,
        }))
      case 'fee':
        return name === 'text' ? texts : []
      case 'meeting':
        return name === 'place' ? ['office', 'video', 'phone'].map(plain) : []
      default:
        return []
    }
  })
}

/** The kind that all of these values have. */
function kindOf(values: unknown[]): Kind | undefined {
  const all = new Set(
    values.filter((one) => one !== undefined && one !== null).map((one) => typeof one),
  )
  const [kind] = all
  return all.size === 1 ? kindNamed(kind) : undefined
}
