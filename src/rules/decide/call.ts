import { type FeelFunction, type Run, type Value, refuse, typeOf } from '../feel/index.ts'
import { coercion } from './coerce.ts'
import type { Type } from './type.ts'

/** What a call takes of the depth that a run may still go to. */
const weight = 10

/** A function of the model as a value of FEEL. Arguments are turned into the types of the parameters. */
export function functionValue(
  name: string,
  parameters: readonly { name: string; type: Type }[],
  body: (args: Value[], run: Run) => Value,
): FeelFunction {
  const coerced = parameters.map((one) => coercion(one.type, `${name}, ${one.name}`))
  return {
    kind: 'function',
    name,
    signatures: [parameters.map((one) => ({ name: one.name }))],
    call(args, run) {
      if (run.depth < weight) return refuse(run, `${name} kalder sig selv for mange gange.`)
      run.depth -= weight
      const value = body(
        coerced.map((turn, i) => turn(args[i] ?? null, run)),
        run,
      )
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
