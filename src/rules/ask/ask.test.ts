import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileModel } from '../decide/compile-model.ts'
import type { Decision, InputData, Model } from '../dmn/model.ts'
import { fromJson } from '../feel/index.ts'
import type { Value } from '../feel/index.ts'
import { decide } from '../decide/decide.ts'
import { analyse, ask } from './index.ts'

const types: Model['types'] = [
  { name: 'zone', base: 'string', allowed: '"by", "land", "sommerhus"' },
  { name: 'procent', base: 'number', allowed: '[0..100]' },
  { name: 'måske', base: 'boolean', allowed: 'true, false, null' },
  {
    name: 'person',
    parts: [
      { name: 'alder', base: 'number' },
      { name: 'navn', base: 'string' },
    ],
  },
]

/** A model with one literal decision over inputs of the given types. */
function modelOf(
  text: string,
  inputs: Record<string, string>,
  knowledge: Model['knowledge'] = [],
): Model {
  const data = Object.entries(inputs).map(([name, type]): InputData => ({ id: name, name, type }))
  const requires: Decision['requires'] = [
    ...data.map(({ id }) => ({ kind: 'input' as const, id })),
    ...knowledge.map(({ id }) => ({ kind: 'knowledge' as const, id })),
  ]
  const decision = { id: 'd', name: 'd', requires, logic: { kind: 'literal' as const, text } }
  return {
    name: 'm',
    namespace: 'urn:m',
    imports: [],
    types,
    inputs: data,
    decisions: [decision],
    knowledge,
    services: [],
  }
}

function asked(
  text: string,
  inputs: Record<string, string>,
  known: Record<string, unknown> = {},
  knowledge?: Model['knowledge'],
) {
  const compiled = compileModel(modelOf(text, inputs, knowledge))
  assert.deepEqual(compiled.problems, [])
  const given = new Map(
    Object.entries(known).map(([name, json]): [string, Value] => [name, fromJson(json)]),
  )
  const { ask: questions, decided, outcome, exact } = ask(analyse(compiled, ['d']), given)
  assert.equal(decided, questions.length === 0)
  return { names: questions.map(({ input }) => input).toSorted(), outcome, exact }
}

const names = (...args: Parameters<typeof asked>) => {
  const result = asked(...args)
  assert.equal(result.exact, true)
  return result.names
}

test('what an engine that reads only names would ask in vain is not asked', () => {
  const numbers = { x: 'number' }
  assert.deepEqual(names('if x > 10 then 5 else 5', numbers), [])
  assert.deepEqual(names('x > 10 or x < 20', numbers), [])
  assert.deepEqual(names('a or not(a)', { a: 'boolean' }), [])
  assert.deepEqual(names('x < 5 and x > 10 and y', { x: 'number', y: 'boolean' }), [])
  assert.deepEqual(names('x * 0', numbers), [])
  assert.deepEqual(names('a and b', { a: 'boolean', b: 'boolean' }, { a: false }), [])
  assert.deepEqual(names('a and b', { a: 'boolean', b: 'boolean' }, { a: true }), ['b'])
})

test('what matters is asked, also when the outcome is a number made from the answer', () => {
  assert.deepEqual(names('x * 100', { x: 'number' }), ['x'])
  assert.deepEqual(names('if b then x * 100 else 0', { x: 'number', b: 'boolean' }), ['b', 'x'])
  assert.deepEqual(
    names('if b then x * 100 else 0', { x: 'number', b: 'boolean' }, { b: false }),
    [],
  )
  assert.deepEqual(names('if b then x * 100 else 200', { x: 'number', b: 'boolean' }, { x: 2 }), [])
  assert.deepEqual(names('if b then x * 100 else 200', { x: 'number', b: 'boolean' }, { x: 3 }), [
    'b',
  ])
})

test('what is known turns a comparison of two answers into one of one', () => {
  const two = { x: 'number', y: 'procent' }
  assert.deepEqual(asked('x > y', two).names, ['x', 'y'])
  assert.deepEqual(names('x > y', two, { x: 50 }), ['y'])
  assert.deepEqual(names('x > y', two, { x: 101 }), [])
  assert.deepEqual(names('x + y > 100', two, { x: 200 }), [])
  assert.deepEqual(names('x + y > 100', two, { x: 50 }), ['y'])
})

test('allowed values are the only answers there are', () => {
  assert.deepEqual(names('zone != "vand"', { zone: 'zone' }), [])
  assert.deepEqual(
    names('zone = "by" or zone = "land" or zone = "sommerhus"', { zone: 'zone' }),
    [],
  )
  assert.deepEqual(names('p >= 0', { p: 'procent' }), [])
  assert.deepEqual(names('p > 0', { p: 'procent' }), ['p'])
  assert.deepEqual(names('b = null', { b: 'boolean' }), [])
  assert.deepEqual(names('b = null', { b: 'måske' }), ['b'])
})

test('unknown is not null: null is an answer', () => {
  const inputs = { b: 'måske' }
  assert.deepEqual(names('if b = null then 1 else 2', inputs), ['b'])
  assert.deepEqual(asked('if b = null then 1 else 2', inputs, { b: null }).outcome, 1)
})

test('an age is found from a date of birth: the day that tips it is a cut', () => {
  const text =
    'years and months duration(født, date("2026-11-22")).years >= 18 and født < date("2008-11-23")'
  assert.deepEqual(names(text, { født: 'date' }), ['født'])
  const always =
    'years and months duration(født, date("2026-11-22")).years >= 18 or født > date("2008-11-22")'
  assert.deepEqual(names(always, { født: 'date' }), [])
})

test('no day lies between two days that follow each other', () => {
  const text = 'd <= date("2024-02-28") or d = date("2024-02-29") or d >= date("2024-03-01")'
  assert.deepEqual(names(text, { d: 'date' }), [])
  assert.deepEqual(names(text.replace('2024-02-29', '2024-02-28'), { d: 'date' }), ['d'])
})

test('numbers are cut where sums of them pass a threshold', () => {
  assert.deepEqual(names('x * 3 + 1 > 7 or x <= 2', { x: 'number' }), [])
  assert.deepEqual(names('x * 3 + 1 > 7 or x < 2', { x: 'number' }), ['x'])
  assert.deepEqual(names('floor(x) = 2 or x < 2 or x >= 3', { x: 'number' }), [])
})

test('functions of the model are read where they are called', () => {
  const literal = (text: string) => ({ kind: 'literal' as const, text })
  const body = literal('if n > 10 then "stor" else "lille"')
  const knowledge = [
    {
      id: 'k',
      name: 'størrelse',
      requires: [],
      logic: { kind: 'function' as const, parameters: [{ name: 'n', type: 'number' }], body },
    },
  ]
  assert.deepEqual(names('størrelse(x) = "stor" and x < 10', { x: 'number' }, {}, knowledge), [])
  assert.deepEqual(names('størrelse(x + 5) = "stor" and x < 10', { x: 'number' }, {}, knowledge), [
    'x',
  ])
})

test('an input with parts is asked for the parts that matter', () => {
  const compiled = compileModel(modelOf('if p.alder > 18 then "ja" else "nej"', { p: 'person' }))
  const analysis = analyse(compiled, ['d'])
  assert.deepEqual(
    ask(analysis, new Map()).ask.map(({ input, parts }) => ({ input, parts })),
    [{ input: 'p', parts: ['alder'] }],
  )
  assert.equal(ask(analysis, new Map([['p', new Map([['alder', 20]])]])).outcome, 'ja')
})

test('beyond what diagrams can hold nothing that matters is left out, and exact says so', () => {
  const inputs = { x: 'number', y: 'number', z: 'boolean' }
  const { names: all, exact } = asked('z and x * y > 10 and x * y < 5', inputs)
  assert.deepEqual(all, ['x', 'y', 'z'])
  assert.equal(exact, false)
  assert.deepEqual(asked('z and x * y > 10', inputs), {
    names: ['x', 'y', 'z'],
    outcome: null,
    exact: true,
  })
  assert.deepEqual(names('z and x * y > 10 and x * y < 5', inputs, { x: 3 }), [])
})

test('a table that is too large for the time it is given is asked about soundly, and decided when all is known', () => {
  const rules = Array.from({ length: 2000 }, (_, n) => {
    const [from, other] = [(n * 37) % 1000, (n * 91) % 1000]
    return { inputs: [`[${from}..${from + 20}]`, `[${other}..${other + 20}]`], outputs: [`${n}`] }
  })
  const table = {
    hitPolicy: 'FIRST' as const,
    inputs: [{ expression: 'x' }, { expression: 'y' }],
    outputs: [{}],
    annotations: [],
    rules,
  }
  const model = modelOf('x', { x: 'number', y: 'number' })
  const [decision] = model.decisions
  const compiled = compileModel({
    ...model,
    decisions: [{ ...decision!, logic: { kind: 'table', table } }],
  })
  const analysis = analyse(compiled, ['d'], { milliseconds: 20 })
  assert.ok(analysis.pass.givenUp > 0)
  const { ask: questions } = ask(analysis, new Map())
  assert.deepEqual(questions.map(({ input }) => input).toSorted(), ['x', 'y'])
  const known = new Map<string, Value>([
    ['x', fromJson(5)],
    ['y', fromJson(5)],
  ])
  assert.equal(ask(analysis, known).outcome, decide(compiled, 'd', known).outcome)
})

test('recursion without end ends', () => {
  const body = { kind: 'literal' as const, text: 'f(n + 1)' }
  const knowledge = [
    {
      id: 'k',
      name: 'f',
      requires: [{ kind: 'knowledge' as const, id: 'k' }],
      logic: { kind: 'function' as const, parameters: [{ name: 'n', type: 'number' }], body },
    },
  ]
  assert.deepEqual(asked('f(x)', { x: 'number' }, {}, knowledge).names, ['x'])
})
