// Names, and what is found of a value by name.
import type { Expr } from '../ast.ts'
import { builtins } from '../functions/all.ts'
import type { Run } from '../run.ts'
import { refuse, spend } from '../run.ts'
import { memberOf } from '../time/members.ts'
import type { Value } from '../value.ts'
import { codeOf } from './expression.ts'
import type { Code, Scope } from './scope.ts'
import { placeAt, resolve } from './scope.ts'

type Of<K extends Expr['kind']> = Extract<Expr, { kind: K }>

/** Code for a name: what an item within a filter calls so, else a slot, else a built-in function. */
export function nameCode({ name, at }: Of<'name'>, scope: Scope): Code {
  const { slot, items } = resolve(scope, name)
  const builtin = builtins.get(name)
  const place = placeAt(scope, at)
  const outer: Code =
    slot !== undefined
      ? (slots) => slots[slot]!
      : builtin
        ? () => builtin
        : (_, run) => refuse(run, `Der er ikke noget, der hedder »${name}«.`, place)
  if (items.length === 0) return outer
  return (slots, run) => {
    for (const item of items) {
      const value = slots[item]!
      if (value instanceof Map) {
        const member = value.get(name)
        if (member !== undefined) return member
      }
    }
    return outer(slots, run)
  }
}

/** Code for `value.name`: an entry, a member, or one of each item of a list. */
export function pathCode({ value, name, at }: Of<'path'>, scope: Scope): Code {
  const code = codeOf(value, scope)
  const place = placeAt(scope, at)
  const missing = `Der er ikke noget her, der hedder »${name}«.`
  const member = (of: Value, run: Run): Value | undefined => {
    if (of instanceof Map) return of.get(name)
    if (Array.isArray(of)) {
      return of.map((item) => (spend(run, 1) ? (member(item, run) ?? null) : null))
    }
    return typeof of === 'object' && of !== null && 'kind' in of ? memberOf(of, name) : undefined
  }
  return (slots, run) => {
    const of = code(slots, run)
    if (of === null) return null
    const found = of instanceof Map ? of.get(name) : member(of, run)
    return found === undefined ? refuse(run, missing, place) : found
  }
}
