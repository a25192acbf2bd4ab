// Why a question is asked, in a sentence made from the rules that its answer still decides between.
import type { Diagrams, Ref } from './diagram.ts'
import { termOf } from './diagram.ts'
import type { TableRead } from './pass.ts'
import { truth } from './condition.ts'
import { dependsOn } from './pass.ts'
import type { State } from './state.ts'
import type { Term } from './term.ts'
import type { RuleNamed } from './words.ts'
import { andAll, describeCells, nameRule, showValue } from './words.ts'
import { witnessFor } from './witness.ts'
import type { Witness } from './witness.ts'

/** `rules` are those that are met or not as the answer falls. */
export type Because = { why: string; rules: RuleNamed[] }

/** Why the answer to a level matters, given what is known. */
export function whyAsked(state: State, level: number): Because {
  const { analysis, d, root } = state
  const variable = analysis.variables[level]!
  const goal = andAll(
    analysis.goals.map(({ decision }) => `»${decision.decision.question ?? decision.name}«`),
  )
  const found = witnessFor(d, root, level)
  if (!found) {
    return { why: `Svaret indgår, når vi skal afgøre ${goal}.`, rules: [] }
  }
  const rules = rulesBetween(state, level, found)
  const outcomes = found.outcomes.slice(0, 2).map(({ cells, term }) => {
    const answer = describeCells(variable.cells, cells)
    return `er svaret »${answer}«, kan det blive »${showTerm(state, term)}«`
  })
  const laws = [...new Set(rules.flatMap(({ law }) => law ?? []))]
  const by = laws.length ? ` Det følger af ${andAll(laws)}.` : because(rules)
  return { why: `Dit svar kan afgøre ${goal}: ${outcomes.join('; ')}.${by}`, rules }
}

function because(rules: readonly RuleNamed[]): string {
  const [first] = rules
  if (!first) return ''
  const said = first.text ? ` (${first.text.replace(/\.$/, '')})` : ''
  return ` Det følger af regel ${first.rule} i »${first.decision}«${said}.`
}

const showTerm = ({ analysis }: State, term: Term): string => {
  if (term.kind === 'value') return showValue(term.value)
  if (term.kind === 'items' && analysis.goals.length > 1) {
    return term.items
      .map((item) =>
        item.kind === 'value' ? showValue(item.value) : 'noget, der afhænger af svarene',
      )
      .join(', ')
  }
  return 'noget, der afhænger af svarene'
}

/** The rules that are met for one answer and not for another, everything else being equal. */
export function rulesBetween(
  state: State,
  level: number,
  { others, outcomes }: Witness,
): RuleNamed[] {
  const { analysis } = state
  const base = analysis.variables.map((_, at) => state.cells[at] ?? others[at] ?? 0)
  const ways = outcomes.slice(0, 2).map(({ cells }) => base.with(level, cells[0]!))
  const tables = tablesFor(state, level)
  return tables.flatMap((table) => {
    const met = ways.map((cells) => rulesMet(state, table, cells))
    const differing = table.met.flatMap((_, rule) =>
      met[0]!.has(rule) === met[1]!.has(rule) ? [] : [rule],
    )
    return differing.slice(0, 3).map((rule) => nameRule(table, rule))
  })
}

/** The tables that look at a level, those that test it themselves first. */
function tablesFor({ analysis }: State, level: number): TableRead[] {
  const { d, tables } = analysis.pass
  const looks = tables.filter((table) => levelsOf(d, table).has(level))
  const directly = (table: TableRead) =>
    table.columns.some((ref) => d.level[ref] === level) ? 0 : 1
  return looks.toSorted((a, b) => directly(a) - directly(b))
}

const looked = new WeakMap<TableRead, Set<number>>()

function levelsOf(d: Diagrams<Term>, table: TableRead): Set<number> {
  const known = looked.get(table) ?? dependsOn(d, table.met)
  looked.set(table, known)
  return known
}

/** The rules of a table that hit when every variable is in a cell: for FIRST the first alone. */
export function rulesMet(
  { analysis }: State,
  table: TableRead,
  cells: readonly number[],
): Set<number> {
  const { d } = analysis.pass
  const said = (ref: Ref): Term => {
    let at = ref
    while (termOf(d, at) === undefined) at = d.children[at]![cells[d.level[at]!]!]!
    return termOf(d, at)!
  }
  const met = table.met.flatMap((ref, rule) => (truth(said(ref)) === true ? [rule] : []))
  return new Set(table.table.hitPolicy === 'FIRST' ? met.slice(0, 1) : met)
}
