// From a FEEL text to what it says (DMN 1.5, 10.3.1).
import type { Expr, UnaryTests } from './ast.ts'
import type { FeelProblem } from './run.ts'

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: FeelProblem }

/** Reads an expression; `names` are those with spaces, operators or keywords in them that may stand in it (variables and members alike). */
export function parseExpression(text: string, names: Iterable<string> = []): Parsed<Expr> {
  throw new Error(text + String(names))
}

/** Reads the text of a table's cell: `-`, `not(…)`, or tests of `?` with commas between. */
export function parseUnaryTests(text: string, names: Iterable<string> = []): Parsed<UnaryTests> {
  throw new Error(text + String(names))
}
