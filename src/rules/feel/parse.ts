// From a FEEL text to what it says (DMN 1.5, 10.3.1).
import type { Expr, UnaryTests } from './ast.ts'
import { builtinNames } from './functions/all.ts'
import type { FeelProblem } from './run.ts'
import { readExpression } from './syntax/expression.ts'
import { know } from './syntax/names.ts'
import type { Reader } from './syntax/reader.ts'
import { fail, found, openReader, skip, SyntaxProblem } from './syntax/reader.ts'
import { ended, readUnaryTests } from './syntax/tests.ts'

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: FeelProblem }

/** Reads an expression; `names` are those with blanks, signs or keywords in them that may stand in it, of variables and members alike. */
export const parseExpression = (text: string, names: Iterable<string> = []): Parsed<Expr> =>
  read(text, names, readExpression)

/** Reads the text of a table's cell: `-`, `not(…)`, or tests of `?` with commas between. */
export const parseUnaryTests = (text: string, names: Iterable<string> = []): Parsed<UnaryTests> =>
  read(text, names, readUnaryTests)

let sorted: string[] | undefined
const longestFirst = (): string[] =>
  (sorted ??= builtinNames.toSorted((a, b) => b.length - a.length))

function read<T>(text: string, names: Iterable<string>, part: (r: Reader) => T): Parsed<T> {
  try {
    const r = openReader(text)
    r.names = longestFirst()
    for (const name of names) know(r, name)
    const value = part(r)
    skip(r)
    if (!ended(r)) fail(r, `Her skulle udtrykket slutte${found(r)}.`)
    return { ok: true, value }
  } catch (error) {
    if (error instanceof SyntaxProblem) return { ok: false, problem: error.problem }
    throw error
  }
}
