import type { Place, Table, TableInput } from '../dmn/model.ts'
import { type Code, type Run, type TestCode, refuse } from '../feel/index.ts'
import { coercion } from './coerce.ts'
import type { LogicBody, RuleLogic, TableInputLogic, TableLogic } from './compiled.ts'
import { settle } from './hit-policy.ts'
import { matcher } from './match.ts'
import { type TableOutputCode, compileOutputs } from './table-outputs.ts'
import { type Scope, at, expressionIn, say, spot, testsIn, typeNamed } from './scope.ts'
import { allowedOf } from './type.ts'

/** A run that remembers which rules of which table were met. */
export type WatchedRun = Run & { matched?: { where: string; rules: number[] }[] }

/** A decision table, ready to run: the rules that are met, settled by the hit policy. */
export function compileTable(table: Table, scope: Scope, place?: Place): LogicBody {
  const columns = table.inputs.map((input) => compileInput(input, scope))
  const outputs = compileOutputs(table, scope)
  const rules = compileRules(table, scope, outputs)
  const met = matcher(
    columns.map(({ code }) => code),
    rules,
    table.hitPolicy === 'FIRST',
  )
  const outcome = settle(
    table,
    outputs,
    rules.map(({ results }) => results),
    scope,
  )
  if (table.outputs.length === 0) say(scope, 'model', 'Tabellen har ingen kolonne med svar.', place)
  const code: Code = (slots, run: WatchedRun) => {
    const found = met(slots, run)
    if (!found) return null
    run.matched?.push({ where: scope.where, rules: found })
    return outcome(found, slots, run)
  }
  return {
    kind: 'table',
    table,
    hitPolicy: table.hitPolicy,
    ...(table.aggregation && { aggregation: table.aggregation }),
    inputs: columns.map(({ logic }) => logic),
    outputs: outputs.map(({ logic }) => logic),
    rules: rules.map(({ logic }) => logic),
    code,
  } satisfies Omit<TableLogic, 'type' | 'place'>
}

type Column = { logic: TableInputLogic; code: Code }

function compileInput(input: TableInput, scope: Scope): Column {
  const label = input.label ?? input.expression
  const here = at(scope, label)
  const { expr, code } = expressionIn(here, input.expression, input.place)
  const type = typeNamed(here, input.type, input.place)
  const allowed = input.values ? testsIn(here, input.values, input.place) : undefined
  const values = allowed?.tests ?? allowedOf(type)?.tests
  const turn = coercion(type, here.where)
  const logic = { label, type, ...(expr && { expr }), ...(values && { allowed: values }) }
  const passes = allowed?.code
  if (!passes && !input.type) return { logic, code }
  return {
    logic,
    code(slots, run) {
      const value = turn(code(slots, run), run)
      if (!passes || value === null || passes(value, slots, run) === true) return value
      const sentence = `${here.where}: værdien er ikke blandt dem, kolonnen tillader: ${input.values}.`
      return refuse(run, sentence, spot(here))
    },
  }
}

type CompiledRule = {
  logic: RuleLogic
  /** One for each column; undefined lets everything through. */
  tests: (TestCode | undefined)[]
  results: Code[]
}

function compileRules(table: Table, scope: Scope, outputs: TableOutputCode[]): CompiledRule[] {
  // Tables say the same thing often: each text is read once in its column.
  const testCells = table.inputs.map(() => new Map<string, ReturnType<typeof testsIn>>())
  const resultCells = outputs.map(() => new Map<string, ReturnType<typeof expressionIn>>())
  return table.rules.map((rule, index) => {
    const cellAt = (label: string) => at(scope, `regel ${index + 1}, ${label}`)
    const tests = table.inputs.map((input, i) => {
      const label = input.label ?? input.expression
      return once(testCells[i]!, rule.inputs[i] ?? '', (text) =>
        testsIn(cellAt(label), text, rule.cells?.[i] ?? rule.place),
      )
    })
    const results = outputs.map(({ label }, i) =>
      once(resultCells[i]!, rule.outputs[i] ?? '', (text) =>
        expressionIn(cellAt(label), text, rule.cells?.[table.inputs.length + i] ?? rule.place),
      ),
    )
    return {
      logic: { inputs: tests.map((one) => one.tests), outputs: results.map((one) => one.expr) },
      tests: tests.map((one) => one.code),
      results: results.map((one) => one.code),
    }
  })
}

function once<T>(made: Map<string, T>, text: string, make: (text: string) => T): T {
  const known = made.get(text)
  if (known) return known
  const fresh = make(text)
  made.set(text, fresh)
  return fresh
}
