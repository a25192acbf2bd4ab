// From what a text says to closures, made once and run many times.
import type { Expr, UnaryTests } from './ast.ts'
import type { Run, Source } from './run.ts'
import type { NamedTypes } from './types.ts'
import type { Value } from './value.ts'

/** Runs with values in the order of the names it was compiled with. The array is lent: code keeps its own values after the last. */
export type Code = (slots: Value[], run: Run) => Value
export type TestCode = (input: Value, slots: Value[], run: Run) => boolean | null

/** `source` gives problems their place; `types` knows a model's own types. */
export type CompileOptions = { source?: Source; types?: NamedTypes }

/** Code that gives the value of an expression, where `names[i]` is the value of `slots[i]`. Never throws; what cannot be is null and a problem. */
export function compileExpression(
  expr: Expr,
  names: readonly string[] = [],
  options: CompileOptions = {},
): Code {
  throw new Error(`${expr.kind}${names.join()}${String(options.source)}`)
}

/** Code that tells whether an input passes; null when that cannot be told. */
export function compileUnaryTests(
  tests: UnaryTests,
  names: readonly string[] = [],
  options: CompileOptions = {},
): TestCode {
  throw new Error(`${tests.kind}${names.join()}${String(options.source)}`)
}
