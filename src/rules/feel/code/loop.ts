// `for`, `some` and `every`: the items of lists and ranges, one within the other.
import type { Expr, Iteration } from '../ast.ts'
import { decimal, isNumber } from '../number.ts'
import type { Run } from '../run.ts'
import { refuse, spend } from '../run.ts'
import { dateOfDay, dayNumber } from '../time/calendar.ts'
import type { Value } from '../value.ts'
import { typeOf } from '../value.ts'
import { codeOf } from './expression.ts'
import type { Code, Scope } from './scope.ts'
import { bind, placeAt } from './scope.ts'

/** Visits what an iteration gives; the visitor's false ends it, and so does a lack of steps. False when it was ended, null when there is nothing to go through. */
type Each = (slots: Value[], run: Run, visit: (value: Value) => boolean) => boolean | null

function count(from: Value, to: Value, run: Run, visit: (value: Value) => boolean): boolean | null {
  if (isNumber(from) && isNumber(to)) {
    const [first, last] = [decimal(from).toNumber(), decimal(to).toNumber()]
    if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return null
    const step = first <= last ? 1 : -1
    for (let i = first; step > 0 ? i <= last : i >= last; i += step) {
      if (!spend(run, 1) || !visit(i)) return false
    }
    return true
  }
  if (typeOf(from) !== 'date' || typeOf(to) !== 'date') return null
  const [first, last] = [dayNumber(from as never), dayNumber(to as never)]
  return count(first, last, run, (day) => visit(dateOfDay(day as number)))
}

function eachValue(value: Value, run: Run, visit: (value: Value) => boolean): boolean | null {
  if (Array.isArray(value)) {
    for (const item of value) if (!spend(run, 1) || !visit(item)) return false
    return true
  }
  if (value === null) return null
  if (typeof value !== 'object' || !('kind' in value) || value.kind !== 'range') return visit(value)
  const { from = null, to = null, fromIncluded, toIncluded } = value
  if (from === null || to === null) return null
  return count(from, to, run, (item) => {
    if ((!fromIncluded && same(item, from)) || (!toIncluded && same(item, to))) return true
    return visit(item)
  })
}

const same = (a: Value, b: Value): boolean =>
  a === b || (typeOf(a) === 'date' && dayNumber(a as never) === dayNumber(b as never))

function eachOf(iteration: Iteration, scope: Scope): Each {
  const from = codeOf(iteration.in, scope)
  const to = iteration.to && codeOf(iteration.to, scope)
  return to
    ? (slots, run, visit) => count(from(slots, run), to(slots, run), run, visit)
    : (slots, run, visit) => eachValue(from(slots, run), run, visit)
}

/** All the combinations of several iterations, the last turning fastest; each writes its value to its slot. */
function combined(iterators: Iteration[], outer: Scope): { each: Each; scope: Scope } {
  let scope = outer
  const loops = iterators.map((iteration) => {
    const loop = { slot: scope.next, each: eachOf(iteration, scope) }
    scope = bind(scope, iteration.name)
    return loop
  })
  const from =
    (index: number): Each =>
    (slots, run, visit) => {
      const loop = loops[index]
      if (!loop) return visit(null)
      let all: boolean | null = true
      const went = loop.each(slots, run, (value) => {
        slots[loop.slot] = value
        all = next[index]!(slots, run, visit)
        return all === true
      })
      return all === true ? went : all
    }
  const next: Each[] = loops.map((_, index) => from(index + 1))
  return { each: from(0), scope }
}

/** Whether an expression may look at `partial`: then each turn gets its own copy of what came before. */
const speaksOfPartial = (body: Expr): boolean =>
  JSON.stringify(body, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  ).includes('"partial"')

export function forCode(
  { iterators, body, at }: Extract<Expr, { kind: 'for' }>,
  outer: Scope,
): Code {
  const { each, scope } = combined(iterators, outer)
  const partial = scope.next
  const code = codeOf(body, bind(scope, 'partial'))
  const copies = speaksOfPartial(body)
  const place = placeAt(outer, at)
  return (slots, run) => {
    const results: Value[] = []
    const went = each(slots, run, () => {
      if (copies) {
        if (!spend(run, results.length >> 4)) return false
        slots[partial] = results.slice()
      }
      results.push(code(slots, run))
      return true
    })
    if (went) return results
    return went === null ? refuse(run, 'Her er ikke en liste at gå igennem.', place) : null
  }
}

export function quantifierCode(
  { kind, iterators, body, at }: Extract<Expr, { kind: 'some' | 'every' }>,
  outer: Scope,
): Code {
  const { each, scope } = combined(iterators, outer)
  const code = codeOf(body, scope)
  const decisive = kind === 'some'
  const place = placeAt(outer, at)
  return (slots, run) => {
    let answer: boolean | null = !decisive
    const went = each(slots, run, () => {
      const met = code(slots, run)
      if (met === decisive) answer = decisive
      else if (met !== !decisive) answer = null
      return answer !== decisive
    })
    if (went || answer === decisive) return answer
    return went === null ? refuse(run, 'Her er ikke en liste at gå igennem.', place) : null
  }
}
