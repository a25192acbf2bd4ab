import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromJson } from '../../../../rules/feel/index.ts'
import { evaluate } from '../../../../rules/feel/evaluate.ts'
import { diagram } from './diagram.ts'
import { type Asked, toFeel } from './feel.ts'
import { fromJavaScript } from './javascript.ts'
import { fromJsonLogic } from './json-logic.ts'
import { isUntold, type Logic } from './logic.ts'

const asked: Record<string, Asked> = {
  ejer: { id: 'ejer', widget: 'yes-no' },
  antal: { id: 'antal', widget: 'number' },
  farve: { id: 'farve', widget: 'choice', values: ['1', '2', '3'] },
  ting: { id: 'ting', widget: 'choices', values: ['bil', 'cykel'] },
  navn: { id: 'navn', widget: 'text' },
}
const known = (name: string) => (Object.hasOwn(asked, name) ? asked[name] : undefined)

type Answers = Record<string, boolean | number | string | string[] | undefined>

/** What the source's own program would say: a comparison with what is not answered does not hold. */
function holds(logic: Logic, answers: Answers): boolean {
  if ('always' in logic) return logic.always
  if ('all' in logic) return logic.all.every((one) => holds(one, answers))
  if ('any' in logic) return logic.any.some((one) => holds(one, answers))
  if ('not' in logic) return !holds(logic.not, answers)
  const value = (term: object) => answers[(term as { field: string }).field]
  if ('answered' in logic) return value(logic.answered) !== undefined
  if ('truthy' in logic) return Boolean(value(logic.truthy))
  if ('in' in logic) return String(value(logic.in) ?? '').includes(String(logic.includes))
  if ('starts' in logic) return String(value(logic.starts) ?? '').startsWith(logic.with)
  if (!('left' in logic)) throw new Error('not made here')
  const left = value(logic.left)
  const right = (logic.right as { literal: string | number | boolean }).literal
  if (Array.isArray(left)) return left.includes(String(right)) === (logic.is === '=')
  if (logic.is === '=') return left !== undefined && String(left) === String(right)
  if (logic.is === '!=') return left === undefined || String(left) !== String(right)
  if (left === undefined) return false
  const [a, b] = [Number(left), Number(right)]
  return logic.is === '<' ? a < b : logic.is === '<=' ? a <= b : logic.is === '>' ? a > b : a >= b
}

const sign = fc.constantFrom('=', '!=', '<', '<=', '>', '>=' as const)
const equality = fc.constantFrom('=', '!=' as const)
const compare = (
  name: string,
  is: fc.Arbitrary<string>,
  literal: fc.Arbitrary<string | number | boolean>,
) =>
  fc.record({
    left: fc.constant({ field: name }),
    is,
    right: fc.record({ literal }),
  }) as fc.Arbitrary<Logic>
const name = fc.constantFrom('ejer', 'antal', 'farve', 'navn')
const atom: fc.Arbitrary<Logic> = fc.oneof(
  compare('ejer', equality, fc.boolean()),
  compare('antal', sign, fc.integer({ min: -2, max: 3 })),
  compare('farve', sign, fc.constantFrom('1', '2', '3')),
  compare('navn', equality, fc.constantFrom('Bo', 'Åse "x"')),
  fc.record({ includes: fc.constantFrom('bil', 'cykel'), in: fc.constant({ field: 'ting' }) }),
  fc.record({ answered: fc.record({ field: name }) }),
  fc.record({ truthy: fc.record({ field: name }) }),
  fc.record({ starts: fc.constant({ field: 'navn' }), with: fc.constantFrom('B', 'Å') }),
  fc.record({ always: fc.boolean() }),
)
const logic: fc.Arbitrary<Logic> = fc.letrec<{ any: Logic }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    atom,
    fc.record({ all: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ not: tie('any') }),
  ),
})).any
const answers: fc.Arbitrary<Answers> = fc.record(
  {
    ejer: fc.boolean(),
    antal: fc.integer({ min: -2, max: 3 }),
    farve: fc.constantFrom('1', '2', '3'),
    ting: fc.subarray(['bil', 'cykel'], { minLength: 1 }),
    navn: fc.constantFrom('Bo', 'Åse "x"', 'Ib'),
  },
  { requiredKeys: [] },
)

/** What the rule engine says of FEEL, with null for what is not answered. */
const inFeel = (feel: string, given: Answers): boolean =>
  evaluate(feel, new Map(Object.keys(asked).map((id) => [id, fromJson(given[id] ?? null)])))
    .value === true

test('a condition in FEEL holds exactly when the source’s does, also for what is not answered', () => {
  fc.assert(
    fc.property(logic, answers, (made, given) => {
      const told = toFeel(made, known)
      if ('always' in told) return assert.equal(told.always, holds(made, given))
      if ('untold' in told) return
      assert.ok('feel' in told)
      assert.equal(inFeel(told.feel, given), holds(made, given), told.feel)
    }),
    { numRuns: 3000 },
  )
})

test('JavaScript and JsonLogic that say the same become the same', () => {
  const same: [string, unknown][] = [
    [
      'show = data.ejer === true && row.antal >= 2;',
      { and: [{ '===': [{ var: 'ejer' }, true] }, { '>=': [{ var: 'row.antal' }, 2] }] },
    ],
    ["!(data['navn'] == 'Bo')", { '!': { '==': [{ var: 'navn' }, 'Bo'] } }],
    ['ejer || antal', { or: [{ var: 'ejer' }, { var: 'antal' }] }],
    ["data.ting.indexOf('bil') !== -1", { in: ['bil', { var: 'ting' }] }],
    ['data.antal * 2 > 3', { '>': [{ '*': [{ var: 'antal' }, 2] }, 3] }],
  ]
  for (const [script, rule] of same) {
    const [a, b] = [fromJavaScript(script), fromJsonLogic(rule as never)]
    assert.ok(!isUntold(a) && !isUntold(b), script)
    assert.deepEqual(toFeel(a, known), toFeel(b, known), script)
  }
})

test('JavaScript that does more than look at answers is untold, and is never run', () => {
  const scripts = [
    'show = (() => { throw 1 })()',
    'process.exit(1)',
    'show = a; show = b',
    'show = utils.f(data.ejer)',
    'x = 1',
    'show =',
    '',
    'instance.valid()',
    'show = `a`',
    'show = data.a ? 1 : 2',
    'for (;;) {}',
    'show = moment(data.navn) > 3',
    'show = [1',
    'show = a.b(',
  ]
  for (const script of scripts) assert.ok(isUntold(fromJavaScript(script)), script)
})

test('ways that meet again are told without the conditions that parted them', () => {
  const ways = diagram()
  const [a, b] = [ways.condition('a'), ways.condition('b')]
  const of = (condition: string): Logic => ({ truthy: { field: condition } })
  assert.equal(ways.or(ways.and(a, b), ways.or(ways.and(a, ways.not(b)), ways.not(a))), 1)
  assert.deepEqual(ways.tell(ways.or(ways.and(a, b), ways.and(ways.not(a), b)), of), of('b'))
})
