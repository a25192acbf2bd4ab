import {
  compileModel,
  type Model,
  placeless,
  type Problem,
  readModel,
  tableFromCsv,
  tableToCsv,
  writeModel,
} from '../../../../rules/index.ts'
import { Decision as DecisionShape } from '../../decision.ts'
import { modelOf } from '../../engine/model.ts'
import type { Work } from '../work.ts'
import { judgeResult, judgeTest, namesIn } from './cell.ts'
import type { Decision, Table } from './columns.ts'
import { putDecision, withTable } from './edit.ts'
import { columnsOf } from './grid.ts'
import { tableTexts } from './texts.ts'

const { files: t } = tableTexts.da

/** What a file would make of a service, and what its author should know; or what is wrong in it, with the place. */
export type Read = { ok: true; work: Work; notes: string[] } | { ok: false; problems: string[] }

const sayProblem = ({ sentence, place }: Problem) =>
  place ? `${t.place(place.line, place.column)}: ${sentence}` : sentence

/** The decisions of a service as DMN 1.5. Conditions of pages stay here: no other tool knows the pages. */
export function dmnOf(work: Work): string {
  const model = modelOf(work)
  const own = new Set(work.rules.decisions.map(({ id }) => id))
  return writeModel({ ...model, decisions: model.decisions.filter(({ id }) => own.has(id)) })
}

/** A service with the decisions of a DMN file: those of the same id or name are replaced, the others come to it. */
export function withDmn(work: Work, xml: string): Read {
  const read = readModel(xml)
  if (!read.ok) return { ok: false, problems: read.problems.map(sayProblem) }
  const { model } = read
  const problems = [...read.problems, ...compileModel(model).problems]
  if (problems.length) return { ok: false, problems: [...new Set(problems.map(sayProblem))] }
  if (!model.decisions.length)
    return { ok: false, problems: [t.notCarried('En fil uden beslutninger')] }
  const notes: string[] = []
  let decisions = work.rules.decisions
  for (const found of model.decisions) {
    const [decision, lost] = ours(found)
    notes.push(...lost.map((what) => t.notCarried(`${decision.name}: ${what}`)))
    const at = decisions.findIndex(({ id, name }) => id === decision.id || name === decision.name)
    decisions = at === -1 ? [...decisions, decision] : decisions.with(at, decision)
  }
  notes.push(...strangers(work, model))
  const rules = {
    ...work.rules,
    decisions,
    ...merged('knowledge', work.rules.knowledge, placeless(model.knowledge)),
    ...merged('types', work.rules.types, placeless(model.types).filter(isOwnType)),
  }
  return { ok: true, work: { ...work, rules }, notes }
}

/** The types of answers follow from the questions, so they are not read back. */
const isOwnType = ({ name }: { name: string }) => !name.startsWith('svar_')

/** What is new replaces what has the same name. */
function merged<Key extends string, T extends { name: string }>(
  key: Key,
  before: T[] = [],
  fresh: T[],
): { [K in Key]?: T[] } {
  const names = new Set(fresh.map(({ name }) => name))
  const all = [...before.filter(({ name }) => !names.has(name)), ...fresh]
  return (all.length ? { [key]: all } : {}) as { [K in Key]?: T[] }
}

/** A decision as a definition has it, and what there is no place for. Requirements are found again from the FEEL. */
function ours(found: Decision): [Decision, string[]] {
  const { type, ...decision } = placeless({ ...found, requires: [] })
  const typed = type?.startsWith('svar_') || type === undefined ? decision : { ...decision, type }
  const lost: string[] = []
  let value: unknown = typed
  for (let round = 0; round < 20; round++) {
    const parsed = DecisionShape.safeParse(value)
    if (parsed.success) return [parsed.data, lost]
    const extra = parsed.error.issues.filter(({ code }) => code === 'unrecognized_keys')
    if (!extra.length) break
    for (const issue of extra) {
      for (const key of (issue as { keys: string[] }).keys) {
        value = withoutKey(value, issue.path as (string | number)[], key)
        lost.push(key)
      }
    }
  }
  return [typed as Decision, lost]
}

function withoutKey(value: unknown, [first, ...rest]: (string | number)[], key: string): unknown {
  if (Array.isArray(value))
    return value.map((one, at) => (at === first ? withoutKey(one, rest, key) : one))
  const entries = Object.entries(value as object)
  if (first === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key))
  return Object.fromEntries(
    entries.map(([name, one]) => [name, name === first ? withoutKey(one, rest, key) : one]),
  )
}

/** Inputs of a file that nobody here is asked about. */
function strangers(work: Work, { inputs }: Model): string[] {
  const known = new Set(modelOf(work).inputs.map(({ name }) => name))
  return inputs.filter(({ name }) => !known.has(name)).map(({ name }) => t.unknownInput(name))
}

export const csvOf = (table: Table): string =>
  tableToCsv({ ...table, annotations: table.annotations ?? [] })

/** A service with the table of a spreadsheet in a decision's place. Every cell is read as FEEL first. */
export function withCsv(work: Work, decision: Decision, csv: string): Read {
  const read = tableFromCsv(csv)
  if (!read.ok) return { ok: false, problems: read.problems.map(sayProblem) }
  const table = placeless(read.table) as Table
  const columns = columnsOf(work, decision, table)
  const names = namesIn(work)
  const problems: string[] = []
  const rules = table.rules.map((rule, row) => {
    const line = read.table.rules[row]!.place?.line ?? row + 1
    const cell = (judge: typeof judgeTest, side: 'inputs' | 'outputs') =>
      columns[side].map((column, at) => {
        const judged = judge(rule[side][at] ?? '', column, names)
        if ('feel' in judged) return judged.feel
        const place = (side === 'inputs' ? 0 : columns.inputs.length) + at + 2
        problems.push(`${t.place(line, place)}: ${judged.error}`)
        return ''
      })
    return { ...rule, inputs: cell(judgeTest, 'inputs'), outputs: cell(judgeResult, 'outputs') }
  })
  if (problems.length) return { ok: false, problems }
  const made = withTable(decision, { ...table, rules })
  const parsed = DecisionShape.safeParse(made)
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map(({ message }) => message) }
  return { ok: true, work: putDecision(work, made), notes: [] }
}
