// Context functions (DMN 1.5, 10.3.4.10).
import { listOf } from '../code/filter.ts'
import type { Run } from '../run.ts'
import { refuse, spend } from '../run.ts'
import type { Context, FeelFunction, Value } from '../value.ts'
import { define } from './define.ts'

function getValue([context, keys]: [Context, Value], run: Run): Value {
  const path = listOf(keys)
  if (!path.every((key) => typeof key === 'string') || path.length === 0) {
    return refuse(run, '»get value« tager et navn.')
  }
  let value: Value = context
  for (const key of path) value = value instanceof Map ? (value.get(key) ?? null) : null
  return value
}

const getEntries = ([context]: [Context]): Value =>
  [...context].map(
    ([key, value]) =>
      new Map<string, Value>([
        ['key', key],
        ['value', value],
      ]),
  )

function fromEntries([entries]: [Value[]], run: Run): Value {
  const context: Context = new Map()
  for (const entry of entries) {
    const key = entry instanceof Map ? entry.get('key') : undefined
    const value = entry instanceof Map ? entry.get('value') : undefined
    if (typeof key !== 'string' || value === undefined || context.has(key)) {
      return refuse(run, '»context« tager par af »key« og »value« med hvert sit navn.')
    }
    context.set(key, value)
  }
  return context
}

function put([context, keys, value]: [Context, Value, Value], run: Run): Value {
  const path = listOf(keys)
  if (!path.every((key) => typeof key === 'string') || path.length === 0) {
    return refuse(run, '»context put« tager et navn eller en liste af navne.')
  }
  const [key, ...rest] = path as [string, ...string[]]
  if (!spend(run, context.size)) return null
  if (rest.length === 0) return new Map(context).set(key, value)
  const inner = context.get(key)
  if (!(inner instanceof Map)) return refuse(run, `Der er ikke noget inden i »${key}«.`)
  const changed = put([inner, rest, value], run)
  return changed && new Map(context).set(key, changed)
}

function merge([contexts]: [Value[]], run: Run): Value {
  const merged: Context = new Map()
  for (const context of contexts) {
    if (!(context instanceof Map)) return refuse(run, '»context merge« tager kontekster.')
    if (!spend(run, context.size)) return null
    for (const [key, value] of context) merged.set(key, value)
  }
  return merged
}

export const contextFunctions: FeelFunction[] = [
  define('get value', ['m: context, key: string', 'm: context, keys: list'], getValue),
  define('get entries', 'm: context', getEntries),
  define('context', 'entries: list', fromEntries),
  define(
    'context put',
    ['context: context, key: string, value', 'context: context, keys: list, value'],
    put,
  ),
  define('context merge', 'contexts: list', merge),
]
