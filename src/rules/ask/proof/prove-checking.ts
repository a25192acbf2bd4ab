// Checking, held against enumeration: the same gaps, and the same pairs of rules that overlap.
import { compileModel } from '../../decide/compile-model.ts'
import { decide } from '../../decide/decide.ts'
import type { Model } from '../../dmn/model.ts'
import type { Context, Value } from '../../feel/index.ts'
import { analyse } from '../analyse.ts'
import { contains } from '../cell.ts'
import { anyMet } from '../check-gaps.ts'
import { check } from '../check.ts'
import { truth } from '../condition.ts'
import { follow } from '../diagram.ts'
import { keyOfValue } from '../term.ts'
import { combinations } from './brute-force.ts'
import type { Proven } from './prove-asking.ts'
import { randomNetwork } from './random-network.ts'

/** Holds `check` against brute force in every table of random networks. */
export function proveChecking(networks: number, seed = 1): Proven {
  const proven: Proven = { networks, states: 0, inexact: 0, disagreements: [] }
  for (let number = seed; number < seed + networks && proven.disagreements.length < 5; number++) {
    const { model, pool } = randomNetwork(number)
    for (const { name, logic } of model.decisions) {
      if (logic?.kind === 'table') proveTable(number, model, name, pool, proven)
    }
  }
  return proven
}

function proveTable(
  seed: number,
  model: Model,
  name: string,
  pool: ReadonlyMap<string, readonly Value[]>,
  proven: Proven,
) {
  const compiled = compileModel(model)
  const everyHit = compileModel(collecting(model, name))
  const analysis = analyse(compiled, [...compiled.decisions.keys()])
  const read = analysis.pass.tables.find(({ decision }) => decision === name)!
  const met = anyMet(analysis.pass, read.met)
  const findings = check(compiled).filter(({ place }) => place.decision === name)
  const overlapping = new Set<string>()
  let gaps = 0
  const say = (sentence: string) =>
    proven.disagreements.push(`network ${seed}, ${name}: ${sentence}`)
  for (const values of combinations([...pool.values()])) {
    const inputs: Context = new Map([...pool.keys()].map((input, i) => [input, values[i]!]))
    const rules = rulesMet(everyHit, name, inputs)
    proven.states++
    for (const second of rules)
      for (const first of rules) if (first < second) overlapping.add(`${first + 1},${second + 1}`)
    if (rules.length === 0) gaps++
    const cells = analysis.variables.map(({ path, cells }) =>
      cells.findIndex((cell) => contains(cell, inputs.get(path[0]!)!)),
    )
    const isGap = truth(follow(analysis.pass.d, met, cells)) === false
    if (isGap !== (rules.length === 0)) say(`gap is ${isGap} for ${values.map(keyOfValue).join()}`)
  }
  const found = findings
    .filter(({ kind }) => kind === 'overlap')
    .map(({ place }) => place.rules!.join())
  const [mine, theirs] = [found.toSorted().join(' '), [...overlapping].toSorted().join(' ')]
  if (mine !== theirs) say(`overlaps are ${mine}, should be ${theirs}`)
  const hasDefault = read.table.outputs.some((output) => output.default)
  const reported = findings.some(({ kind }) => kind === 'gap')
  if (reported !== (gaps > 0 && !hasDefault)) say(`gaps are ${reported}, should be ${gaps > 0}`)
  for (const { kind, example, place } of findings) {
    if (kind !== 'gap' && kind !== 'overlap') continue
    const rules = rulesMet(everyHit, name, example).map((rule) => rule + 1)
    const shows =
      kind === 'gap' ? rules.length === 0 : place.rules!.every((rule) => rules.includes(rule))
    if (!shows) say(`the example of a ${kind} shows none`)
  }
}

/** The same model with a table that keeps all its hits, so that they can be seen. */
const collecting = (model: Model, name: string): Model => ({
  ...model,
  decisions: model.decisions.map((decision) => {
    const { logic } = decision
    if (decision.name !== name || logic?.kind !== 'table') return decision
    const { aggregation: _aggregation, ...table } = logic.table
    return { ...decision, logic: { ...logic, table: { ...table, hitPolicy: 'RULE ORDER' } } }
  }),
})

const rulesMet = (
  compiled: ReturnType<typeof compileModel>,
  name: string,
  inputs: Context,
): number[] =>
  decide(compiled, name, inputs, { rules: true }).rules.findLast(
    ({ decision }) => decision === name,
  )?.rules ?? []
