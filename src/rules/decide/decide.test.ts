import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Boxed, Decision, Model, Table } from '../dmn/model.ts'
import { type Value, toFeel } from '../feel/index.ts'
import { compileModel } from './compile-model.ts'
import { decide } from './decide.ts'
import { decideJson } from './json.ts'

const empty: Model = {
  name: 'm',
  namespace: 'https://example.dk/m',
  imports: [],
  types: [],
  inputs: [],
  decisions: [],
  knowledge: [],
  services: [],
}

const literal = (text: string, type?: string): Boxed => ({
  kind: 'literal',
  text,
  ...(type && { type }),
})

const needs = (...inputs: string[]): Decision['requires'] =>
  inputs.map((id) => ({ kind: 'input', id }))

const table = (rules: [string, string][], more: Partial<Table> = {}): Boxed => ({
  kind: 'table',
  table: {
    hitPolicy: 'UNIQUE',
    inputs: [{ expression: 'x', type: 'number' }],
    outputs: [{}],
    annotations: [],
    rules: rules.map(([test, result]) => ({ inputs: [test], outputs: [result] })),
    ...more,
  },
})

const withX = (logic: Boxed, more: Partial<Model> = {}, type?: string): Model => ({
  ...empty,
  inputs: [{ id: 'x', name: 'x', type: 'number' }],
  decisions: [{ id: 'd', name: 'd', requires: needs('x'), logic, ...(type && { type }) }],
  ...more,
})

const outcome = (model: Model, inputs: Record<string, Value> = {}, goal = 'd') =>
  decide(compileModel(model), goal, new Map(Object.entries(inputs)))

const said = (model: Model, inputs: Record<string, Value> = {}, goal = 'd') =>
  toFeel(outcome(model, inputs, goal).outcome)

test('UNIQUE lets one rule through, and says so when two do', () => {
  const logic = table([
    ['< 10', '"lille"'],
    ['> 5', '"stor"'],
  ])
  assert.equal(said(withX(logic), { x: 3 }), '"lille"')
  const both = outcome(withX(logic), { x: 7 })
  assert.equal(both.outcome, null)
  assert.match(both.problems[0]!.sentence, /1 og 2/)
})

test('every hit policy settles the same rules in its own way', () => {
  const rules: [string, string][] = [
    ['> 0', '2'],
    ['> 1', '1'],
    ['> 2', '3'],
  ]
  const values = { outputs: [{ values: '3, 2, 1' }] }
  const by = (more: Partial<Table>, x = 5) => said(withX(table(rules, more)), { x })
  assert.equal(by({ hitPolicy: 'FIRST' }), '2')
  assert.equal(by({ hitPolicy: 'PRIORITY', ...values }), '3')
  assert.equal(by({ hitPolicy: 'OUTPUT ORDER', ...values }), '[3, 2, 1]')
  assert.equal(by({ hitPolicy: 'RULE ORDER' }), '[2, 1, 3]')
  assert.equal(by({ hitPolicy: 'COLLECT' }), '[2, 1, 3]')
  assert.equal(by({ hitPolicy: 'COLLECT', aggregation: 'SUM' }), '6')
  assert.equal(by({ hitPolicy: 'COLLECT', aggregation: 'MIN' }), '1')
  assert.equal(by({ hitPolicy: 'COLLECT', aggregation: 'MAX' }), '3')
  assert.equal(by({ hitPolicy: 'COLLECT', aggregation: 'COUNT' }), '3')
  assert.equal(by({ hitPolicy: 'ANY' }), 'null')
  assert.equal(by({ hitPolicy: 'ANY' }, 1), '2')
  assert.equal(by({ hitPolicy: 'COLLECT' }, 0), '[]')
  assert.equal(by({ hitPolicy: 'COLLECT', aggregation: 'COUNT' }, 0), '0')
})

test('a table with several answers gives them by name, and its defaults when no rule passes', () => {
  const logic = table([], {
    outputs: [{ name: 'gebyr', default: '0' }, { name: 'frist' }],
    rules: [{ inputs: ['> 5'], outputs: ['100', '"14 dage"'] }],
  })
  assert.equal(said(withX(logic), { x: 6 }), '{gebyr: 100, frist: "14 dage"}')
  assert.equal(said(withX(logic), { x: 5 }), '{gebyr: 0, frist: null}')
})

test('a value that a column does not allow gives null and the reason', () => {
  const logic = table([['-', '1']], {
    inputs: [{ expression: 'x', values: '[0..10]', label: 'Højde' }],
  })
  const { problems } = outcome(withX(logic), { x: 11 })
  assert.match(problems[0]!.sentence, /Højde.*\[0\.\.10\]/)
})

test('the rules that were met are told to those who ask', () => {
  const logic = table([
    ['< 5', '1'],
    ['>= 5', '2'],
  ])
  const compiled = compileModel(withX(logic))
  const inputs = new Map<string, Value>([['x', 7]])
  assert.deepEqual(decide(compiled, 'd', inputs, { rules: true }).rules, [
    { decision: 'd', rules: [1] },
  ])
  assert.deepEqual(decide(compiled, 'd', inputs).rules, [])
})

test('outcomes are turned into the type of the decision, or null', () => {
  const types: Model['types'] = [{ name: 'tal', base: 'number', list: true }]
  assert.equal(said(withX(literal('[x]'), {}, 'number'), { x: 1 }), '1')
  assert.equal(said(withX(literal('x'), { types }, 'tal'), { x: 1 }), '[1]')
  assert.equal(said(withX(literal('"x"'), {}, 'number'), { x: 1 }), 'null')
  assert.equal(
    said(withX(literal('date("2026-05-01")'), {}, 'date and time')),
    '@"2026-05-01T00:00:00Z"',
  )
})

test('an input of the wrong type is null, and the problem is the input', () => {
  const wrong = outcome(withX(literal('x = null')), { x: 'to' })
  assert.equal(wrong.outcome, true)
  assert.deepEqual(
    [wrong.problems[0]!.kind, wrong.problems[0]!.sentence],
    ['input', 'x: værdien skal være et tal, men er en tekst.'],
  )
})

test('allowed values hold for inputs, for parts of them, and for each item of a list', () => {
  const types: Model['types'] = [
    { name: 'farve', base: 'string', allowed: '"rød", "grå"' },
    { name: 'farver', base: 'farve', list: true, constraint: 'count(?) < 3' },
    { name: 'hus', parts: [{ name: 'tag', base: 'farve' }] },
  ]
  const check = (type: string, text: string) =>
    said({
      ...empty,
      types,
      decisions: [{ id: 'd', name: 'd', type, requires: [], logic: literal(text) }],
    })
  assert.equal(check('farve', '"rød"'), '"rød"')
  assert.equal(check('farve', '"blå"'), 'null')
  assert.equal(check('farver', '["rød", "grå"]'), '["rød", "grå"]')
  assert.equal(check('farver', '["rød", "blå"]'), 'null')
  assert.equal(check('farver', '["rød", "rød", "rød"]'), 'null')
  assert.equal(check('hus', '{tag: "grå"}'), '{tag: "grå"}')
  assert.equal(check('hus', '{tag: "blå"}'), 'null')
})

test('a type may hold itself', () => {
  const types: Model['types'] = [
    {
      name: 'gren',
      parts: [
        { name: 'navn', base: 'string' },
        { name: 'grene', base: 'gren', list: true },
      ],
    },
  ]
  const tree = '{navn: "a", grene: [{navn: "b", grene: []}]}'
  const model = {
    ...empty,
    types,
    decisions: [{ id: 'd', name: 'd', type: 'gren', requires: [], logic: literal(tree) }],
  }
  assert.deepEqual(compileModel(model).problems, [])
  assert.equal(said(model), tree)
})

test('knowledge is a function, and may call itself', () => {
  const model = withX(literal('fak(x)'), {
    knowledge: [
      {
        id: 'f',
        name: 'fak',
        requires: [],
        logic: {
          kind: 'function',
          parameters: [{ name: 'n', type: 'number' }],
          body: literal('if n < 2 then 1 else n * fak(n - 1)'),
        },
      },
    ],
  })
  model.decisions[0]!.requires.push({ kind: 'knowledge', id: 'f' })
  assert.equal(said(model, { x: 5 }), '120')
  const endless = outcome(model, { x: 1e9 })
  assert.equal(endless.outcome, null)
  assert.match(endless.problems[0]!.sentence, /mange/)
})

test('a decision service is a function of its inputs, with values of its own', () => {
  const model: Model = {
    ...withX(literal('tjeneste(x + 1) + x')),
    services: [
      {
        id: 's',
        name: 'tjeneste',
        outputs: [{ id: 'e' }],
        encapsulated: [],
        inputDecisions: [],
        inputs: [{ id: 'x' }],
      },
    ],
  }
  model.decisions[0]!.requires.push({ kind: 'knowledge', id: 's' })
  model.decisions.push({ id: 'e', name: 'e', requires: needs('x'), logic: literal('x * 10') })
  assert.equal(said(model, { x: 2 }), '32')
  assert.equal(said(model, { x: 2 }, 'tjeneste'), '20')
})

test('a model is found by its namespace, and its elements by the name it is imported under', () => {
  const far: Model = {
    ...withX(literal('x + 1')),
    namespace: 'https://example.dk/far',
    name: 'far',
  }
  const near: Model = {
    ...empty,
    imports: [{ name: 'fjern', namespace: far.namespace }],
    decisions: [
      {
        id: 'n',
        name: 'n',
        requires: [{ kind: 'decision', id: 'd', namespace: far.namespace }],
        logic: literal('fjern.d * 2'),
      },
    ],
  }
  const compiled = compileModel(near, new Map([[far.namespace, far]]))
  assert.deepEqual(compiled.problems, [])
  assert.equal(decide(compiled, 'n', new Map([['fjern.x', 4]])).outcome, 10)
  assert.equal(decide(compiled, 'n', new Map([['fjern', new Map([['x', 4]])]])).outcome, 10)
  assert.match(compileModel(near).problems[0]!.sentence, /fjern.*importeres/)
})

test('boxed loops, choices and filters do what FEEL does', () => {
  const loop = (boxed: Boxed) => said(withX(boxed), { x: 2 })
  const list = literal('[1, 2, 3]')
  assert.equal(
    loop({ kind: 'for', variable: 'i', in: list, return: literal('i * x') }),
    '[2, 4, 6]',
  )
  assert.equal(
    loop({ kind: 'for', variable: 'i', in: list, return: literal('i + count(partial)') }),
    '[1, 3, 5]',
  )
  assert.equal(loop({ kind: 'filter', in: list, match: literal('item >= x') }), '[2, 3]')
  assert.equal(
    loop({ kind: 'filter', in: literal('[{a: 1}, {a: 2}]'), match: literal('a = x') }),
    '[{a: 2}]',
  )
  assert.equal(loop({ kind: 'some', variable: 'i', in: list, satisfies: literal('i = x') }), 'true')
  assert.equal(
    loop({ kind: 'every', variable: 'i', in: list, satisfies: literal('i = x') }),
    'false',
  )
  assert.equal(
    loop({ kind: 'conditional', if: literal('x > 1'), yes: literal('"ja"'), no: literal('"nej"') }),
    '"ja"',
  )
})

test('a context remembers, and its functions may call themselves', () => {
  const logic: Boxed = {
    kind: 'context',
    entries: [
      { name: 'dobbelt', value: literal('x * 2') },
      {
        name: 'ned',
        value: {
          kind: 'function',
          parameters: [{ name: 'n' }],
          body: literal('if n <= 0 then dobbelt else ned(n - 1)'),
        },
      },
      { value: literal('ned(3) + dobbelt') },
    ],
  }
  assert.equal(said(withX(logic), { x: 2 }), '8')
})

test('decisions that build on each other in a ring are found, and end', () => {
  const ring = (id: string, on: string): Decision => ({
    id,
    name: id,
    requires: [{ kind: 'decision', id: on }],
    logic: literal(`${on} + 1`),
  })
  const model = { ...empty, decisions: [ring('a', 'b'), ring('b', 'c'), ring('c', 'a')] }
  assert.match(compileModel(model).problems[0]!.sentence, /»a« → »b« → »c« → »a«/)
  assert.equal(said(model, {}, 'a'), 'null')
})

test('a chain of ten thousand decisions is taken without running out of stack', () => {
  const decisions = Array.from({ length: 10_000 }, (_, i): Decision => ({
    id: `d${i}`,
    name: `d${i}`,
    requires: i === 0 ? [] : [{ kind: 'decision', id: `d${i - 1}` }],
    logic: literal(i === 0 ? '0' : `d${i - 1} + 1`),
  }))
  assert.equal(said({ ...empty, decisions }, {}, 'd9999'), '9999')
})

test('bad FEEL is a problem with its place, and the rest can still be decided', () => {
  const bad: Boxed = { kind: 'literal', text: '1 +', textPlace: { line: 7, column: 3 } }
  const model = withX(literal('x'), {})
  model.decisions.push({ id: 'e', name: 'e', requires: [], logic: bad })
  const { problems } = compileModel(model)
  assert.equal(problems[0]!.kind, 'feel')
  assert.deepEqual(problems[0]!.place, { line: 7, column: 6, element: 'e' })
  assert.equal(said(model, { x: 1 }), '1')
  assert.equal(said(model, { x: 1 }, 'e'), 'null')
})

test('a decision that is not there is said to be so', () => {
  const { outcome: value, problems } = outcome(withX(literal('x')), {}, 'nope')
  assert.equal(value, null)
  assert.deepEqual(
    [problems[0]!.kind, problems[0]!.sentence],
    ['unknown-decision', 'nope er ikke en beslutning i m. Her er: d.'],
  )
})

test('JSON is read as the declared type says, and as FEEL after an equals sign', () => {
  const model: Model = {
    ...empty,
    types: [{ name: 'sag', parts: [{ name: 'dag', base: 'date' }] }],
    inputs: [
      { id: 'dag', name: 'dag', type: 'date' },
      { id: 'sag', name: 'sag', type: 'sag' },
      { id: 'tal', name: 'tal', type: 'number' },
    ],
    decisions: [
      {
        id: 'd',
        name: 'd',
        requires: needs('dag', 'sag', 'tal'),
        logic: literal('{a: dag, b: sag.dag.year, c: tal}'),
      },
    ],
  }
  const compiled = compileModel(model)
  const json = { dag: '2026-05-01', sag: { dag: '2025-01-01' }, tal: '=10 / 4' }
  assert.deepEqual(decideJson(compiled, 'd', json), {
    outcome: { a: '2026-05-01', b: 2025, c: 2.5 },
    problems: [],
  })
  assert.match(
    decideJson(compiled, 'd', { dag: '1. maj' }).problems[0]!.sentence,
    /dag: .*en dato, men er en tekst/,
  )
  assert.match(decideJson(compiled, 'd', { tal: '=1 +' }).problems[0]!.sentence, /»1 \+«/)
})

test('what people have typed is text, also when it begins with an equals sign', () => {
  const model: Model = {
    ...empty,
    inputs: [{ id: 'x', name: 'x', type: 'string' }],
    decisions: [{ id: 'd', name: 'd', requires: needs('x'), logic: literal('x') }],
  }
  assert.equal(decideJson(compileModel(model), 'd', { x: '=1 + 1' }).outcome, '=1 + 1')
})

test('what would go on for ever is stopped, with a problem', { timeout: 20_000 }, () => {
  const text = 'count(for a in 1..100000, b in 1..100000 return a * b)'
  const { outcome: value, problems } = outcome(withX(literal(text)))
  assert.equal(value, null)
  assert.ok(problems.length > 0)
})

test('what nests too deep is said, not followed', () => {
  let boxed: Boxed = literal('1')
  for (let i = 0; i < 100_000; i++) boxed = { kind: 'list', items: [boxed] }
  const compiled = compileModel(withX(boxed))
  assert.equal(compiled.problems[0]!.kind, 'limit')
  const json: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
  const { problems } = decideJson(compileModel(withX(literal('x'))), 'd', { x: json })
  assert.match(problems[0]!.sentence, /lag/)
})

test('a function in a context finds itself also the second time round', () => {
  const down: Boxed = {
    kind: 'function',
    parameters: [{ name: 'n' }],
    body: literal('if n <= 0 then i else ned(n - 1)'),
  }
  const entries = [
    { name: 'ned', value: down },
    { name: 'ned', value: down },
    { value: literal('ned(2)') },
  ]
  const list = literal('[1, 2, 3]')
  const loop: Boxed = { kind: 'for', variable: 'i', in: list, return: { kind: 'context', entries } }
  assert.equal(said(withX(loop)), '[1, 2, 3]')
})
