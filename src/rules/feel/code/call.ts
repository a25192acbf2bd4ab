// Functions made and functions called.
import type { Argument, Expr } from '../ast.ts'
import { builtins, timeless } from '../functions/all.ts'
import type { Place, Run } from '../run.ts'
import { refuse, spend, startRun } from '../run.ts'
import { typeTest } from '../types.ts'
import { asMoment } from '../time/arithmetic.ts'
import type { FeelDate, FeelFunction, Parameter, Value } from '../value.ts'
import { typeOf } from '../value.ts'
import { codeOf } from './expression.ts'
import type { Code, Scope } from './scope.ts'
import { bind, placeAt, resolve } from './scope.ts'

type Of<K extends Expr['kind']> = Extract<Expr, { kind: K }>

/** Code that makes a function, which keeps the values it was made among. `self` is the slot where it finds itself. */
export function functionCode(expr: Of<'function'>, outer: Scope, self?: number): Code {
  const parameters = expr.parameters.map(({ name, type }): Parameter => {
    const test = type && typeTest(type, outer.types)
    return { name, ...(test && { type: test }) }
  })
  const scope = parameters.reduce((inner, { name }) => bind(inner, name), outer)
  const tally = { depth: 0, deepest: 0 }
  const code = codeOf(expr.body, { ...scope, tally })
  const weight = tally.deepest + 2
  const place = placeAt(outer, expr.at)
  const signatures = [parameters]
  return (slots, run) => {
    if (expr.external) return refuse(run, 'Funktioner uden for modellen kan ikke kaldes.', place)
    const kept = slots.slice(0, outer.next)
    while (kept.length < outer.next) kept.push(null)
    const call = (args: readonly Value[], inner: Run): Value => {
      if (!spend(inner, 1)) return null
      if (inner.depth < weight) return refuse(inner, 'Funktionen kalder sig selv for mange gange.')
      inner.depth -= weight
      const value = code([...kept, ...parameters.map((_, i) => args[i] ?? null)], inner)
      inner.depth += weight
      return value
    }
    const made: FeelFunction = { kind: 'function', signatures, call }
    if (self !== undefined) kept[self] = made
    return made
  }
}

/** Which argument goes where: for each of a signature's parameters its place among the arguments, or −1. Who names arguments may leave some out: they are null, but those that a built-in function must have. */
function order(
  signature: readonly Parameter[],
  args: Argument[],
  { repeats, builtIn }: { repeats: boolean; builtIn: boolean },
): number[] | undefined {
  if (args[0]?.name !== undefined) {
    const places = signature.map(({ name }) => args.findIndex((arg) => arg.name === name))
    const given = places.filter((place) => place >= 0).length
    const complete = signature.every(({ optional }, i) => !builtIn || optional || places[i]! >= 0)
    return complete && given === args.length ? places : undefined
  }
  const needed = signature.filter(({ optional }) => !optional).length
  if (args.length < needed || (!repeats && args.length > signature.length)) return undefined
  return args.map((_, i) => i)
}

type Way = { signature: readonly Parameter[]; order: number[]; typed: boolean }

/** The ways in which a function takes arguments by these names, or this many. When names fit several, the order they are given in tells. */
function waysOf(callee: FeelFunction, args: Argument[]): Way[] {
  const builtIn = callee.name !== undefined && builtins.get(callee.name) === callee
  const kind = { repeats: callee.repeats ?? false, builtIn }
  const ways = callee.signatures.flatMap((signature) => {
    const places = order(signature, args, kind)
    return places ? [{ signature, order: places, typed: signature.some(({ type }) => type) }] : []
  })
  const asGiven = ways.find(({ order: places }) => places.every((at, i) => at === i))
  return asGiven ? [asGiven, ...ways.filter((way) => way !== asGiven)] : ways
}

/** A value as a parameter wants it: the item of a list of one, an item as a list of one, a date as its midnight in UTC; undefined when it does not fit (DMN 1.5, 10.3.2.9.4). */
export function fitted(value: Value, type: Parameter['type']): Value | undefined {
  if (!type || value === null || type(value)) return value
  if (Array.isArray(value) && value.length === 1 && type(value[0]!)) return value[0]!
  if (typeOf(value) === 'date') {
    const midnight = asMoment(value as FeelDate)
    if (type(midnight)) return midnight
  }
  return type([value]) ? [value] : undefined
}

/** The arguments as a way of taking them wants them, or the name of the parameter that one does not fit. */
function arranged({ signature, order, typed }: Way, given: Value[]): Value[] | string {
  const values = order.map((at) => given[at] as Value)
  if (!typed) return values
  for (let i = 0; i < values.length; i += 1) {
    const type = signature[i]?.type
    if (!type || values[i] === undefined) continue
    const value = fitted(values[i]!, type)
    if (value === undefined) return signature[i]!.name
    values[i] = value
  }
  return values
}

function invoke(callee: FeelFunction, args: Argument[], codes: Code[], place: Place): Code {
  const called = callee.name === undefined ? 'Funktionen' : `»${callee.name}«`
  const [first, ...others] = waysOf(callee, args)
  if (!first) return (_, run) => refuse(run, `${called} kan ikke bruges med de argumenter.`, place)
  return (slots, run) => {
    const given: Value[] = []
    for (const code of codes) given.push(code(slots, run))
    let values = arranged(first, given)
    for (const way of others) if (typeof values === 'string') values = arranged(way, given)
    if (typeof values === 'string') {
      return refuse(run, `${called} kan ikke bruge værdien af »${values}«.`, place)
    }
    const before = run.place
    run.place = place
    const result = callee.call(values, run)
    if (before) run.place = before
    return result
  }
}

export function callCode(expr: Of<'call'>, scope: Scope): Code {
  const { callee, args, at } = expr
  const codes = args.map(({ value }) => codeOf(value, scope))
  const place = placeAt(scope, at)
  const builtin =
    callee.kind === 'name' && resolve(scope, callee.name).slot === undefined
      ? builtins.get(callee.name)
      : undefined
  if (builtin) return folded(invoke(builtin, args, codes, place), builtin, args)
  const code = codeOf(callee, scope)
  let last: { callee: FeelFunction; code: Code } | undefined
  return (slots, run) => {
    const value = code(slots, run)
    if (
      value === null ||
      typeof value !== 'object' ||
      !('kind' in value) ||
      value.kind !== 'function'
    ) {
      return refuse(run, 'Her er ikke en funktion at kalde.', place)
    }
    if (last?.callee.signatures !== value.signatures || last.callee !== value) {
      last = { callee: value, code: invoke(value, args, codes, place) }
    }
    return last.code(slots, run)
  }
}

/** What a built-in function makes of literals alone is the same each time, and is made once. */
function folded(code: Code, builtin: FeelFunction, args: Argument[]): Code {
  const fixed = args.every(({ value }) => value.kind === 'literal')
  if (!fixed || args.length === 0 || !timeless(builtin)) return code
  const value = code([], startRun(new Date(0)))
  return value === null ? code : () => value
}
