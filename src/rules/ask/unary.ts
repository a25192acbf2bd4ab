// The tests of a table's cell (DMN 1.5, 10.3.2.8 and table 55), and `in`.
import { compileUnaryTests, typeOf } from '../feel/index.ts'
import type { Range, UnaryTest, UnaryTests, Value } from '../feel/index.ts'
import { meets as meetsValue } from '../feel/code/test.ts'
import { compared, sideOf } from './comparing.ts'
import { both, condition } from './condition.ts'
import type { Ref } from './diagram.ts'
import { readRef } from './expression.ts'
import type { Names, Pass } from './pass.ts'
import { applied, bound, constant, freshRun, lift, withNames } from './pass.ts'
import type { Term } from './term.ts'
import { keyOf, onOf, open, settled } from './term.ts'
import { constantsIn, speaksOfNames, textOf } from './variable.ts'

/** Whether an input meets the tests: true, or false, or null, or open. */
export function metBy(pass: Pass, input: Ref, tests: UnaryTests, names: Names): Ref {
  if (tests.kind === 'anything') return constant(pass, true)
  const plain = areConstant(tests)
  if (plain) {
    const code = compileUnaryTests(tests)
    const run = (value: Value) => code(value, [], freshRun(pass))
    const text = textOf(tests)
    return lift(pass, [input], 'met', ([term]) => triedOnce(pass, term!, plain, text, run))
  }
  const each = tests.tests.map((test) => metByOne(pass, input, test, names))
  const any = each.reduce((a, b) => both(pass, 'or', a, b))
  return tests.negated ? lift(pass, [any], 'not', ([term]) => negated(term!)) : any
}

/** The constants of tests that compare with constants, and do nothing else; undefined for others. */
export function areConstant(tests: UnaryTests): Value[] | undefined {
  if (tests.kind === 'anything') return []
  return tests.tests.every((one) => !speaksOfNames(one.value)) ? constantsIn(tests) : undefined
}

/** Something done to a term by way of constants: for an open term once for its whole cell, where no constant lies within. */
export function triedOnce(
  pass: Pass,
  term: Term,
  constants: readonly Value[],
  text: string,
  run: (value: Value) => Value,
): Term {
  if (term.kind === 'open' && term.along) {
    const { along } = term
    const sides = constants.map((one) => sideOf(pass, along, one))
    const cell = pass.variables[along.level]!.cells[along.cell]!
    if (!sides.includes(undefined)) return settled(run(along.run(cell.value)))
  }
  return applied([term], text, ([value]) => run(value!))
}

const negated = (term: Term): Term =>
  applied([term], 'not', ([value]) => (typeof value === 'boolean' ? !value : null))

function metByOne(pass: Pass, input: Ref, test: UnaryTest, names: Names): Ref {
  if (test.kind === 'compare') {
    const against = readRef(pass, test.value, names)
    return lift(pass, [input, against], test.operator, ([a, b]) =>
      compared(pass, test.operator, a!, b!),
    )
  }
  if (test.speaksOfInput) {
    return condition(pass, readRef(pass, test.value, withNames(names, [['?', bound(input)]])))
  }
  const against = readRef(pass, test.value, names)
  return lift(pass, [input, against], 'in', ([a, b]) => meets(pass, a!, b!))
}

/** An input against a value: within a range, among the items of a list, or equal. */
function meets(pass: Pass, input: Term, against: Term): Term {
  if (against.kind === 'value' && input.kind === 'value') {
    return settled(meetsValue(input.value, against.value, freshRun(pass)))
  }
  if (against.kind === 'items')
    return anyTrue(against.items.map((item) => meets(pass, input, item)))
  if (against.kind !== 'value') return compared(pass, '=', input, against)
  const { value } = against
  if (isRange(value)) return within(pass, input, value)
  if (Array.isArray(value)) return anyTrue(value.map((item) => meets(pass, input, settled(item))))
  return compared(pass, '=', input, against)
}

const isRange = (value: Value): value is Range => typeOf(value) === 'range'

function within(pass: Pass, input: Term, range: Range): Term {
  const checks: Term[] = []
  const { from, to, fromIncluded, toIncluded } = range
  if (from !== undefined)
    checks.push(compared(pass, fromIncluded ? '>=' : '>', input, settled(from)))
  if (to !== undefined) checks.push(compared(pass, toIncluded ? '<=' : '<', input, settled(to)))
  return decisive(checks, false)
}

const anyTrue = (terms: readonly Term[]): Term => decisive(terms, true)

/** One that decides it decides it; else all must be known. */
function decisive(terms: readonly Term[], deciding: boolean): Term {
  if (terms.some((term) => term.kind === 'value' && term.value === deciding))
    return settled(deciding)
  const unknown = terms.filter((term) => term.kind !== 'value')
  if (
    unknown.length === 1 &&
    terms.every((t) => t === unknown[0] || (t.kind === 'value' && t.value === !deciding))
  ) {
    return unknown[0]!
  }
  if (unknown.length) {
    return open(unknown.flatMap(onOf), `${deciding ? 'any' : 'all'}(${terms.map(keyOf).join()})`)
  }
  return settled(terms.every((t) => t.kind === 'value' && t.value === !deciding) ? !deciding : null)
}
