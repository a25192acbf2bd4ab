// Tests of a value: what stands after `in`, and the cells of tables.
import type { Expr, UnaryTest, UnaryTests } from '../ast.ts'
import { equal, includes } from '../equality.ts'
import { isNumber } from '../number.ts'
import type { Run } from '../run.ts'
import { spend } from '../run.ts'
import { typeOf } from '../value.ts'
import type { Range, Value } from '../value.ts'
import { codeOf } from './expression.ts'
import { comparisonOf } from './operator.ts'
import type { Code, Scope } from './scope.ts'

export type TestCode = (input: Value, slots: Value[], run: Run) => boolean | null

/** Whether a value is met by another: equal to it, or within it when it is a range or a list. */
export function meets(input: Value, test: Value, run: Run): boolean | null {
  if (test === null || typeof test !== 'object' || isNumber(test)) return equal(input, test, run)
  if (Array.isArray(test)) return anyMeets(input, test, run)
  if (typeOf(test) !== 'range') return equal(input, test, run)
  return typeOf(input) === 'range' ? equal(input, test, run) : includes(test as Range, input)
}

function anyMeets(input: Value, tests: Value[], run: Run): boolean | null {
  if (Array.isArray(input) && equal(input, tests, run) === true) return true
  let none: boolean | null = false
  for (const test of tests) {
    if (!spend(run, 1)) return null
    const met = Array.isArray(test) ? equal(input, test, run) : meets(input, test, run)
    if (met === true) return true
    if (met === null) none = null
  }
  return none === null && tests.length === 1 ? null : false
}

function oneTest(test: UnaryTest, scope: Scope): TestCode {
  const code = codeOf(test.value, scope)
  if (test.kind === 'compare') {
    const operation = comparisonOf(test.operator, scope, test.at)
    return (input, slots, run) => operation(input, code(slots, run), run) as boolean | null
  }
  if (!test.speaksOfInput) return (input, slots, run) => meets(input, code(slots, run), run)
  return (input, slots, run) => {
    const value = code(slots, run)
    if (typeof value === 'boolean') return value
    return value === null ? null : meets(input, value, run)
  }
}

/** Code for tests of which one must be met. */
export function anyTest(tests: UnaryTest[], scope: Scope): TestCode {
  const codes = tests.map((test) => oneTest(test, scope))
  if (codes.length === 1) return codes[0]!
  const words = tests.map(({ kind, value }) =>
    kind === 'expression' && value.kind === 'literal' ? value.value : undefined,
  )
  if (words.every((word) => typeof word === 'string')) return oneOf(new Set(words))
  return (input, slots, run) => {
    let none: boolean | null = false
    for (const code of codes) {
      const met = code(input, slots, run)
      if (met === true) return true
      if (met === null) none = null
    }
    return none
  }
}

const oneOf =
  (words: Set<string>): TestCode =>
  (input) =>
    typeof input === 'string' ? words.has(input) : input === null ? false : null

export function inCode({ value, tests }: Extract<Expr, { kind: 'in' }>, scope: Scope): Code {
  const code = codeOf(value, scope)
  const test = anyTest(tests, scope)
  return (slots, run) => test(code(slots, run), slots, run)
}

/** Code for a cell, where `?` is in the scope's last slot. */
export function testsCode(tests: UnaryTests, scope: Scope): TestCode {
  if (tests.kind === 'anything') return () => true
  const slot = scope.next - 1
  const any = anyTest(tests.tests, scope)
  const speaks = tests.tests.some((test) => test.kind === 'compare' || test.speaksOfInput)
  const code: TestCode = speaks
    ? (input, slots, run) => {
        slots[slot] = input
        return any(input, slots, run)
      }
    : any
  if (!tests.negated) return code
  return (input, slots, run) => {
    const met = code(input, slots, run)
    return met === null ? null : !met
  }
}
