// A FEEL expression read as a function of cells. What decides (comparisons, and, or, if, functions of the model) is taken
// apart; everything else is worked out on the values that its parts can have.
import type { Expr } from '../feel/index.ts'
import { callFunction, lambda } from './call.ts'
import { compared } from './comparing.ts'
import { both, chooseBound, condition } from './condition.ts'
import type { Ref } from './diagram.ts'
import type { Bound, Names, Pass } from './pass.ts'
import { bound, constant, lift, refOf, withNames } from './pass.ts'
import { pieces, shellOf, whole } from './pieces.ts'
import { itemsTerm, partOf } from './term.ts'
import { metBy } from './unary.ts'

/** What an expression says, as a function of the inputs. */
export function read(pass: Pass, expr: Expr, names: Names): Bound {
  switch (expr.kind) {
    case 'literal':
      return bound(constant(pass, expr.value))
    case 'name': {
      const known = names.get(expr.name)
      if (known) return known
      break
    }
    case 'context': {
      let inner = names
      const parts = new Map<string, Bound>()
      for (const { name, value } of expr.entries) {
        parts.set(name, read(pass, value, inner))
        inner = withNames(inner, [[name, parts.get(name)!]])
      }
      return { kind: 'parts', parts }
    }
    case 'list': {
      const items = expr.items.map((item) => readRef(pass, item, names))
      return bound(lift(pass, items, 'list', itemsTerm))
    }
    case 'path': {
      const whole = read(pass, expr.value, names)
      if (whole.kind === 'parts') return whole.parts.get(expr.name) ?? bound(constant(pass, null))
      const shell = shellOf(expr, [expr.value])
      return bound(
        lift(
          pass,
          [refOf(pass, whole)],
          `.${expr.name}`,
          ([term]) => partOf(term!, expr.name) ?? shell(pass, [term!]),
        ),
      )
    }
    case 'and':
    case 'or':
      return bound(
        both(pass, expr.kind, readRef(pass, expr.left, names), readRef(pass, expr.right, names)),
      )
    case 'if': {
      const test = condition(pass, readRef(pass, expr.condition, names))
      const [yes, no] = [read(pass, expr.then, names), read(pass, expr.otherwise, names)]
      return chooseBound(pass, test, yes, no)
    }
    case 'comparison': {
      const sides = [readRef(pass, expr.left, names), readRef(pass, expr.right, names)]
      return bound(
        lift(pass, sides, expr.operator, ([a, b]) => compared(pass, expr.operator, a!, b!)),
      )
    }
    case 'between': {
      const [value, low, high] = [expr.value, expr.low, expr.high].map((e) =>
        readRef(pass, e, names),
      )
      const least = lift(pass, [value!, low!], '>=', ([a, b]) => compared(pass, '>=', a!, b!))
      const most = lift(pass, [value!, high!], '<=', ([a, b]) => compared(pass, '<=', a!, b!))
      return bound(both(pass, 'and', least, most))
    }
    case 'in': {
      const tests = { kind: 'tests' as const, tests: expr.tests, negated: false, at: expr.at }
      return bound(metBy(pass, readRef(pass, expr.value, names), tests, names))
    }
    case 'function':
      return lambda(pass, expr, names)
    case 'call': {
      const called = expr.callee.kind === 'name' ? names.get(expr.callee.name) : undefined
      if (called?.kind === 'callable') return callFunction(pass, called, expr.args, names)
      if (called) break
      const args = expr.args.map(({ value }) => value)
      if (expr.callee.kind === 'name' && !args.some(isFunction))
        return bound(pieces(pass, expr, args, names))
      break
    }
    case 'negate':
      return bound(pieces(pass, expr, [expr.value], names))
    case 'arithmetic':
      return bound(pieces(pass, expr, [expr.left, expr.right], names))
    case 'instance of':
      return bound(pieces(pass, expr, [expr.value], names))
    case 'range':
      return bound(
        pieces(
          pass,
          expr,
          [expr.from, expr.to].flatMap((end) => end ?? []),
          names,
        ),
      )
  }
  return bound(whole(pass, expr, names))
}

export const readRef = (pass: Pass, expr: Expr, names: Names): Ref =>
  refOf(pass, read(pass, expr, names))

const isFunction = (expr: Expr) => expr.kind === 'function'
