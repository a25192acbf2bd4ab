// Operators, from what binds the least to what binds the most (DMN 1.5, 10.3.1.2, rules 2 to 4).
import type { Comparison, Expr, UnaryTest } from '../ast.ts'
import { isNumber, negate } from '../number.ts'
import { readPostfix } from './postfix.ts'
import type { Reader } from './reader.ts'
import {
  afterGap,
  countOperator,
  expectWord,
  sees,
  seesWord,
  take,
  takeWord,
  within,
} from './reader.ts'
import { readTests } from './tests.ts'
import { takeInstanceOf } from './type.ts'

/** Reads operators and what stands between them, from what binds the least to what binds the most. */
export function readOperators(r: Reader): Expr {
  let left = conjunction(r)
  for (let at = afterGap(r); takeWord(r, 'or'); at = afterGap(r)) {
    countOperator(r)
    left = { kind: 'or', left, right: conjunction(r), at }
  }
  return left
}

function conjunction(r: Reader): Expr {
  let left = comparison(r)
  for (let at = afterGap(r); takeWord(r, 'and'); at = afterGap(r)) {
    countOperator(r)
    left = { kind: 'and', left, right: comparison(r), at }
  }
  return left
}

const comparisons: Comparison[] = ['<=', '>=', '!=', '<', '>', '=']

/** Reads a sign of comparison, if one stands here. */
export const takeComparison = (r: Reader): Comparison | undefined =>
  comparisons.find((sign) => take(r, sign))

function comparison(r: Reader): Expr {
  let left = readSum(r)
  for (;;) {
    const at = afterGap(r)
    const operator = takeComparison(r)
    if (operator) left = { kind: 'comparison', operator, left, right: readSum(r), at }
    else if (takeWord(r, 'between')) {
      const low = readSum(r)
      expectWord(r, 'and')
      left = { kind: 'between', value: left, low, high: readSum(r), at }
    } else if (takeWord(r, 'in')) left = { kind: 'in', value: left, tests: inside(r), at }
    else return left
    countOperator(r)
  }
}

/** What stands after `in`: one test, or several in parentheses. */
function inside(r: Reader): UnaryTest[] {
  const before = r.at
  if (take(r, '(')) {
    const tests = readTests(r)
    // `(1..5)` and `(a).b` begin with a parenthesis too: then it belongs to the value.
    if (take(r, ')') && !/^[.[(]/.test(r.text.slice(afterGap(r), afterGap(r) + 1))) return tests
    r.at = before
  }
  const at = afterGap(r)
  const operator = takeComparison(r)
  const value = readSum(r)
  return operator
    ? [{ kind: 'compare', operator, value, at }]
    : [{ kind: 'expression', value, speaksOfInput: false, at }]
}

export function readSum(r: Reader): Expr {
  let left = product(r)
  for (;;) {
    const at = afterGap(r)
    const operator = take(r, '+') ? '+' : take(r, '-') ? '-' : undefined
    if (!operator) return left
    countOperator(r)
    left = { kind: 'arithmetic', operator, left, right: product(r), at }
  }
}

function product(r: Reader): Expr {
  let left = exponent(r)
  for (;;) {
    const at = afterGap(r)
    const operator = sees(r, '**') ? undefined : take(r, '*') ? '*' : take(r, '/') ? '/' : undefined
    if (!operator) return left
    countOperator(r)
    left = { kind: 'arithmetic', operator, left, right: exponent(r), at }
  }
}

function exponent(r: Reader): Expr {
  let left = negation(r)
  for (let at = afterGap(r); take(r, '**'); at = afterGap(r)) {
    countOperator(r)
    left = { kind: 'arithmetic', operator: '**', left, right: negation(r), at }
  }
  return left
}

function negation(r: Reader): Expr {
  const at = afterGap(r)
  if (!take(r, '-')) return instance(r)
  const value = within(r, negation)
  return value.kind === 'literal' && isNumber(value.value)
    ? { kind: 'literal', value: negate(value.value), at }
    : { kind: 'negate', value, at }
}

function instance(r: Reader): Expr {
  let value = readPostfix(r)
  while (seesWord(r, 'instance')) {
    const at = afterGap(r)
    countOperator(r)
    value = { kind: 'instance of', value, type: takeInstanceOf(r)!, at }
  }
  return value
}
