// Expressions that begin with a word: choices, loops and functions. The rest is left to the operators.
import type { Expr, Iteration, ParameterExpr } from '../ast.ts'
import { declaredName, iteratedName, knowing } from './names.ts'
import { readOperators } from './operators.ts'
import type { Reader } from './reader.ts'
import { afterGap, expect, expectWord, fail, take, takeWord, within, wordAt } from './reader.ts'
import { readTypeAfterColon } from './type.ts'

export const readExpression = (r: Reader): Expr => within(r, anything)

function anything(r: Reader): Expr {
  const at = afterGap(r)
  const word = wordAt(r, at)
  if (word === 'if' && takeWord(r, 'if')) return choice(r, at)
  if (word === 'for' && takeWord(r, 'for')) {
    return loop(r, at, 'return', (iterators, body) => ({ kind: 'for', iterators, body, at }), [
      'partial',
    ])
  }
  if ((word === 'some' || word === 'every') && takeWord(r, word)) {
    return loop(r, at, 'satisfies', (iterators, body) => ({ kind: word, iterators, body, at }))
  }
  if (word === 'function' && r.text[afterGap(r, at + word.length)] === '(') {
    takeWord(r, word)
    return definition(r, at)
  }
  return readOperators(r)
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
