import type { Aggregation, Table } from '../dmn/model.ts'
import {
  type Code,
  type Run,
  type Value,
  add,
  compare,
  equal,
  isNumber,
  refuse,
} from '../feel/index.ts'
import { type Scope, spot } from './scope.ts'
import type { TableOutputCode } from './table-outputs.ts'

/** From the rules that were met to the outcome of the table. */
export type Settle = (met: number[], slots: Value[], run: Run) => Value

/** The hit policy of a table (DMN 1.5, 8.2.10 and 8.2.11). */
export function settle(
  table: Table,
  outputs: TableOutputCode[],
  rules: Code[][],
  scope: Scope,
): Settle {
  const result = resultOf(outputs, rules)
  const otherwise = fallback(table, outputs)
  const ordered = byPriority(outputs)
  const no = (run: Run, sentence: string) => refuse(run, `${scope.where}: ${sentence}`, spot(scope))
  const some: Settle = (met, slots, run) => {
    const results = () => met.map((rule) => result(rule, slots, run))
    switch (table.hitPolicy) {
      case 'UNIQUE':
        if (met.length > 1) return no(run, `reglerne ${listed(met)} passer begge; kun én må.`)
        return result(met[0]!, slots, run)
      case 'FIRST':
        return result(met[0]!, slots, run)
      case 'ANY': {
        const [first, ...others] = results()
        const agree = others.every((one) => equal(first!, one) === true)
        return agree
          ? first!
          : no(run, `reglerne ${listed(met)} passer, men giver ikke samme svar.`)
      }
      case 'PRIORITY':
        return ordered(results(), slots, run)[0] ?? null
      case 'OUTPUT ORDER':
        return ordered(results(), slots, run)
      case 'RULE ORDER':
        return results()
      case 'COLLECT':
        return table.aggregation ? aggregate(table.aggregation, results(), no, run) : results()
    }
  }
  return (met, slots, run) => (met.length > 0 ? some(met, slots, run) : otherwise(slots, run))
}

const listed = (met: number[]) =>
  `${met
    .slice(0, -1)
    .map((rule) => rule + 1)
    .join(', ')} og ${met.at(-1)! + 1}`

/** What a rule gives: its only value, or a context with one value for each column. */
function resultOf(outputs: TableOutputCode[], rules: Code[][]) {
  const single = outputs.length === 1
  const turns = outputs.map(({ turn }) => turn)
  const names = outputs.map(({ logic }) => logic.name)
  return (rule: number, slots: Value[], run: Run): Value => {
    const codes = rules[rule]!
    if (single) return turns[0]!(codes[0]!(slots, run), run)
    return new Map(names.map((name, i) => [name, turns[i]!(codes[i]!(slots, run), run)]))
  }
}

/** What a table gives when no rule is met: its defaults, or nothing. */
function fallback(table: Table, outputs: TableOutputCode[]): Code {
  const defaults = outputs.map((output) => output.fallback)
  if (defaults.every((one) => one === undefined)) return () => emptyOf(table)
  const value: Code = (slots, run) =>
    outputs.length === 1
      ? outputs[0]!.turn(defaults[0]!(slots, run), run)
      : new Map(
          outputs.map(({ logic, turn }, i) => [
            logic.name,
            turn(defaults[i]?.(slots, run) ?? null, run),
          ]),
        )
  const many = ['RULE ORDER', 'OUTPUT ORDER', 'COLLECT'].includes(table.hitPolicy)
  if (!many || table.aggregation) return value
  return (slots, run) => {
    const one = value(slots, run)
    return Array.isArray(one) ? one : [one]
  }
}

/** Nothing, in the way of the table: a collection is empty and counts to 0; the rest is null. */
function emptyOf({ hitPolicy, aggregation }: Table): Value {
  if (hitPolicy !== 'COLLECT') return null
  if (aggregation) return aggregation === 'COUNT' ? 0 : null
  return []
}

/** Orders results by the values of their columns, first column first; equals keep the order of the rules. */
function byPriority(outputs: TableOutputCode[]) {
  const rank = (value: Value, column: number, slots: Value[], run: Run) => {
    const { ranks, logic } = outputs[column]!
    const part = outputs.length === 1 ? value : (value as Map<string, Value>).get(logic.name)!
    const index = ranks.findIndex((passes) => passes(part, slots, run) === true)
    return index < 0 ? ranks.length : index
  }
  return (results: Value[], slots: Value[], run: Run): Value[] => {
    const ranked = results.map((result) => ({
      result,
      ranks: outputs.map((_, column) => rank(result, column, slots, run)),
    }))
    const before = (a: number[], b: number[]) => {
      const column = a.findIndex((one, i) => one !== b[i])
      return column < 0 ? 0 : a[column]! - b[column]!
    }
    return ranked.sort((a, b) => before(a.ranks, b.ranks)).map(({ result }) => result)
  }
}

function aggregate(
  aggregation: Aggregation,
  results: Value[],
  no: (run: Run, sentence: string) => null,
  run: Run,
): Value {
  if (aggregation === 'COUNT') return results.length
  let [total] = results as [Value]
  if (aggregation === 'SUM') {
    for (const one of [0, ...results.slice(1)]) {
      if (!isNumber(total) || !isNumber(one)) return no(run, 'kun tal kan lægges sammen.')
      total = add(total, one)
    }
    return total
  }
  for (const one of results) {
    const order = compare(one, total)
    if (order === null)
      return no(run, 'svarene kan ikke sammenlignes, så intet er mindst eller størst.')
    if (aggregation === 'MIN' ? order < 0 : order > 0) total = one
  }
  return total
}
