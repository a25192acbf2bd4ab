import { type FeelFunction, type Run, type Value, refuse, spend, typeOf } from '../feel/index.ts'
import { coerce, mismatch } from './coerce.ts'
import type { Type } from './type.ts'

/** What a call takes of the depth that a run may still go to. */
const weight = 10

/** A function of the model as a value of FEEL. An argument that is not of its parameter's type makes the call null. */
export function functionValue(
  name: string,
  parameters: readonly { name: string; type: Type }[],
  body: (args: Value[], run: Run) => Value,
): FeelFunction {
  const types = parameters.map(({ type }) => type)
  return {
    kind: 'function',
    name,
    signatures: [parameters.map((one) => ({ name: one.name }))],
    call(args, run) {
      if (!spend(run, 1)) return null
      const turned: Value[] = []
      for (const [i, type] of types.entries()) {
        const value = coerce(args[i] ?? null, type, run)
        if (value === undefined) {
          return refuse(run, `${name}, ${parameters[i]!.name}: ${mismatch(args[i]!, type)}`)
        }
        turned.push(value)
      }
      if (run.depth < weight) return refuse(run, `${name} kalder sig selv for mange gange.`)
      run.depth -= weight
      const value = body(turned, run)
      run.depth += weight
      return value
    },
  }
}

/** Calls a function with arguments by name, as a boxed invocation does. */
export function callNamed(
  called: Value,
  args: ReadonlyMap<string, Value>,
  run: Run,
  where: string,
): Value {
  const place = { source: { text: '', where }, at: 0 }
  if (typeOf(called) !== 'function')
    return refuse(run, `${where}: det, der kaldes, er ikke en funktion.`, place)
  const { signatures, call } = called as FeelFunction
  const fitting = signatures.find((named) =>
    [...args.keys()].every((name) => named.some((one) => one.name === name)),
  )
  if (!fitting) return refuse(run, `${where}: funktionen har ikke de parametre, der gives.`, place)
  return call(
    fitting.map(({ name }) => args.get(name) ?? null),
    run,
  )
}
