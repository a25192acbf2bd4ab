import type { Boxed, BoxedFilter, BoxedFor, BoxedQuantified } from '../dmn/model.ts'
import {
  type Code,
  type Expr,
  type Value,
  compileExpression,
  refuse,
  spend,
} from '../feel/index.ts'
import type { Logic, LogicBody } from './compiled.ts'
import { type Scope, spot, withName } from './scope.ts'

type Compile = (boxed: Boxed, scope: Scope) => Logic

/** The boxed expressions that go through a list (DMN 1.4, 10.2.2.9–11). */
export function boxedLoop(
  boxed: BoxedFilter | BoxedFor | BoxedQuantified,
  scope: Scope,
  compile: Compile,
): LogicBody {
  if (boxed.kind === 'filter') return filter(boxed, scope, compile)
  if (boxed.kind === 'for') return forEach(boxed, scope, compile)
  return quantified(boxed, scope, compile)
}

function forEach(boxed: BoxedFor, scope: Scope, compile: Compile): LogicBody {
  const list = compile(boxed.in, scope)
  const slot = scope.names.length
  const body = compile(boxed.return, withName(scope, boxed.variable, 'partial'))
  // A copy for each round is costly, so it is made only for those who look at it.
  const looksBack = JSON.stringify(boxed.return).includes('partial')
  const code: Code = (slots, run) => {
    const items = itemsOf([list.code(slots, run)], run)
    if (!Array.isArray(items)) return null
    const results: Value[] = []
    for (const item of items) {
      if (!spend(run, looksBack ? 1 + results.length : 1)) return null
      slots[slot] = item
      slots[slot + 1] = looksBack ? results.slice() : null
      results.push(body.code(slots, run))
    }
    return results
  }
  return { kind: 'for', variable: boxed.variable, in: list, return: body, code }
}

function quantified(boxed: BoxedQuantified, scope: Scope, compile: Compile): LogicBody {
  const { kind, variable } = boxed
  const list = compile(boxed.in, scope)
  const slot = scope.names.length
  const satisfies = compile(boxed.satisfies, withName(scope, variable))
  const code: Code = (slots, run) => {
    const items = itemsOf([list.code(slots, run)], run)
    if (!Array.isArray(items)) return null
    let result: boolean | null = kind === 'every'
    for (const item of items) {
      if (!spend(run, 1)) return null
      slots[slot] = item
      const met = satisfies.code(slots, run)
      if (met !== null && typeof met !== 'boolean') {
        return refuse(run, `${scope.where}: betingelsen skal være sand eller falsk.`, spot(scope))
      }
      if (result === (kind === 'every')) result = met === result ? result : met
      else if (result === null && met === (kind === 'some')) result = met
    }
    return result
  }
  return { kind, variable, in: list, satisfies, code }
}

const named = (name: string): Expr => ({ kind: 'name', name, at: 0 })

/** FEEL's own notion of what can be gone through, ranges included: `for item in list return item`. */
const itemsOf = compileExpression(
  { kind: 'for', at: 0, iterators: [{ name: 'item', in: named('list') }], body: named('item') },
  ['list'],
)

/** FEEL's own filter where the match is FEEL, so that the parts of each item have their names. */
function filter(boxed: BoxedFilter, scope: Scope, compile: Compile): LogicBody {
  const list = compile(boxed.in, scope)
  const match = compile(boxed.match, withName(scope, 'item'))
  const slot = scope.names.length
  const whole = { kind: 'filter', in: list, match } as const
  if (match.kind === 'literal' && match.expr) {
    const expr: Expr = { kind: 'filter', at: 0, list: named(lent), condition: match.expr }
    const source = { text: match.text, where: scope.where }
    const options = { source, types: scope.shop.named }
    const run = compileExpression(expr, [...scope.names, lent], options)
    return {
      ...whole,
      code(slots, feelRun) {
        slots[slot] = list.code(slots, feelRun)
        return run(slots, feelRun)
      },
    }
  }
  const code: Code = (slots, run) => {
    const items = itemsOf([list.code(slots, run)], run)
    if (!Array.isArray(items)) return null
    const kept: Value[] = []
    for (const item of items) {
      if (!spend(run, 1)) return null
      slots[slot] = item
      const met = match.code(slots, run)
      if (met === true) kept.push(item)
      else if (met !== false && met !== null) {
        return refuse(run, `${scope.where}: betingelsen skal være sand eller falsk.`, spot(scope))
      }
    }
    return kept
  }
  return { ...whole, code }
}

/** A name no FEEL can say, for the list that is lent to the filter. */
const lent = '(in)'
