// Functions of the model and of FEEL itself are read where they are called, with what they are called with.
import type { Argument, Expr } from '../feel/index.ts'
import { read } from './expression.ts'
import type { Bound, Callable, Names, Pass } from './pass.ts'
import { bound, constant, gaveUp, refOf, withNames } from './pass.ts'
import { whole } from './pieces.ts'

/** A call with arguments by place or by name. Functions that call each other without end are given up. */
export function callFunction(
  pass: Pass,
  called: Callable,
  args: readonly Argument[],
  names: Names,
): Bound {
  const given = args.map(({ name, value }) => ({ name, value: read(pass, value, names) }))
  const named = given.some(({ name }) => name !== undefined)
  const known = given.every(({ name }) => name === undefined || called.parameters.includes(name))
  if (!known || given.length > called.parameters.length) return bound(constant(pass, null))
  if (!named && given.length < called.parameters.length) return bound(constant(pass, null))
  const nothing = bound(constant(pass, null))
  const ordered = called.parameters.map((parameter, i) =>
    named ? (given.find(({ name }) => name === parameter)?.value ?? nothing) : given[i]!.value,
  )
  return enter(pass, called, ordered)
}

export function enter(pass: Pass, called: Callable, args: readonly Bound[]): Bound {
  if (pass.depth <= 0 || pass.calls-- <= 0) {
    const refs = args.map((arg) => refOf(pass, arg))
    return bound(gaveUp(pass, [called.asValue(), ...refs], 'recursion'))
  }
  pass.depth--
  const result = called.call(args)
  pass.depth++
  return result
}

/** A function written in FEEL. */
export function lambda(
  pass: Pass,
  expr: Extract<Expr, { kind: 'function' }>,
  names: Names,
): Callable {
  const parameters = expr.parameters.map(({ name }) => name)
  return {
    kind: 'callable',
    parameters,
    call: (args) =>
      read(
        pass,
        expr.body,
        withNames(
          names,
          parameters.map((name, i) => [name, args[i]!] as const),
        ),
      ),
    asValue: () => whole(pass, expr, names),
  }
}
