// One closure for each part of an expression.
import type { Expr } from '../ast.ts'
import { refuse } from '../run.ts'
import { typeTest } from '../types.ts'
import type { Context, Value } from '../value.ts'
import { callCode, functionCode } from './call.ts'
import { filterCode } from './filter.ts'
import { nameCode, pathCode } from './name.ts'
import { forCode, quantifierCode } from './loop.ts'
import {
  andCode,
  arithmeticCode,
  betweenCode,
  comparisonCode,
  negateCode,
  orCode,
  rangeCode,
} from './operator.ts'
import type { Code, Scope } from './scope.ts'
import { bind, placeAt, reserve } from './scope.ts'
import { inCode } from './test.ts'

type Of<K extends Expr['kind']> = Extract<Expr, { kind: K }>

/** Code for an expression in a scope. */
export function codeOf(expr: Expr, scope: Scope): Code {
  const { tally } = scope
  tally.depth += 1
  tally.deepest = Math.max(tally.deepest, tally.depth)
  const code = partCode(expr, scope)
  tally.depth -= 1
  return code
}

function partCode(expr: Expr, scope: Scope): Code {
  switch (expr.kind) {
    case 'literal': {
      const { value } = expr
      return () => value
    }
    case 'name':
      return nameCode(expr, scope)
    case 'list':
      return listCode(expr, scope)
    case 'context':
      return contextCode(expr, scope)
    case 'range':
      return rangeCode(expr, scope)
    case 'negate':
      return negateCode(expr, scope)
    case 'arithmetic':
      return arithmeticCode(expr, scope)
    case 'comparison':
      return comparisonCode(expr, scope)
    case 'and':
      return andCode(expr, scope)
    case 'or':
      return orCode(expr, scope)
    case 'between':
      return betweenCode(expr, scope)
    case 'in':
      return inCode(expr, scope)
    case 'instance of':
      return instanceCode(expr, scope)
    case 'if':
      return ifCode(expr, scope)
    case 'for':
      return forCode(expr, scope)
    case 'some':
    case 'every':
      return quantifierCode(expr, scope)
    case 'filter':
      return filterCode(expr, scope)
    case 'path':
      return pathCode(expr, scope)
    case 'call':
      return callCode(expr, scope)
    case 'function':
      return functionCode(expr, scope)
  }
}

function listCode({ items }: Of<'list'>, scope: Scope): Code {
  const codes = items.map((item) => codeOf(item, scope))
  return (slots, run) => {
    const list: Value[] = []
    for (const code of codes) list.push(code(slots, run))
    return list
  }
}

function contextCode({ entries }: Of<'context'>, outer: Scope): Code {
  let scope = outer
  const codes = entries.map(({ name, value }) => {
    const slot = scope.next
    // A function may call itself by the name it is given; no other value knows its own.
    const code =
      value.kind === 'function'
        ? functionCode(value, bind(scope, name), slot)
        : codeOf(value, reserve(scope))
    scope = bind(scope, name)
    return { name, slot, code }
  })
  return (slots, run) => {
    const context: Context = new Map()
    for (const { name, slot, code } of codes) {
      const value = code(slots, run)
      slots[slot] = value
      context.set(name, value)
    }
    return context
  }
}

const parametric = new Set(['list', 'context', 'range', 'function'])

function instanceCode({ value, type, at }: Of<'instance of'>, scope: Scope): Code {
  const code = codeOf(value, scope)
  // What a list is of, or a range, must be said (table 61): `list<number>`.
  const bare = type.kind === 'named' && parametric.has(type.name) && !scope.types?.(type.name)
  const test = bare ? undefined : typeTest(type, scope.types)
  const place = placeAt(scope, at)
  if (!test) return (_, run) => refuse(run, 'Der er ingen type med det navn.', place)
  const ofNull = type.kind === 'named' && type.name === 'Null'
  return (slots, run) => {
    const of = code(slots, run)
    return of === null ? ofNull : test(of)
  }
}

function ifCode({ condition, then, otherwise }: Of<'if'>, scope: Scope): Code {
  const [test, yes, no] = [condition, then, otherwise].map((part) => codeOf(part, scope)) as [
    Code,
    Code,
    Code,
  ]
  return (slots, run) => (test(slots, run) === true ? yes(slots, run) : no(slots, run))
}
