// From what a text says to closures, made once and run many times.
import type { Expr, UnaryTests } from './ast.ts'
import { codeOf } from './code/expression.ts'
import type { Code } from './code/scope.ts'
import { bind, openScope } from './code/scope.ts'
import type { TestCode } from './code/test.ts'
import { testsCode } from './code/test.ts'
import type { Source } from './run.ts'
import type { NamedTypes } from './types.ts'

export type { Code } from './code/scope.ts'
export type { TestCode } from './code/test.ts'

/** `source` gives problems their place; `types` knows a model's own types. */
export type CompileOptions = { source?: Source; types?: NamedTypes }

/** Code that gives the value of an expression, where `names[i]` is the value of `slots[i]`. Never throws; what cannot be is null and a problem. */
export const compileExpression = (
  expr: Expr,
  names: readonly string[] = [],
  { source, types }: CompileOptions = {},
): Code => codeOf(expr, openScope(names, source, types))

/** Code that tells whether an input passes; null when that cannot be told. */
export const compileUnaryTests = (
  tests: UnaryTests,
  names: readonly string[] = [],
  { source, types }: CompileOptions = {},
): TestCode => testsCode(tests, bind(openScope(names, source, types), '?'))
