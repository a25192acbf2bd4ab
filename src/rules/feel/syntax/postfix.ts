// What stands alone, and what may follow it: members, filters and arguments.
import type { Argument, Comparison, Expr } from '../ast.ts'
import { readExpression } from './expression.ts'
import { takeComparison, readSum } from './operators.ts'
import { readLiteral, readString, readTemporal } from './literal.ts'
import { declaredName, know, readName } from './names.ts'
import type { Reader } from './reader.ts'
import * as reader from './reader.ts'
import { countOperator, expect, fail, sees, take, takeWord } from './reader.ts'

/** Reads a value with its members, filters and arguments. */
export function readPostfix(r: Reader): Expr {
  let value = primary(r)
  for (;;) {
    const at = reader.afterGap(r)
    if (sees(r, '.') && !sees(r, '..') && take(r, '.')) {
      value = { kind: 'path', value, name: readName(r, true), at }
    } else if (sees(r, '[') && !closesRange(r) && take(r, '[')) {
      value = { kind: 'filter', list: value, condition: readExpression(r), at }
      expect(r, ']')
    } else if (take(r, '(')) value = { kind: 'call', callee: value, args: args(r), at: value.at }
    else return value
    countOperator(r)
  }
}

/** Whether `[` ends a range (`]1..5[`): then nothing that could be a filter follows. */
function closesRange(r: Reader): boolean {
  if (!r.rangeEnd) return false
  const next = reader.afterGap(r, reader.afterGap(r) + 1)
  const word = reader.wordAt(r, next)
  if (word) return /^(and|or|then|else|return|satisfies|in|between|instance)$/.test(word)
  return next >= r.text.length || /[,)\]}=<>!+*/.:[]/.test(r.text[next]!)
}

function args(r: Reader): Argument[] {
  const read: Argument[] = []
  while (!take(r, ')')) {
    if (read.length > 0) expect(r, ',')
    const name = argumentName(r)
    if (read.length > 0 && (name === undefined) !== (read[0]!.name === undefined)) {
      fail(r, 'Giv enten alle argumenter navn eller ingen af dem.')
    }
    read.push({ ...(name !== undefined && { name }), value: readExpression(r) })
  }
  return read
}

function argumentName(r: Reader): string | undefined {
  const before = r.at
  const name = declaredName(r)
  if (name !== undefined && take(r, ':')) return name
  r.at = before
  return undefined
}

function primary(r: Reader): Expr {
  reader.skip(r)
  const at = r.at
  const literal = readLiteral(r)
  if (literal) return { kind: 'literal', ...literal, at }
  const temporal = readTemporal(r)
  if (temporal) return temporal
  if (take(r, '(')) return parenthesis(r, at)
  if (take(r, '[')) return list(r, at)
  if (take(r, ']')) return range(r, readExpression(r), false, at)
  if (take(r, '{')) return reader.within(r, () => context(r, at))
  const name = readName(r, ['null', 'true', 'false'].includes(reader.wordAt(r) ?? ''))
  if (name === 'null') return { kind: 'literal', value: null, at }
  if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true', at }
  if (name === '?') r.inputs += 1
  return { kind: 'name', name, at }
}

function parenthesis(r: Reader, at: number): Expr {
  const operator = takeComparison(r)
  if (operator) return openRange(r, operator, at)
  const value = readExpression(r)
  if (sees(r, '..')) return range(r, value, false, at)
  expect(r, ')')
  return value
}

/** `(< 5)`: the range that a comparison leaves open. `(!= 5)` has both its ends there and holds neither. */
function openRange(r: Reader, operator: Comparison, at: number): Expr {
  const end = reader.within(r, readSum)
  expect(r, ')')
  const [below, above] = [operator.startsWith('<'), operator.startsWith('>')]
  const included = operator !== '!=' && operator.endsWith('=')
  return {
    kind: 'range',
    ...(!below && { from: end }),
    ...(!above && { to: end }),
    fromIncluded: included && !below,
    toIncluded: included && !above,
    at,
  }
}

function list(r: Reader, at: number): Expr {
  const items: Expr[] = []
  while (!take(r, ']')) {
    if (items.length > 0) expect(r, ',')
    const item = readExpression(r)
    if (items.length === 0 && sees(r, '..')) return range(r, item, true, at)
    items.push(item)
  }
  return { kind: 'list', items, at }
}

function range(r: Reader, from: Expr, fromIncluded: boolean, at: number): Expr {
  expect(r, '..')
  const to = reader.within(r, () => {
    r.rangeEnd = true
    return readSum(r)
  })
  const toIncluded = take(r, ']')
  if (!toIncluded && !take(r, ')') && !take(r, '['))
    fail(r, 'Intervallet slutter ikke. Skriv ] eller ).')
  return { kind: 'range', from, to, fromIncluded, toIncluded, at }
}

function context(r: Reader, at: number): Expr {
  const entries: { name: string; value: Expr }[] = []
  while (!take(r, '}')) {
    if (entries.length > 0) expect(r, ',')
    reader.skip(r)
    const name = readString(r) ?? declaredName(r)
    if (name === undefined) fail(r, `Her mangler et navn${reader.found(r)}.`)
    if (entries.some((entry) => entry.name === name)) fail(r, `Navnet »${name}« står der to gange.`)
    expect(r, ':')
    if (takeWord(r, 'external')) fail(r, 'Her mangler en værdi.')
    know(r, name)
    entries.push({ name, value: readExpression(r) })
  }
  return { kind: 'context', entries, at }
}
