// From a compiled model to diagrams: the rules are read, cells are cut where tests split them, and the rules are read again
// until every test is the same throughout each cell.
import type { Compiled, CompiledDecision } from '../decide/compiled.ts'
import { planFor } from '../decide/order.ts'
import type { Value } from '../feel/index.ts'
import type { Ref } from './diagram.ts'
import { nodesOf } from './diagram.ts'
import { classesOf } from './merge.ts'
import { readGoals, startNetwork } from './network.ts'
import type { Pass } from './pass.ts'
import { startPass } from './pass.ts'
import { cutByColumns } from './precut.ts'
import { keyOfValue } from './term.ts'
import type { Variable } from './variable.ts'
import { alsoOf, nameOf, variablesOf } from './variable.ts'

export type Goal = { compiled: Compiled; decision: CompiledDecision }

/** Goal decisions as functions of what can be asked. Make it once for a version of the rules, and ask it many times. */
export type Analysis = {
  goals: readonly Goal[]
  options: AnalyseOptions
  pass: Pass
  variables: readonly Variable[]
  levels: ReadonlyMap<string, number>
  /** One for each goal. */
  roots: readonly Ref[]
  /** How likely each cell is: answers that are never told apart share one lot. */
  weights: readonly (readonly number[])[]
  /** What is known already, where the rules were read anew with it. */
  pinned: Pins
  /** Readings with more of it known, by what is known. */
  closer: Map<string, Analysis>
}

export type Pins = ReadonlyMap<string, Value>

/** `nodes` and `milliseconds` bound the work; beyond them answers are sound, and less exact. */
export type AnalyseOptions = { now?: Date; nodes?: number; milliseconds?: number }

/** Reads the decisions of those names; names that the model does not have are left out. */
export function analyse(
  compiled: Compiled,
  decisions: readonly string[],
  options: AnalyseOptions = {},
): Analysis {
  const goals = decisions.flatMap((name) => {
    const decision = compiled.decisions.get(name)
    return decision ? [{ compiled, decision }] : []
  })
  return analyseGoals(goals, options)
}

export function analyseGoals(
  goals: readonly Goal[],
  options: AnalyseOptions = {},
  pinned: Pins = new Map(),
): Analysis {
  const until = performance.now() + (options.milliseconds ?? 4000)
  const limit = { nodes: options.nodes ?? 150_000, until }
  const variables = variablesFor(goals)
  for (const variable of variables) {
    const value = pinned.get(nameOf(variable))
    if (value !== undefined) variable.pinned = { value }
  }
  let reading = readOnce(goals, variables, options, limit)
  for (let round = 0; round < 12 && reading.pass.news && performance.now() < until; round++) {
    reading = readOnce(goals, reading.variables, options, limit)
  }
  const better = reordered(goals, reading, options, limit)
  return { goals, options, pinned, closer: new Map(), ...better, weights: weightsOf(better) }
}

type Reading = Pick<Analysis, 'pass' | 'variables' | 'levels' | 'roots'>

function readOnce(
  goals: readonly Goal[],
  variables: readonly Variable[],
  { now = new Date(0) }: AnalyseOptions,
  limit: { nodes: number; until: number },
): Reading {
  const pass = startPass(variables, now, limit)
  const levels = new Map(variables.map((variable, level) => [nameOf(variable), level]))
  const models = new Set(goals.map(({ compiled }) => compiled))
  const networks = new Map([...models].map((one) => [one, startNetwork(pass, one, levels)]))
  const roots = goals.flatMap(({ compiled, decision }) =>
    readGoals(networks.get(compiled)!, [decision]),
  )
  return { pass, variables, levels, roots }
}

/** What can be asked for the goals, in the order in which decisions come to need it. */
function variablesFor(goals: readonly Goal[]): Variable[] {
  const variables = new Map<string, Variable>()
  for (const { decision } of goals) {
    const { inputs, steps } = planFor([decision])
    for (const input of inputs) {
      for (const variable of variablesOf([input.name], input.type)) {
        const known = variables.get(nameOf(variable))
        if (!known) variables.set(nameOf(variable), variable)
        else if (known.type !== variable.type) alsoOf(known, variable.type)
      }
    }
    for (const step of steps) cutByColumns(step, variables)
  }
  return [...variables.values()]
}

/** Large diagrams are often small with the most tested variables first: the better of the two is kept. */
function reordered(
  goals: readonly Goal[],
  reading: Reading,
  options: AnalyseOptions,
  limit: { nodes: number; until: number },
): Reading {
  const size = sizeOf(reading)
  if (size < 400 && reading.pass.givenUp === 0) return reading
  if (performance.now() > limit.until) return reading
  const { tested } = reading.pass
  const order = reading.variables
    .map((_, level) => level)
    .toSorted((a, b) => tested[b]! - tested[a]!)
  const variables = order.map((level) => reading.variables[level]!)
  const again = readOnce(goals, variables, options, { ...limit, until: limit.until + 1000 })
  if (again.pass.news || again.pass.givenUp > reading.pass.givenUp) return reading
  return again.pass.givenUp < reading.pass.givenUp || sizeOf(again) < size ? again : reading
}

function weightsOf({ pass, roots }: Reading): number[][] {
  return classesOf(pass.d, roots).map((classes, level) => {
    const weights = Array.from({ length: pass.d.sizes[level]! }, () => 0)
    for (const cells of classes)
      for (const cell of cells) weights[cell] = 1 / classes.length / cells.length
    return weights
  })
}

export const sizeOf = ({ pass, roots }: Reading): number => [...nodesOf(pass.d, roots)].length

/** The same goals with some answers known from the start: what was beyond the diagrams may now be within. */
export function closer(analysis: Analysis, pins: Pins): Analysis {
  const all = new Map([...analysis.pinned, ...pins])
  const key = JSON.stringify([...all].map(([name, value]) => [name, keyOfValue(value)]).toSorted())
  const known = analysis.closer.get(key)
  if (known) return known
  if (analysis.closer.size > 200) analysis.closer.clear()
  const { milliseconds = 4000 } = analysis.options
  const options = { ...analysis.options, milliseconds: Math.min(milliseconds, 500) }
  const made = analyseGoals(analysis.goals, options, all)
  analysis.closer.set(key, made)
  return made
}
