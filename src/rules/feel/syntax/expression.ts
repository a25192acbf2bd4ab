// Expressions, from what binds the least to what binds the most.
import type { Comparison, Expr, Iteration, ParameterExpr } from '../ast.ts'
import { isNumber, negate } from '../number.ts'
import { declaredName, iteratedName, knowing } from './names.ts'
import { readPostfix } from './postfix.ts'
import type { Reader } from './reader.ts'
import * as reader from './reader.ts'
import {
  countOperator,
  expect,
  expectWord,
  fail,
  sees,
  seesWord,
  take,
  takeWord,
} from './reader.ts'
import { readTests } from './tests.ts'
import { readTypeAfterColon, takeInstanceOf } from './type.ts'

export const readExpression = (r: Reader): Expr => reader.within(r, anything)

function anything(r: Reader): Expr {
  const at = reader.afterGap(r)
  const word = reader.wordAt(r, at)
  if (word === 'if' && takeWord(r, 'if')) return choice(r, at)
  if (word === 'for' && takeWord(r, 'for')) {
    return loop(r, at, 'return', (iterators, body) => ({ kind: 'for', iterators, body, at }), [
      'partial',
    ])
  }
  if ((word === 'some' || word === 'every') && takeWord(r, word)) {
    return loop(r, at, 'satisfies', (iterators, body) => ({ kind: word, iterators, body, at }))
  }
  if (word === 'function' && r.text[reader.afterGap(r, at + word.length)] === '(') {
    takeWord(r, word)
    return definition(r, at)
  }
  return disjunction(r)
}

function choice(r: Reader, at: number): Expr {
  const condition = readExpression(r)
  expectWord(r, 'then')
  const then = readExpression(r)
  expectWord(r, 'else')
  // oxlint-disable-next-line unicorn/no-thenable -- the word of the language, on data that nobody awaits
  return { kind: 'if', condition, then, otherwise: readExpression(r), at }
}

function loop(
  r: Reader,
  at: number,
  before: string,
  made: (iterators: Iteration[], body: Expr) => Expr,
  also: string[] = [],
): Expr {
  const outer = r.names
  const iterators: Iteration[] = []
  do {
    const name = iteratedName(r)
    const list = readExpression(r)
    iterators.push({ name, in: list, ...(take(r, '..') && { to: readExpression(r) }) })
    knowing(r, [name], () => (r.names = [...r.names]))
  } while (take(r, ','))
  expectWord(r, before)
  const body = knowing(r, [...iterators.map(({ name }) => name), ...also], readExpression)
  r.names = outer
  if (iterators.length > 50) fail(r, 'Der er for mange gennemløb på en gang.', at)
  return made(iterators, body)
}

function definition(r: Reader, at: number): Expr {
  const parameters: ParameterExpr[] = []
  expect(r, '(')
  while (!take(r, ')')) {
    if (parameters.length > 0) expect(r, ',')
    const name = declaredName(r) ?? fail(r, 'Her mangler navnet på en parameter.')
    const type = readTypeAfterColon(r)
    parameters.push({ name, ...(type && { type }) })
  }
  const external = takeWord(r, 'external')
  const body = knowing(
    r,
    parameters.map(({ name }) => name),
    readExpression,
  )
  return { kind: 'function', parameters, body, external, at }
}

function disjunction(r: Reader): Expr {
  let left = conjunction(r)
  for (let at = reader.afterGap(r); takeWord(r, 'or'); at = reader.afterGap(r)) {
    countOperator(r)
    left = { kind: 'or', left, right: conjunction(r), at }
  }
  return left
}

function conjunction(r: Reader): Expr {
  let left = comparison(r)
  for (let at = reader.afterGap(r); takeWord(r, 'and'); at = reader.afterGap(r)) {
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
    const at = reader.afterGap(r)
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
function inside(r: Reader) {
  const before = r.at
  if (take(r, '(')) {
    const tests = readTests(r)
    // `(1..5)` and `(a).b` begin with a parenthesis too: then it belongs to the value.
    if (take(r, ')') && !/^[.[(]/.test(r.text.slice(reader.afterGap(r), reader.afterGap(r) + 1)))
      return tests
    r.at = before
  }
  const at = reader.afterGap(r)
  const operator = takeComparison(r)
  const value = readSum(r)
  return operator
    ? [{ kind: 'compare' as const, operator, value, at }]
    : [{ kind: 'expression' as const, value, speaksOfInput: false, at }]
}

export function readSum(r: Reader): Expr {
  let left = product(r)
  for (;;) {
    const at = reader.afterGap(r)
    const operator = take(r, '+') ? '+' : take(r, '-') ? '-' : undefined
    if (!operator) return left
    countOperator(r)
    left = { kind: 'arithmetic', operator, left, right: product(r), at }
  }
}

function product(r: Reader): Expr {
  let left = exponent(r)
  for (;;) {
    const at = reader.afterGap(r)
    const operator = sees(r, '**') ? undefined : take(r, '*') ? '*' : take(r, '/') ? '/' : undefined
    if (!operator) return left
    countOperator(r)
    left = { kind: 'arithmetic', operator, left, right: exponent(r), at }
  }
}

function exponent(r: Reader): Expr {
  let left = negation(r)
  for (let at = reader.afterGap(r); take(r, '**'); at = reader.afterGap(r)) {
    countOperator(r)
    left = { kind: 'arithmetic', operator: '**', left, right: negation(r), at }
  }
  return left
}

function negation(r: Reader): Expr {
  const at = reader.afterGap(r)
  if (!take(r, '-')) return instance(r)
  const value = reader.within(r, negation)
  return value.kind === 'literal' && isNumber(value.value)
    ? { kind: 'literal', value: negate(value.value), at }
    : { kind: 'negate', value, at }
}

function instance(r: Reader): Expr {
  let value = readPostfix(r)
  while (seesWord(r, 'instance')) {
    const at = reader.afterGap(r)
    countOperator(r)
    value = { kind: 'instance of', value, type: takeInstanceOf(r)!, at }
  }
  return value
}
