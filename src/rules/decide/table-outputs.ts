import type { Table } from '../dmn/model.ts'
import {
  type Code,
  type Expr,
  type TestCode,
  type UnaryTests,
  compileUnaryTests,
} from '../feel/index.ts'
import { coercion } from './coerce.ts'
import type { TableOutputLogic } from './compiled.ts'
import { type Scope, at, expressionIn, testsIn, typeNamed } from './scope.ts'
import { allowedOf } from './type.ts'

export type TableOutputCode = {
  logic: TableOutputLogic
  /** What a problem calls the column. */
  label: string
  turn: ReturnType<typeof coercion>
  fallback?: Code
  /** The column's values in order of priority, each as the test a value passes. */
  ranks: TestCode[]
}

/** The columns of answers: their types, defaults and priorities. */
export function compileOutputs(table: Table, scope: Scope): TableOutputCode[] {
  return table.outputs.map((output) => {
    const label = output.label ?? output.name ?? table.label ?? 'svar'
    const here = at(scope, label)
    const type = typeNamed(here, output.type, output.place)
    const values = output.values
      ? testsIn(at(here, 'mulige svar'), output.values, output.place).tests
      : allowedOf(type)?.tests
    const priority = values && valuesIn(values)
    const fallback =
      output.default === undefined
        ? undefined
        : expressionIn(at(here, 'svar ellers'), output.default, output.place)
    return {
      label,
      turn: coercion(type, here.where),
      ...(fallback && { fallback: fallback.code }),
      ranks: values ? eachTest(values, scope) : [],
      logic: {
        name: output.name ?? '',
        type,
        ...(priority && { priority }),
        ...(fallback?.expr && { default: fallback.expr }),
      },
    }
  })
}

/** The values that tests list one by one: `"high", "low"`. */
function valuesIn(tests: UnaryTests): Expr[] {
  if (tests.kind !== 'tests' || tests.negated) return []
  return tests.tests.flatMap((test) => (test.kind === 'expression' ? test.value : []))
}

const eachTest = (tests: UnaryTests, { names, shop }: Scope): TestCode[] =>
  tests.kind === 'tests' && !tests.negated
    ? tests.tests.map((test) =>
        compileUnaryTests({ ...tests, tests: [test] }, names, { types: shop.named }),
      )
    : []
