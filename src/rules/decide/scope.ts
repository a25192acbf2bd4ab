import type { Place, Problem } from '../dmn/model.ts'
import {
  type Code,
  type Expr,
  type FeelProblem,
  type NamedTypes,
  type Parsed,
  type Place as RunPlace,
  type Source,
  type TestCode,
  type UnaryTests,
  type Value,
  compileExpression,
  compileUnaryTests,
  parseExpression,
  parseUnaryTests,
  refuse,
  startRun,
} from '../feel/index.ts'
import { hasShape } from './coerce.ts'
import { type Type, any } from './type.ts'
import type { TypeLookup } from './types-in.ts'

/** What is shared by everything compiled from one model. */
export type Workshop = {
  types: TypeLookup
  named: NamedTypes
  problems: Problem[]
  /** Where the FEEL called `where` in a problem begins in the XML. */
  places: Map<string, Place>
  /** Names of parts of contexts; FEEL must know those with blanks in them. */
  words: readonly string[]
}

/** What an expression may speak of: the value of `names[i]` is in `slots[i]`. */
export type Scope = {
  shop: Workshop
  names: readonly string[]
  /** What the parser must know: the names and the words. */
  vocabulary: readonly string[]
  /** How a problem names this spot. */
  where: string
  /** The entry of a context that a function stands in: it may call itself by that name. */
  itself?: string
}

/** The same workshop, seen from nowhere in particular. */
export function scopeOf(shop: Workshop, names: readonly string[], where: string): Scope {
  return { shop, names, where, vocabulary: [...names, ...shop.words] }
}

/** The scope with more names, whose values are in the next slots. */
export const withName = ({ shop, names, vocabulary, where }: Scope, ...more: string[]): Scope => ({
  shop,
  where,
  names: [...names, ...more],
  vocabulary: [...vocabulary, ...more],
})

export const at = (scope: Scope, where: string): Scope => ({
  ...scope,
  where: `${scope.where}, ${where}`,
})

/** The type of that name; an unknown one is Any, and said. */
export function typeNamed(scope: Scope, name: string | undefined, place?: Place): Type {
  if (name === undefined) return any
  const type = scope.shop.types(name)
  if (!type) say(scope, 'type', `Typen ${name} findes ikke.`, place)
  return type ?? any
}

/** The spot itself, for a problem that is in no text. */
export const spot = ({ where }: { where: string }): RunPlace => ({
  source: { text: '', where },
  at: 0,
})

export function say(scope: Scope, kind: Problem['kind'], sentence: string, place?: Place) {
  const where = place && { place: { ...place, element: scope.where } }
  scope.shop.problems.push({ kind, sentence: `${scope.where}: ${sentence}`, ...where })
}

const fails: Code = (_, run) => refuse(run, 'Her står FEEL, som ikke kan læses.')

/** An expression as it stands and as it runs. Without text it is null. */
export function expressionIn(
  scope: Scope,
  text: string,
  place?: Place,
): { expr?: Expr; code: Code } {
  if (text.trim() === '') return { code: () => null }
  const source = sourceOf(scope, text, place)
  const expr = parsed(scope, parseExpression(text, scope.vocabulary), place)
  if (!expr) return { code: fails }
  const options = { source, types: scope.shop.named }
  return { expr, code: compileExpression(expr, scope.names, options) }
}

/** Unary tests as they stand and as they run. Without text anything passes. */
export function testsIn(
  scope: Scope,
  text: string,
  place?: Place,
): { tests?: UnaryTests; code?: TestCode } {
  const source = sourceOf(scope, text, place)
  const read = parseUnaryTests(text.trim() === '' ? '-' : text, scope.vocabulary)
  const tests = parsed(scope, read, place)
  if (!tests) return { code: () => false }
  if (tests.kind === 'anything') return { tests }
  const options = { source, types: scope.shop.named }
  return { tests, code: compileUnaryTests(tests, scope.names, options) }
}

function sourceOf(scope: Scope, text: string, place?: Place): Source {
  if (place) scope.shop.places.set(scope.where, place)
  return { text, where: scope.where }
}

function parsed<T>(scope: Scope, result: Parsed<T>, place?: Place): T | undefined {
  if (result.ok) return result.value
  say(scope, 'feel', result.problem.sentence, place && shifted(place, result.problem))
  return undefined
}

/** A place within a text, counted from where the text begins. */
export const shifted = (
  start: Place,
  { line, column }: Pick<FeelProblem, 'line' | 'column'>,
): Place => ({
  line: start.line + line - 1,
  column: line === 1 ? start.column + column - 1 : column,
})

/** The types of a model as `instance of` asks for them: null is of none. */
export const namedTypes =
  (types: TypeLookup): NamedTypes =>
  (name) => {
    const type = types(name)
    return type && ((value: Value) => value !== null && hasShape(type)(value, idle))
  }

const idle = startRun(new Date(0))
