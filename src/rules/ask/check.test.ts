import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileModel } from '../decide/compile-model.ts'
import type { HitPolicy, InputData, Model } from '../dmn/model.ts'
import { toJson } from '../feel/index.ts'
import { check } from './index.ts'
import { permit } from './proof/permit.ts'

/** One table over `alder` (a number) and `zone`; a rule is its cells and its answer. */
function tableOf(hitPolicy: HitPolicy, rules: string[][], more: Partial<Model> = {}): Model {
  const inputs: InputData[] = [
    { id: 'a', name: 'alder', type: 'number' },
    { id: 'z', name: 'zone', type: 'zone' },
  ]
  const table = {
    hitPolicy,
    inputs: [{ expression: 'alder' }, { expression: 'zone' }],
    outputs: [{}],
    annotations: [],
    rules: rules.map((cells) => ({ inputs: cells.slice(0, 2), outputs: [cells[2]!] })),
  }
  const requires = inputs.map(({ id }) => ({ kind: 'input' as const, id }))
  return {
    name: 'm',
    namespace: 'urn:m',
    imports: [],
    types: [{ name: 'zone', base: 'string', allowed: '"by", "land"' }],
    inputs,
    decisions: [{ id: 'd', name: 'd', requires, logic: { kind: 'table', table } }],
    knowledge: [],
    services: [],
    ...more,
  }
}

const all = (model: Model) =>
  check(compileModel(model)).map(({ kind, place, example, sentence }) => ({
    kind,
    rules: place.rules?.join() ?? place.input,
    example: toJson(example) as Record<string, unknown>,
    sentence,
  }))

/** All but inputs that change nothing. */
const found = (model: Model) => all(model).filter(({ kind }) => kind !== 'unused-input')

test('a gap is shown with answers that fall into it', () => {
  const [gap, ...rest] = found(
    tableOf('UNIQUE', [
      ['< 18', '-', '1'],
      ['> 18', '"by"', '2'],
      ['> 18', '"land"', '3'],
    ]),
  )
  assert.deepEqual(rest, [])
  assert.equal(gap!.kind, 'gap')
  assert.equal(gap!.example.alder, 18)
  assert.match(gap!.sentence, /»alder« er 18/)
})

test('UNIQUE rules that overlap are a contradiction, and the pair is named', () => {
  const rules = [
    ['<= 18', '-', '1'],
    ['>= 18', '-', '2'],
  ]
  const findings = found(tableOf('UNIQUE', rules))
  assert.deepEqual(
    findings.map(({ kind, rules: pair }) => [kind, pair]),
    [
      ['contradiction', '1,2'],
      ['overlap', '1,2'],
    ],
  )
  assert.equal(findings[0]!.example.alder, 18)
  const agreeing = found(
    tableOf('ANY', [
      ['<= 18', '-', '1'],
      ['>= 18', '-', '1'],
    ]),
  )
  assert.deepEqual(
    agreeing.map(({ kind }) => kind),
    ['overlap'],
  )
  assert.deepEqual(
    found(tableOf('ANY', rules)).map(({ kind }) => kind),
    ['contradiction', 'overlap'],
  )
})

test('a rule that never counts is found: met by nothing, or behind others', () => {
  const masked = found(
    tableOf('FIRST', [
      ['< 18', '-', '1'],
      ['>= 18', '-', '2'],
      ['-', '"by"', '3'],
    ]),
  )
  assert.deepEqual(
    masked.filter(({ kind }) => kind === 'unreachable').map(({ rules }) => rules),
    ['3'],
  )
  const never = found(
    tableOf('UNIQUE', [
      ['-', '"by"', '1'],
      ['-', '"land"', '2'],
      ['< 5', '"vand"', '3'],
    ]),
  )
  assert.deepEqual(
    never.map(({ kind, rules }) => [kind, rules]),
    [
      ['unreachable', '3'],
      ['type', '3'],
    ],
  )
})

test('a constant of the wrong type is found, and where', () => {
  const findings = found(
    tableOf('FIRST', [
      ['"gammel"', '-', '1'],
      ['-', '-', '2'],
    ]),
  )
  const wrong = findings.find(({ kind }) => kind === 'type')!
  assert.equal(wrong.rules, '1')
  assert.match(wrong.sentence, /»alder«.*gammel.*et tal/)
})

test('inputs that change nothing are found, and rings', () => {
  const unused = all(
    tableOf('UNIQUE', [
      ['-', '"by"', '1'],
      ['-', '"land"', '2'],
    ]),
  )
  assert.deepEqual(
    unused.map(({ kind, rules }) => [kind, rules]),
    [['unused-input', 'alder']],
  )
  const ring = (id: string, other: string) => ({
    id,
    name: id,
    requires: [{ kind: 'decision' as const, id: other }],
    logic: { kind: 'literal' as const, text: `${other} + 1` },
  })
  const kinds = all(
    tableOf('UNIQUE', [], { inputs: [], decisions: [ring('x', 'y'), ring('y', 'x')] }),
  ).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['cycle'])
})

test('what is sound has nothing to find but what is good to know', () => {
  const kinds = check(compileModel(permit())).map(({ kind, severity }) => `${kind} ${severity}`)
  assert.deepEqual([...new Set(kinds)], ['overlap note', 'unused-input warning'])
})
