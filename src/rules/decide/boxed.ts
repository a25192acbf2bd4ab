import type {
  Boxed,
  BoxedConditional,
  BoxedContext,
  BoxedFunction,
  BoxedInvocation,
  BoxedRelation,
} from '../dmn/model.ts'
import {
  type Code,
  type Context,
  type FeelFunction,
  type Run,
  type Value,
  refuse,
} from '../feel/index.ts'
import { boxedLoop } from './boxed-loop.ts'
import { callNamed, functionValue } from './call.ts'
import { coercion } from './coerce.ts'
import type { Logic, LogicBody } from './compiled.ts'
import { type Scope, at, expressionIn, say, spot, typeNamed, withName } from './scope.ts'
import { compileTable } from './table.ts'

/** Makes a boxed expression ready to run, with what it says kept beside the code. */
export function compileBoxed(boxed: Boxed, scope: Scope): Logic {
  const type = typeNamed(scope, boxed.type, boxed.place)
  const logic = compileKind(boxed, scope)
  const code = typed(logic.code, coercion(type, scope.where), boxed.type)
  return { ...logic, type, code, ...(boxed.place && { place: boxed.place }) } as Logic
}

const typed = (code: Code, coerced: ReturnType<typeof coercion>, type?: string): Code =>
  type === undefined || type === 'Any' ? code : (slots, run) => coerced(code(slots, run), run)

function compileKind(boxed: Boxed, scope: Scope): LogicBody {
  switch (boxed.kind) {
    case 'literal': {
      const { text, language, textPlace = boxed.place } = boxed
      if (language)
        say(scope, 'model', `Sproget ${language} kan ikke regnes; kun FEEL kan.`, boxed.place)
      return { kind: 'literal', text, ...expressionIn(scope, language ? '' : text, textPlace) }
    }
    case 'table':
      return compileTable(boxed.table, scope, boxed.place)
    case 'context':
      return compileContext(boxed, scope)
    case 'list': {
      const items = boxed.items.map((item) => compileBoxed(item, scope))
      const codes = items.map((item) => item.code)
      return { kind: 'list', items, code: (slots, run) => codes.map((code) => code(slots, run)) }
    }
    case 'relation':
      return compileRelation(boxed, scope)
    case 'function':
      return compileFunction(boxed, scope)
    case 'invocation':
      return compileInvocation(boxed, scope)
    case 'conditional':
      return compileConditional(boxed, scope)
    default:
      return boxedLoop(boxed, scope, compileBoxed)
  }
}

function compileConditional(boxed: BoxedConditional, scope: Scope): LogicBody {
  const test = compileBoxed(boxed.if, at(scope, 'if'))
  const yes = compileBoxed(boxed.yes, at(scope, 'then'))
  const no = compileBoxed(boxed.no, at(scope, 'else'))
  const code: Code = (slots, run) => {
    const met = test.code(slots, run)
    if (met === true) return yes.code(slots, run)
    if (met === false || met === null) return no.code(slots, run)
    return refuse(run, `${scope.where}: betingelsen skal være sand eller falsk.`, spot(scope))
  }
  return { kind: 'conditional', if: test, yes, no, code }
}

function compileContext(boxed: BoxedContext, scope: Scope): LogicBody {
  let inner = scope
  const entries = boxed.entries.map(({ name, type, value = nothing }) => {
    const here = name === undefined ? inner : at(inner, name)
    const itself = value.kind === 'function' && name !== undefined ? { itself: name } : {}
    const entry = {
      ...(name !== undefined && { name }),
      type: typeNamed(here, type, value.place),
      value: compileBoxed(value, { ...here, ...itself }),
    }
    if (name !== undefined) inner = withName(inner, name)
    return { entry, slot: inner.names.length - 1, turn: coercion(entry.type, here.where) }
  })
  const steps = entries.map(({ entry, slot, turn }) => ({
    name: entry.name,
    code: entry.value.code,
    slot,
    turn,
  }))
  const code: Code = (slots, run) => {
    const context: Context = new Map()
    for (const step of steps) {
      const value = step.turn(step.code(slots, run), run)
      if (step.name === undefined) return value
      slots[step.slot] = value
      context.set(step.name, value)
    }
    return context
  }
  return { kind: 'context', entries: entries.map(({ entry }) => entry), code }
}

const nothing: Boxed = { kind: 'literal', text: '' }

function compileRelation(boxed: BoxedRelation, scope: Scope): LogicBody {
  const columns = boxed.columns.map(({ name, type }) => ({
    name,
    type: typeNamed(scope, type, boxed.place),
  }))
  const rows = boxed.rows.map((row) => row.map((cell) => compileBoxed(cell, scope)))
  const coerced = columns.map(({ name, type }) => coercion(type, `${scope.where}, ${name}`))
  const code: Code = (slots, run) =>
    rows.map(
      (row): Context =>
        new Map(
          columns.map(({ name }, i) => [name, coerced[i]!(row[i]?.code(slots, run) ?? null, run)]),
        ),
    )
  return { kind: 'relation', columns, rows, code }
}

/** A function definition inside another expression: it remembers the values around it. */
function compileFunction(boxed: BoxedFunction, scope: Scope): LogicBody {
  const { itself } = scope
  const around = scope.names.length
  const inner = itself === undefined ? scope : withName(scope, itself)
  const { parameters, body, ...rest } = functionParts(boxed, inner)
  const code: Code = (slots) => {
    const kept = slots.slice(0, around)
    const made = functionValue(scope.where, parameters, (args, run) =>
      body ? body.code([...kept, ...args], run) : noBody(run, scope),
    )
    if (itself !== undefined) kept.push(made)
    return made
  }
  return { kind: 'function', parameters, code, ...(body && { body }), ...rest }
}

export const noBody = (run: Run, scope: Scope) =>
  refuse(run, `${scope.where}: funktionen har intet, der kan regnes.`, spot(scope))

/** The parameters and body of a function, where the parameters come after the names around it. */
export function functionParts(boxed: BoxedFunction, scope: Scope) {
  const parameters = boxed.parameters.map(({ name, type }) => ({
    name,
    type: typeNamed(scope, type, boxed.place),
  }))
  const inner = withName(scope, ...parameters.map(({ name }) => name))
  const { language, place } = boxed
  if (language)
    say(scope, 'model', `Funktionen er skrevet i ${language} og kan ikke regnes her.`, place)
  const body = boxed.body && !language ? compileBoxed(boxed.body, inner) : undefined
  return { parameters, ...(body && { body }), ...(language && { external: language }) }
}

function compileInvocation(boxed: BoxedInvocation, scope: Scope): LogicBody {
  const callee = compileBoxed(boxed.callee, scope)
  const bindings = boxed.bindings.map(({ name, type, value }) => ({
    name,
    type: typeNamed(scope, type, boxed.place),
    value: compileBoxed(value ?? nothing, at(scope, name)),
  }))
  const coerced = bindings.map(({ name, type }) => coercion(type, `${scope.where}, ${name}`))
  const code: Code = (slots, run) => {
    const called = callee.code(slots, run) as FeelFunction | null
    const args = new Map<string, Value>(
      bindings.map(({ name, value }, i) => [name, coerced[i]!(value.code(slots, run), run)]),
    )
    return callNamed(called, args, run, scope.where)
  }
  return { kind: 'invocation', callee, bindings, code }
}
