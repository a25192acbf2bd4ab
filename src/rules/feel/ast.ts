// What a FEEL text says, as plain data (DMN 1.5, chapter 10.3). `at` is the offset in the text where a part begins.
import type { Value } from './value.ts'

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='
export type Arithmetic = '+' | '-' | '*' | '/' | '**'

/** An expression. */
export type Expr = { at: number } & (
  | { kind: 'literal'; value: Value }
  | { kind: 'name'; name: string }
  | { kind: 'list'; items: Expr[] }
  | { kind: 'context'; entries: { name: string; value: Expr }[] }
  | { kind: 'range'; from?: Expr; to?: Expr; fromIncluded: boolean; toIncluded: boolean }
  | { kind: 'negate'; value: Expr }
  | { kind: 'arithmetic'; operator: Arithmetic; left: Expr; right: Expr }
  | { kind: 'comparison'; operator: Comparison; left: Expr; right: Expr }
  | { kind: 'and' | 'or'; left: Expr; right: Expr }
  | { kind: 'between'; value: Expr; low: Expr; high: Expr }
  | { kind: 'in'; value: Expr; tests: UnaryTest[] }
  | { kind: 'instance of'; value: Expr; type: TypeExpr }
  | { kind: 'if'; condition: Expr; then: Expr; otherwise: Expr }
  | { kind: 'for'; iterators: Iteration[]; body: Expr }
  | { kind: 'some' | 'every'; iterators: Iteration[]; body: Expr }
  | { kind: 'filter'; list: Expr; condition: Expr }
  | { kind: 'path'; value: Expr; name: string }
  | { kind: 'call'; callee: Expr; args: Argument[] }
  | { kind: 'function'; parameters: ParameterExpr[]; body: Expr; external: boolean }
)

/** `name in list`, or `name in from..to`. */
export type Iteration = { name: string; in: Expr; to?: Expr }

/** A named argument has a name; arguments of one call are all named or all positional. */
export type Argument = { name?: string; value: Expr }
export type ParameterExpr = { name: string; type?: TypeExpr }

/** A type as written after `instance of` or a parameter: a name, or one of the four that hold others. */
export type TypeExpr =
  | { kind: 'named'; name: string }
  | { kind: 'list' | 'range'; of: TypeExpr }
  | { kind: 'context'; parts: { name: string; type: TypeExpr }[] }
  | { kind: 'function'; parameters: TypeExpr[]; result: TypeExpr }

/** One test of the value `?`: a comparison (`< 5`), or an expression, which may itself speak of `?`. */
export type UnaryTest = { at: number } & (
  | { kind: 'compare'; operator: Comparison; value: Expr }
  | { kind: 'expression'; value: Expr; speaksOfInput: boolean }
)

/** The text of a table's cell: `-` lets everything through, the rest is met when one test is (or none, when negated). */
export type UnaryTests = { at: number } & (
  | { kind: 'anything' }
  | { kind: 'tests'; tests: UnaryTest[]; negated: boolean }
)
