// Boxed expressions (DMN 1.5, chapter 10.2) as functions of the inputs.
import type { FunctionLogic, Logic } from '../decide/compiled.ts'
import { enter } from './call.ts'
import { coerced, coercedTerm } from './coercing.ts'
import { chooseBound, condition } from './condition.ts'
import { read } from './expression.ts'
import type { Bound, Callable, Names, Pass } from './pass.ts'
import { applied, bound, constant, freshRun, lift, refOf, withNames } from './pass.ts'
import { freeNames } from './pieces.ts'
import { readTable } from './table.ts'
import { itemsTerm, partsTerm } from './term.ts'

/** What a boxed expression says; `decision` is whose it is, for what is learnt of tables. */
export function readLogic(pass: Pass, logic: Logic, names: Names, decision: string): Bound {
  return coerced(pass, readKind(pass, logic, names, decision), logic.type)
}

function readKind(pass: Pass, logic: Logic, names: Names, decision: string): Bound {
  const inside = (one: Logic, sight = names) => readLogic(pass, one, sight, decision)
  const insideRef = (one: Logic) => refOf(pass, inside(one))
  switch (logic.kind) {
    case 'literal':
      return logic.expr ? read(pass, logic.expr, names) : bound(constant(pass, null))
    case 'table':
      return bound(readTable(pass, logic, names, decision))
    case 'context': {
      const parts = new Map<string, Bound>()
      let sight = names
      for (const { name, type, value } of logic.entries) {
        const part = coerced(pass, inside(value, sight), type)
        if (name === undefined) return part
        parts.set(name, part)
        sight = withNames(sight, [[name, part]])
      }
      return { kind: 'parts', parts }
    }
    case 'list':
      return bound(lift(pass, logic.items.map(insideRef), 'list', itemsTerm))
    case 'relation': {
      const rows = logic.rows.map((row) => {
        const cells = logic.columns.map((_, i) =>
          row[i] ? insideRef(row[i]) : constant(pass, null),
        )
        return lift(pass, cells, 'row', (terms) =>
          partsTerm(
            terms.map((term, i) => {
              const { name, type } = logic.columns[i]!
              return [name, coercedTerm(pass, term, type)] as const
            }),
          ),
        )
      })
      return bound(lift(pass, rows, 'relation', itemsTerm))
    }
    case 'conditional': {
      const test = condition(pass, insideRef(logic.if))
      return chooseBound(pass, test, inside(logic.yes), inside(logic.no))
    }
    case 'invocation': {
      const callee = inside(logic.callee)
      if (callee.kind !== 'callable') break
      const { parameters } = callee
      if (logic.bindings.some(({ name }) => !parameters.includes(name)))
        return bound(constant(pass, null))
      const given = new Map(logic.bindings.map(({ name, value }) => [name, inside(value)] as const))
      const nothing = bound(constant(pass, null))
      return enter(
        pass,
        callee,
        parameters.map((name) => given.get(name) ?? nothing),
      )
    }
    case 'function':
      return callableOf(pass, logic, names, decision, () => whole(pass, logic, names))
  }
  return bound(whole(pass, logic, names))
}

/** A function of the model, read anew for each call with what it is called with. */
export function callableOf(
  pass: Pass,
  { parameters, body }: FunctionLogic,
  names: Names,
  decision: string,
  asValue: Callable['asValue'],
): Callable {
  const itself: Callable = {
    kind: 'callable',
    parameters: parameters.map(({ name }) => name),
    asValue,
    call: (args) => {
      if (!body) return bound(constant(pass, null))
      const given = parameters.map(
        ({ name, type }, i) => [name, coerced(pass, args[i]!, type)] as const,
      )
      return readLogic(pass, body, withNames(names, given), decision)
    },
  }
  return itself
}

/** A boxed expression that is not taken apart: run on all the values that the names in it can have. */
function whole(pass: Pass, logic: Logic, names: Names) {
  const used = new Set(expressionsIn(logic).flatMap((expr) => freeNames(expr, names)))
  const slots = [...names.keys()]
  const free = slots.flatMap((name, slot) => (used.has(name) ? [{ name, slot }] : []))
  const refs = free.map(({ name }) => refOf(pass, names.get(name)!))
  return lift(pass, refs, logic.kind, (terms) =>
    applied(terms, `${logic.kind}${logic.place?.line ?? ''}`, (values) => {
      const filled = slots.map(() => null as (typeof values)[number])
      free.forEach(({ slot }, i) => (filled[slot] = values[i]!))
      return logic.code(filled, freshRun(pass))
    }),
  )
}

const asides = new Set(['type', 'place', 'code', 'table'])

/** Every FEEL expression in a boxed one, however deep. */
function expressionsIn(logic: object): object[] {
  return Object.entries(logic).flatMap(([key, part]: [string, unknown]): object[] => {
    if (typeof part !== 'object' || part === null || asides.has(key)) return []
    return 'at' in part ? [part] : expressionsIn(part)
  })
}
