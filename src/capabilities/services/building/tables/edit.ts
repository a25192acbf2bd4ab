import { newId } from '../names.ts'
import { same, type Work } from '../work.ts'
import {
  type Decision,
  type Input,
  type Output,
  outcomesOf,
  type Rule,
  type Table,
} from './columns.ts'
import { mentions } from '../../engine/names.ts'
import { conditionsOf } from '../../engine/model.ts'

type Logic = NonNullable<Decision['logic']>

export const withDecisions = (work: Work, decisions: Decision[]): Work => ({
  ...work,
  rules: { ...work.rules, decisions },
})

export const putDecision = (work: Work, decision: Decision): Work =>
  withDecisions(
    work,
    work.rules.decisions.map((one) => (one.id === decision.id ? decision : one)),
  )

/** The decision with other logic. What it builds on is found again from what its FEEL names. */
export const withLogic = (decision: Decision, logic: Logic): Decision =>
  same(decision.logic, logic) ? decision : { ...decision, logic, requires: [] }

export const withTable = (decision: Decision, table: Table): Decision =>
  withLogic(decision, { kind: 'table', table })

export function addDecision(work: Work, name: string, logic: Logic): [Work, Decision] {
  const taken = work.rules.decisions.map(({ id }) => id)
  const decision: Decision = { id: newId(taken, name), name, logic, requires: [] }
  return [withDecisions(work, [...work.rules.decisions, decision]), decision]
}

/** Other decisions that build on one, by name. */
export const usersOf = ({ rules }: Work, { id, name }: Decision): Decision[] =>
  rules.decisions.filter((one) => one.id !== id && mentions(one.logic, [name]).has(name))

/** Whether a page or a question is shown by it, or a function calls it. */
const isNamedElsewhere = (work: Work, { name }: Decision): boolean =>
  mentions([...conditionsOf(work), work.rules.knowledge ?? []], [name]).has(name)

/** What would be without an answer if a decision went away. */
export const usesOf = (work: Work, decision: Decision) => [
  ...outcomesOf(work, decision).map((name) => ({ kind: 'outcome' as const, name })),
  ...usersOf(work, decision).map(({ name }) => ({ kind: 'decision' as const, name })),
  ...(isNamedElsewhere(work, decision) ? [{ kind: 'elsewhere' as const }] : []),
]

export const removeDecision = (work: Work, id: string): Work =>
  withDecisions(
    work,
    work.rules.decisions.filter((one) => one.id !== id),
  )

const movedIn = <T>(list: readonly T[], from: number, to: number): T[] => {
  if (to < 0 || to >= list.length || from < 0 || from >= list.length) return [...list]
  const rest = list.toSpliced(from, 1)
  return rest.toSpliced(to, 0, list[from]!)
}

export const moveRule = (table: Table, from: number, by: 1 | -1): Table => ({
  ...table,
  rules: movedIn(table.rules, from, from + by),
})

export const removeRule = (table: Table, at: number): Table => ({
  ...table,
  rules: table.rules.toSpliced(at, 1),
})

/** A rule is put in its place, or last. */
export const putRule = (table: Table, at: number, rule: Rule): Table => ({
  ...table,
  rules: at < table.rules.length ? table.rules.with(at, rule) : [...table.rules, rule],
})

/** Which column of a table: 'ind-0', 'ud-1'. */
export type Place = { part: 'inputs' | 'outputs'; at: number }

export function placeFrom(key: string | undefined, table: Table | undefined): Place | undefined {
  const [, side, number] = /^(ind|ud)-(\d{1,3})$/.exec(key ?? '') ?? []
  if (!table || side === undefined) return undefined
  const place: Place = { part: side === 'ind' ? 'inputs' : 'outputs', at: Number(number) }
  return table[place.part][place.at] && place
}

export const keyOf = ({ part, at }: Place) => `${part === 'inputs' ? 'ind' : 'ud'}-${at}`

const eachCell = (
  table: Table,
  part: Place['part'],
  change: (cells: string[]) => string[],
): Table['rules'] => table.rules.map((rule) => ({ ...rule, [part]: change(rule[part]) }))

export function addColumn(table: Table, part: Place['part'], column: Input | Output): Table {
  return {
    ...table,
    [part]: [...table[part], column],
    rules: eachCell(table, part, (cells) => [...cells, part === 'inputs' ? '-' : '']),
  }
}

export const putColumn = (table: Table, { part, at }: Place, column: Input | Output): Table => ({
  ...table,
  [part]: (table[part] as (Input | Output)[]).with(at, column),
})

export const removeColumn = (table: Table, { part, at }: Place): Table => ({
  ...table,
  [part]: (table[part] as (Input | Output)[]).toSpliced(at, 1),
  rules: eachCell(table, part, (cells) => cells.toSpliced(at, 1)),
})

export const moveColumn = (table: Table, { part, at }: Place, by: 1 | -1): Table => ({
  ...table,
  [part]: movedIn<Input | Output>(table[part], at, at + by),
  rules: eachCell(table, part, (cells) => movedIn(cells, at, at + by)),
})

/** A table without rules yet. */
export const emptyTable = (inputs: Input[], label: string): Table => ({
  hitPolicy: 'FIRST',
  inputs,
  outputs: [{ label }],
  annotations: [],
  rules: [],
})
