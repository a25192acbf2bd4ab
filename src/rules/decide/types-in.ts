import type { Import, Model, Problem, TypeDefinition } from '../dmn/model.ts'
import { type TypeExpr, parseExpression, parseUnaryTests } from '../feel/index.ts'
import { partNames } from './words.ts'
import { type Allowed, type Shape, type Type, any, builtIn } from './type.ts'

/** The type a model means by a name; undefined for a name it does not know. */
export type TypeLookup = (name: string) => Type | undefined

const mostLevels = 100

/** Looks up the types of a model and, by `import.name`, those of the models it imports. */
export function typesIn(
  model: Model,
  imported: (one: Import) => TypeLookup | undefined,
  problems: Problem[],
): TypeLookup {
  const definitions = new Map(model.types.map((definition) => [definition.name, definition]))
  const made = new Map<string, Type>()
  const words = model.types.flatMap(partNames)
  // How many types lie within each other, by name, and below what is being made.
  const levels = new Map<string, number>()
  let below = 0

  const look: TypeLookup = (name) => made.get(name) ?? own(name) ?? builtIn.get(name) ?? from(name)

  function own(name: string): Type | undefined {
    const definition = definitions.get(name)
    if (!definition) return undefined
    // A type may hold itself in a list: it is known by name before it is filled in.
    const type: Type = { name, shape: { kind: 'any' } }
    made.set(name, type)
    const outer = below
    below = 0
    Object.assign(type, typeOf(definition))
    settle(type, definition)
    below = Math.max(outer, levels.get(name)!)
    return type
  }

  /** A type that narrows itself, or has more layers than anybody means, can be anything. */
  function settle(type: Type, definition: TypeDefinition) {
    const ring: Type[] = [type]
    for (let one = type.base; one && one !== type; one = one.base) ring.push(one)
    const inRing = ring.at(-1)!.base === type
    levels.set(type.name, inRing || below > mostLevels ? 0 : below)
    if (!inRing && below <= mostLevels) return
    const names = [...ring, type].map(({ name }) => `»${name}«`).join(' → ')
    const sentence = inRing
      ? `Typerne bygger på hinanden i ring: ${names}.`
      : `Typen ${type.name} bygger på andre typer i mere end ${mostLevels} lag.`
    say(sentence, definition)
    delete type.base
    type.shape = { kind: 'any' }
  }

  function from(name: string): Type | undefined {
    for (const one of model.imports) {
      const rest = one.name === '' ? name : after(name, `${one.name}.`)
      const type = rest === undefined ? undefined : imported(one)?.(rest)
      if (type) return type
    }
    return /[<>]/.test(name) ? written(name) : undefined
  }

  /** A type in FEEL's own notation, such as list<number>. */
  function written(name: string): Type | undefined {
    const parsed = parseExpression(`null instance of ${name}`, [...definitions.keys()])
    const expr = parsed.ok && parsed.value.kind === 'instance of' ? parsed.value.type : undefined
    return expr && { ...fromExpr(expr), name }
  }

  function fromExpr(expr: TypeExpr): Type {
    if (expr.kind === 'named') return look(expr.name) ?? any
    return { name: expr.kind, shape: shapeOf(expr) }
  }

  function shapeOf(expr: Exclude<TypeExpr, { kind: 'named' }>): Shape {
    if (expr.kind === 'context') {
      return { kind: 'context', parts: new Map(expr.parts.map((p) => [p.name, fromExpr(p.type)])) }
    }
    if (expr.kind === 'function') {
      const parameters = expr.parameters.map(fromExpr)
      return { kind: 'function', parameters, returns: fromExpr(expr.result) }
    }
    return { kind: expr.kind, of: fromExpr(expr.of) }
  }

  function needed(name: string | undefined, definition: TypeDefinition): Type {
    if (name === undefined || name === definition.name) return any
    const type = look(name)
    below = Math.max(below, levels.get(name) ?? 0)
    if (type) return type
    say(`Typen ${name} findes ikke.`, definition)
    return any
  }

  function typeOf(definition: TypeDefinition): Type {
    const { name } = definition
    const constraint = tests(definition.constraint, definition)
    const item = itemOf(definition)
    return {
      ...(definition.list ? { name, shape: { kind: 'list', of: item } } : item),
      ...(constraint && { constraint }),
    }
  }

  function itemOf(definition: TypeDefinition): Type {
    const outer = below
    below = 0
    const item = itemFrom(definition)
    below = Math.max(outer, below + 1)
    return item
  }

  function itemFrom(definition: TypeDefinition): Type {
    const { name, parts, base, function: callable } = definition
    const allowed = tests(definition.allowed, definition)
    const narrowed = { name, ...(allowed && { allowed }) }
    if (parts) {
      const types = new Map(parts.map((part) => [part.name, typeOf(part)]))
      return { ...narrowed, shape: { kind: 'context', parts: types } }
    }
    if (callable) {
      const parameters = callable.parameters.map(({ type }) => needed(type, definition))
      const returns = needed(callable.returns, definition)
      return { ...narrowed, shape: { kind: 'function', parameters, returns } }
    }
    const type = needed(base, definition)
    return { ...narrowed, shape: type.shape, base: type }
  }

  function tests(text: string | undefined, definition: TypeDefinition): Allowed | undefined {
    if (text === undefined) return undefined
    const parsed = parseUnaryTests(text, words)
    if (parsed.ok) return { text, tests: parsed.value }
    say(
      `De tilladte værdier for ${definition.name} kan ikke læses: ${parsed.problem.sentence}`,
      definition,
    )
    return { text }
  }

  function say(sentence: string, { name, place }: TypeDefinition) {
    problems.push({ kind: 'type', sentence, ...(place && { place: { ...place, element: name } }) })
  }

  for (const name of definitions.keys()) look(name)
  return look
}

const after = (name: string, prefix: string) =>
  name.startsWith(prefix) ? name.slice(prefix.length) : undefined
