// A decision table as functions of the inputs: for each rule where it is met, and of them all the outcome.
import type { UnaryTests } from '../feel/index.ts'
import type { TableInputLogic, TableLogic } from '../decide/compiled.ts'
import { among, coercedTerm } from './coercing.ts'
import { both, choose, unsure } from './condition.ts'
import type { Ref } from './diagram.ts'
import { termOf, terminal } from './diagram.ts'
import { readRef } from './expression.ts'
import { hitsOf, summed } from './hits.ts'
import type { Hits } from './hits.ts'
import type { Names, Pass } from './pass.ts'
import { combined, constant, lift } from './pass.ts'
import { clash, itemsTerm, keyOf, none, partsTerm, settled } from './term.ts'
import { metBy } from './unary.ts'
import { isFree, notedColumn, textOf } from './variable.ts'

/** The outcome of a table. What is learnt of its rules is left in the pass under the name of the decision. */
export function readTable(pass: Pass, table: TableLogic, names: Names, decision: string): Ref {
  const columns = table.inputs.map((column) => readColumn(pass, column, names))
  const seen = new Map<string, Ref>()
  const met = table.rules.map((rule) =>
    rule.inputs
      .map((tests, i) => cellMet(pass, columns[i]!, tests, names, seen, i))
      .reduce((all, one) => both(pass, 'and', all, one), constant(pass, true)),
  )
  const hits = hitsOf(pass, table)
  const results = table.rules.map((_, rule) => resultOf(pass, table, rule, names))
  const each = met.map((where, rule) => {
    const hit = lift(pass, [results[rule]!], 'hit', ([term]) => hits.one(term!))
    return choose(pass, where, hit, terminal(pass.d, none))
  })
  const outcome = settledBy(pass, table, hits, sumUp(pass, hits, each), names)
  pass.tables.push({ decision, table, columns, met, results })
  return outcome
}

/** The value of a column: of its type, and among the values it allows. */
function readColumn(pass: Pass, column: TableInputLogic, names: Names): Ref {
  if (!column.expr) return constant(pass, null)
  const ref = readRef(pass, column.expr, names)
  noteKind(pass, ref, column)
  return lift(pass, [ref], 'column', ([term]) => {
    const typed = coercedTerm(pass, term!, column.type)
    return column.allowed ? among(pass, typed, column.allowed) : typed
  })
}

/** What a column says of an input that has no type of its own, or no values of its own. */
function noteKind(pass: Pass, ref: Ref, { type, allowed }: TableInputLogic) {
  const level = pass.d.level[ref]!
  const variable = pass.variables[level]
  if (!variable || variable.pinned || !isItself(pass, ref, level)) return
  const kind = type.shape.kind === 'simple' ? type.shape.name : undefined
  if (kind && isFree(variable) && !variable.kinds.has(kind)) {
    variable.kinds.add(kind)
    pass.news = true
  }
  if (allowed && notedColumn(variable, allowed)) pass.news = true
}

/** Whether a function is one of the inputs as it is. */
function isItself(pass: Pass, ref: Ref, level: number): boolean {
  return pass.d.children[ref]!.every((child, cell) => {
    const term = termOf(pass.d, child)
    const { value } = pass.variables[level]!.cells[cell]!
    if (term?.kind === 'open') return term.along?.itself === true && term.along.level === level
    return term?.kind === 'value' && keyOf(term) === keyOf(settled(value))
  })
}

/** Whether one cell of a rule is met: true, false or open. Columns say the same thing often, and are read once. */
function cellMet(
  pass: Pass,
  column: Ref,
  tests: UnaryTests | undefined,
  names: Names,
  seen: Map<string, Ref>,
  at: number,
): Ref {
  if (!tests) return constant(pass, false)
  if (tests.kind === 'anything') return constant(pass, true)
  const key = `${at} ${textOf(tests)}`
  const known = seen.get(key)
  if (known !== undefined) return known
  const met = metBy(pass, column, tests, names)
  const decided = lift(pass, [met], 'met', ([term]) =>
    term!.kind === 'open' ? term! : settled(term!.kind === 'value' && term!.value === true),
  )
  seen.set(key, decided)
  return decided
}

function resultOf(pass: Pass, { outputs, rules }: TableLogic, rule: number, names: Names): Ref {
  const cells = outputs.map(({ type }, i) => {
    const expr = rules[rule]!.outputs[i]
    const ref = expr ? readRef(pass, expr, names) : constant(pass, null)
    return lift(pass, [ref], 'output', ([term]) => coercedTerm(pass, term!, type))
  })
  return together(pass, outputs, cells)
}

const together = (pass: Pass, outputs: TableLogic['outputs'], cells: Ref[]): Ref =>
  outputs.length === 1
    ? cells[0]!
    : lift(pass, cells, 'outputs', (terms) =>
        partsTerm(terms.map((term, i) => [outputs[i]!.name, term] as const)),
      )

/** Halves first: what stands together in a table mostly looks at the same columns. */
function sumUp(pass: Pass, hits: Hits, each: readonly Ref[]): Ref {
  if (each.length === 0) return terminal(pass.d, none)
  if (each.length === 1) return each[0]!
  const middle = each.length >> 1
  const halves = [sumUp(pass, hits, each.slice(0, middle)), sumUp(pass, hits, each.slice(middle))]
  const nothing = terminal(pass.d, none)
  return combined(pass, halves, 'hits', (refs) => {
    const [a, b] = refs as [Ref, Ref]
    if (a === nothing) return b
    if (b === nothing) return a
    const [earlier, later] = [termOf(pass.d, a), termOf(pass.d, b)]
    if (earlier && hits.final?.(earlier)) return a
    if (!earlier || !later) return undefined
    return terminal(pass.d, summed(hits, earlier, later))
  })
}

/** From hits to the outcome; without hits it is the defaults, or nothing in the way of the table. */
function settledBy(pass: Pass, table: TableLogic, hits: Hits, sum: Ref, names: Names): Ref {
  const otherwise = withoutHits(pass, table, names)
  return combined(pass, [sum, otherwise], 'outcome', ([at, other]) => {
    const term = termOf(pass.d, at!)
    if (!term) return undefined
    if (term === none || term.kind === 'none') return other
    if (term === clash || term.kind === 'clash') return constant(pass, null)
    if (!(term.kind === 'open' && term.perhaps)) return terminal(pass.d, hits.outcome(term))
    const last = termOf(pass.d, other!)
    return last && terminal(pass.d, unsure(term, term, last))
  })
}

function withoutHits(
  pass: Pass,
  { hitPolicy, aggregation, outputs }: TableLogic,
  names: Names,
): Ref {
  const many = ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(hitPolicy) && !aggregation
  if (outputs.every((output) => !output.default)) {
    const empty =
      hitPolicy !== 'COLLECT' ? null : aggregation === 'COUNT' ? 0 : aggregation ? null : []
    return constant(pass, empty)
  }
  const cells = outputs.map((output) => {
    const ref = output.default ? readRef(pass, output.default, names) : constant(pass, null)
    return lift(pass, [ref], 'default', ([term]) => coercedTerm(pass, term!, output.type))
  })
  const one = together(pass, outputs, cells)
  if (!many) return one
  return lift(pass, [one], 'list', ([term]) =>
    term!.kind === 'items' || (term!.kind === 'value' && Array.isArray(term!.value))
      ? term!
      : itemsTerm([term!]),
  )
}
