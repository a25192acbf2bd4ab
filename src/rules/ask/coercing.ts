// What decide does to a value when it gets a type, done to terms.
import { compileUnaryTests, startRun, typeOf } from '../feel/index.ts'
import type { UnaryTests, Value } from '../feel/index.ts'
import { coercion, fits } from '../decide/coerce.ts'
import { allowedOf } from '../decide/type.ts'
import type { Type } from '../decide/type.ts'
import { sideOf } from './comparing.ts'
import type { Bound, Pass } from './pass.ts'
import { applied, bound, freshRun, lift, refOf, termsOf } from './pass.ts'
import type { Term } from './term.ts'
import { keyOfValue, settled } from './term.ts'
import { areConstant } from './unary.ts'

/** A term as one of the type. What is open stays so where its whole cell fits, or where none of it does. */
export function coercedTerm(pass: Pass, term: Term, type: Type): Term {
  if (term.kind === 'none' || term.kind === 'clash' || surelyFits(pass, term, type)) return term
  const turn = coercion(type, '')
  const tests = testsOf(type)
  return narrowed(pass, term, tests, `as ${type.name}`, (value) => turn(value, freshRun(pass)))
}

/** A term, or null where it is not among the values that tests allow. */
export function among(pass: Pass, term: Term, tests: UnaryTests): Term {
  const passes = compileUnaryTests(tests)
  return narrowed(pass, term, [tests], 'among', (value) =>
    value === null || passes(value, [], freshRun(pass)) === true ? value : null,
  )
}

/** Something that keeps a value or changes it, by tests: for an open term it is tried once for the whole cell where it can. */
function narrowed(
  pass: Pass,
  term: Term,
  tests: readonly UnaryTests[],
  text: string,
  turn: (value: Value) => Value,
): Term {
  const constants = tests.map(areConstant)
  if (term.kind === 'open' && term.along && constants.every((one) => one !== undefined)) {
    const { along } = term
    const sample = along.run(pass.variables[along.level]!.cells[along.cell]!.value)
    const sides = constants.flat().map((constant) => sideOf(pass, along, constant))
    if (along.trend && !sides.includes(undefined)) {
      const turned = turn(sample)
      if (keyOfValue(turned) === keyOfValue(sample)) return term
      if (turned === null) return settled(null)
    }
  }
  return applied([term], text, ([value]) => turn(value!))
}

const testsOf = (type: Type): UnaryTests[] => [
  ...[type.allowed?.tests, type.constraint?.tests].flatMap((tests) => tests ?? []),
  ...(type.base ? testsOf(type.base) : []),
]

const isLoose = (type: Type): boolean =>
  type.shape.kind === 'any' && !type.base && !type.allowed && !type.constraint

/** Whether whatever the term turns out to be is of the type already. */
function surelyFits(pass: Pass, term: Term, type: Type): boolean {
  if (isLoose(type)) return true
  if (term.kind === 'value') return fits(type)(term.value, startRun(pass.now))
  if (allowedOf(type) || type.constraint) return false
  const { shape } = type
  if (term.kind === 'items') {
    return shape.kind === 'list' && term.items.every((item) => surelyFits(pass, item, shape.of))
  }
  if (term.kind === 'parts') {
    const parts = new Map(term.parts)
    return (
      shape.kind === 'context' &&
      [...shape.parts].every(
        ([name, one]) => parts.has(name) && surelyFits(pass, parts.get(name)!, one),
      )
    )
  }
  if (term.kind !== 'open' || !term.along || shape.kind !== 'simple') return false
  const { level, cell, run } = term.along
  return typeOf(run(pass.variables[level]!.cells[cell]!.value)) === shape.name
}

/** The same for what a name stands for. Parts stay apart when every one of them fits. */
export function coerced(pass: Pass, what: Bound, type: Type): Bound {
  if (isLoose(type) || what.kind === 'callable' || fitsPartByPart(pass, what, type)) return what
  return bound(
    lift(pass, [refOf(pass, what)], type.name, ([term]) => coercedTerm(pass, term!, type)),
  )
}

function fitsPartByPart(pass: Pass, what: Bound, type: Type): boolean {
  if (isLoose(type)) return true
  if (what.kind === 'ref')
    return termsOf(pass.d, [what.ref]).every((term) => surelyFits(pass, term, type))
  if (what.kind === 'callable' || type.shape.kind !== 'context' || allowedOf(type)) return false
  return [...type.shape.parts].every(([name, part]) => {
    const inside = what.parts.get(name)
    return inside !== undefined && fitsPartByPart(pass, inside, part)
  })
}
