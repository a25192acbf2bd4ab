// Whether a value is of a type, as `instance of` and parameters ask (DMN 1.5, 10.3.2.9.1).
import type { TypeExpr } from './ast.ts'
import { isNumber } from './number.ts'
import type { Value } from './value.ts'
import { typeOf } from './value.ts'

/** Whether a value is of a type. */
export type TypeTest = (value: Value) => boolean

/** The types a model names itself; undefined for an unknown name. */
export type NamedTypes = (name: string) => TypeTest | undefined

const ofKind =
  (kind: string): TypeTest =>
  (value) =>
    typeOf(value) === kind

const simple = new Map<string, TypeTest>([
  ['Any', (value) => value !== null],
  ['Null', (value) => value === null],
  ['number', isNumber],
  ['day and time duration', ofKind('days and time duration')],
  ['dayTimeDuration', ofKind('days and time duration')],
  ['year and month duration', ofKind('years and months duration')],
  ['yearMonthDuration', ofKind('years and months duration')],
  ['dateTime', ofKind('date and time')],
])
for (const kind of [
  'boolean',
  'string',
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
  'list',
  'context',
  'range',
  'function',
]) {
  simple.set(kind, ofKind(kind))
}

/** The test for a type as written; undefined when it, or one within it, is unknown. */
export function typeTest(type: TypeExpr, named?: NamedTypes): TypeTest | undefined {
  if (type.kind === 'named') return named?.(type.name) ?? simple.get(type.name)
  if (type.kind === 'context') return contextTest(type.parts, named)
  if (type.kind === 'function') return functionTest(type.parameters, type.result, named)
  const each = typeTest(type.of, named)
  if (!each) return undefined
  const any = type.of.kind === 'named' && type.of.name === 'Any'
  if (type.kind === 'list') {
    return remembered((value) => Array.isArray(value) && (any || value.every(each)))
  }
  const end = (value: Value | undefined) => value === undefined || each(value)
  return (value) =>
    typeOf(value) === 'range' && end((value as Ends).from) && end((value as Ends).to)
}

/** A test that looks at each list and context once: one that is held many times over is not gone through again. */
function remembered(test: TypeTest): TypeTest {
  const known = new WeakMap<object, boolean>()
  return (value) => {
    if (value === null || typeof value !== 'object') return false
    const before = known.get(value)
    if (before !== undefined) return before
    const passed = test(value)
    known.set(value, passed)
    return passed
  }
}

type Ends = { from?: Value; to?: Value }

function contextTest(
  parts: { name: string; type: TypeExpr }[],
  named?: NamedTypes,
): TypeTest | undefined {
  const tests = parts.map(({ name, type }) => ({ name, test: typeTest(type, named) }))
  if (tests.some(({ test }) => !test)) return undefined
  return remembered(
    (value) =>
      value instanceof Map &&
      tests.every(({ name, test }) => {
        const part = value.get(name)
        return part === null || (part !== undefined && test!(part))
      }),
  )
}

function functionTest(
  parameters: TypeExpr[],
  result: TypeExpr,
  named?: NamedTypes,
): TypeTest | undefined {
  if ([...parameters, result].some((type) => !typeTest(type, named))) return undefined
  return (value) =>
    value !== null &&
    typeof value === 'object' &&
    'kind' in value &&
    value.kind === 'function' &&
    value.signatures.some((signature) => signature.length === parameters.length)
}
