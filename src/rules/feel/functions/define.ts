// How a built-in function is written down: its name, its parameters in words, and what it gives.
import { isNumber } from '../number.ts'
import type { Run } from '../run.ts'
import { refuse } from '../run.ts'
import type { TypeTest } from '../types.ts'
import type { FeelFunction, Parameter, Value } from '../value.ts'
import { typeOf } from '../value.ts'

const isDuration: TypeTest = (value) => typeOf(value).endsWith('duration')
const isDay: TypeTest = (value) => typeOf(value) === 'date' || typeOf(value) === 'date and time'

/** An `amount` is a number or a duration, a `day` has a date; `… text` takes also what names one. */
const types: Record<string, TypeTest> = {
  string: (value) => typeof value === 'string',
  number: isNumber,
  boolean: (value) => typeof value === 'boolean',
  list: Array.isArray,
  context: (value) => value instanceof Map,
  function: (value) => typeOf(value) === 'function',
  time: (value) => typeOf(value) === 'time',
  amount: (value) => isNumber(value) || isDuration(value),
  day: isDay,
  'day text': (value) => typeof value === 'string' || isDay(value),
  'clock text': (value) => typeof value === 'string' || typeOf(value) === 'time' || isDay(value),
  'duration text': (value) => typeof value === 'string' || isDuration(value),
}

/** `list: list, position: number, newItem`: a type where there is one; `?` after the name says that it may be left out. */
function signature(text: string): Parameter[] {
  if (text === '') return []
  return text.split(', ').map((part) => {
    const [name, type] = part.split(': ') as [string, string?]
    const optional = name.endsWith('?')
    return {
      name: optional ? name.slice(0, -1) : name,
      ...(type && { type: types[type]! }),
      ...(optional && { optional }),
    }
  })
}

/** A function of the arguments in order; one that is left out is undefined, and one with a type is never null. */
export function define(
  name: string,
  parameters: string | string[],
  give: (args: never, run: Run) => Value,
  repeats = false,
): FeelFunction {
  const signatures = [parameters].flat().map(signature)
  const needed = signatures[0]!.map((_, i) =>
    signatures.every((one) => one[i]?.type !== undefined && !one[i]?.optional),
  )
  const call = (args: readonly Value[], run: Run): Value => {
    for (let i = 0; i < needed.length; i += 1) {
      if (needed[i] && (args[i] ?? null) === null) {
        return refuse(run, `»${name}« mangler en værdi.`)
      }
    }
    return give(args as never, run)
  }
  return { kind: 'function', name, signatures, repeats, call }
}

/** A function of one list, which may be given as its items. */
export const defineOfList = (
  name: string,
  give: (items: readonly Value[], run: Run) => Value,
): FeelFunction =>
  define(
    name,
    'list',
    (args: readonly Value[], run) => {
      const items = args.length === 1 && Array.isArray(args[0]) ? args[0] : args
      if (args.length === 1 && args[0] === null) return refuse(run, `»${name}« mangler en liste.`)
      return give(items, run)
    },
    true,
  )
