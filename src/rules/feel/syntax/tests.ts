// Unary tests: the text of a table's cell, and what stands in parentheses after `in`.
import type { UnaryTest, UnaryTests } from '../ast.ts'
import { readExpression } from './expression.ts'
import { readSum, takeComparison } from './operators.ts'
import type { Reader } from './reader.ts'
import { afterGap, countOperator, take, takeWord } from './reader.ts'

/** Reads tests with commas between. */
export function readTests(r: Reader): UnaryTest[] {
  const tests = [readTest(r)]
  while (take(r, ',')) {
    countOperator(r)
    tests.push(readTest(r))
  }
  return tests
}

function readTest(r: Reader): UnaryTest {
  const at = afterGap(r)
  const operator = takeComparison(r)
  if (operator) return { kind: 'compare', operator, value: readSum(r), at }
  const before = r.inputs
  const value = readExpression(r)
  return { kind: 'expression', value, speaksOfInput: r.inputs > before, at }
}

/** Reads the whole text of a cell. */
export function readUnaryTests(r: Reader): UnaryTests {
  const at = afterGap(r)
  if (take(r, '-') && ended(r)) return { kind: 'anything', at }
  r.at = at
  if (takeWord(r, 'not') && take(r, '(')) {
    const tests = readTests(r)
    if (take(r, ')') && ended(r)) return { kind: 'tests', tests, negated: true, at }
  }
  // `not(a) and b` is an expression that begins like a negation.
  r.at = at
  r.inputs = 0
  return { kind: 'tests', tests: readTests(r), negated: false, at }
}

export const ended = (r: Reader): boolean => afterGap(r) >= r.text.length
