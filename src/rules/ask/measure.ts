// How many questions are asked: all of them, in the order of the columns until the table is decided, and as `ask` chooses.
import { compileModel } from '../decide/compile-model.ts'
import type { TableLogic } from '../decide/compiled.ts'
import type { InputData, Model } from '../dmn/model.ts'
import { analyse } from './analyse.ts'
import type { Analysis } from './analyse.ts'
import type { Diagrams, Ref } from './diagram.ts'
import { dependsOn } from './pass.ts'
import { answered, plan } from './plan.ts'
import { isExact, stateOf } from './state.ts'
import type { Known } from './state.ts'
import type { Term } from './term.ts'
import { speaksOfNames } from './variable.ts'

/** Expected numbers of questions, each answer of an input counted as equally likely. */
export type Measured = { table: string; all: number; fixed: number; ours: number; exact: boolean }

/**
 * Measures every table of a model that has at least two inputs, each table by itself: its columns are what is asked, and it
 * is decided when it is settled which answers it gives. An answer that is a formula is one answer, whatever it comes to.
 */
export function measureTables(model: Model): Measured[] {
  const compiled = compileModel(model)
  return [...compiled.decisions.values(), ...compiled.knowledge.values()].flatMap(
    ({ name, logic }) =>
      tablesIn(logic).flatMap((table) => {
        if (table.inputs.length < 2) return []
        const analysis = analyse(compileModel(alone(model, table)), ['tabel'])
        return [
          {
            table: `${model.name}: ${name}`,
            ...measure(analysis, new Map()),
            all: table.inputs.length,
          },
        ]
      }),
  )
}

/** Measures a dialogue: goal decisions, with some answers known before anything is asked. All are the inputs of the goals. */
export function measureDialogue(
  analysis: Analysis,
  known: Known = new Map(),
): Omit<Measured, 'table'> {
  return measure(analysis, known)
}

/** The tables in a boxed expression, however deep. */
function tablesIn(logic: unknown): TableLogic[] {
  if (typeof logic !== 'object' || logic === null) return []
  if ('kind' in logic && logic.kind === 'table') return [logic as TableLogic]
  return Object.entries(logic).flatMap(([key, part]: [string, unknown]) =>
    key === 'type' || key === 'code' ? [] : tablesIn(part),
  )
}

/** A model of one table, whose columns are inputs of their own. */
function alone(model: Model, { table, inputs, rules }: TableLogic): Model {
  const named = new Map(model.inputs.map((input) => [input.name, input]))
  const columns = table.inputs.map((column, i): InputData => {
    const given = named.get(column.expression.trim())
    const type = given?.type ?? column.type ?? inputs[i]!.type.name
    return { id: `i${i}`, name: `kolonne ${i + 1}`, ...(type !== 'Any' && { type }) }
  })
  const answers = table.rules.map((rule, at) => ({
    ...rule,
    outputs: rule.outputs.map((text, i) => {
      const expr = rules[at]!.outputs[i]
      return expr && speaksOfNames(expr) ? JSON.stringify(text) : text
    }),
  }))
  const outputs = table.outputs.map(({ type: _type, ...output }) => output)
  const expressions = table.inputs.map((column, i) => ({ ...column, expression: columns[i]!.name }))
  return {
    ...model,
    inputs: columns,
    knowledge: [],
    services: [],
    decisions: [
      {
        id: 'tabel',
        name: 'tabel',
        requires: columns.map(({ id }) => ({ kind: 'input', id })),
        logic: { kind: 'table', table: { ...table, outputs, inputs: expressions, rules: answers } },
      },
    ],
  }
}

function measure(analysis: Analysis, known: Known): Omit<Measured, 'table'> {
  const state = stateOf(analysis, known)
  const { d, root } = state
  const burdens = analysis.variables.map(() => 1)
  const costs = { burdens, weights: analysis.weights }
  const names = [...new Set(analysis.goals.flatMap(({ compiled }) => [...compiled.inputs.keys()]))]
  const inOrder = analysis.variables
    .flatMap(({ path }, level) =>
      state.cells[level] === undefined ? { level, at: names.indexOf(path[0]!) } : [],
    )
    .toSorted((a, b) => a.at - b.at)
    .map(({ level }) => level)
  const best = (ref: Ref, left: number[]) => {
    const { expected } = plan(d, ref, left, costs)
    return left.reduce((a, b) => (expected.get(b)! < expected.get(a)! ? b : a))
  }
  return {
    all: analysis.variables.length,
    fixed: expectedQuestions(d, root, analysis.weights, (_, __, asked) => inOrder[asked]!),
    ours: expectedQuestions(d, root, analysis.weights, best),
    exact: isExact(state),
  }
}

/** What is to be expected when `next` chooses the level to ask, from those that matter and how many have been asked. */
function expectedQuestions(
  d: Diagrams<Term>,
  root: Ref,
  weights: Analysis['weights'],
  next: (ref: Ref, matters: number[], asked: number) => number,
): number {
  const known = new Map<string, number>()
  const from = (ref: Ref, asked: number): number => {
    const matters = [...dependsOn(d, [ref])]
    if (matters.length === 0) return 0
    const key = `${ref} ${asked}`
    const found = known.get(key)
    if (found !== undefined) return found
    const level = next(ref, matters, asked)
    let sum = 1
    for (let cell = 0; cell < d.sizes[level]!; cell++) {
      sum += weights[level]![cell]! * from(answered(d, ref, level, cell), asked + 1)
    }
    known.set(key, sum)
    return sum
  }
  return from(root, 0)
}
