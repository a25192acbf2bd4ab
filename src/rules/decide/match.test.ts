import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Value, meets } from '../feel/index.ts'
import type { Model } from '../dmn/model.ts'
import { compileModel } from './compile-model.ts'
import { decide } from './decide.ts'

/** Numbers from 0 up to `below`, the same every time. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const numberTests = [
  '-',
  '< 3',
  '>= 3',
  '[2..5)',
  '4',
  '1, 7',
  'not(4)',
  '-2',
  '> -2',
  'not([1..3])',
  '3.5',
]
const textTests = ['-', '"a"', '"a", "b"', 'not("c")', '>= "b"']

const table = (columns: string[], rules: string[][]): Model => ({
  name: 'm',
  namespace: 'https://example.dk/m',
  imports: [],
  types: [],
  inputs: columns.map((name) => ({ id: name, name })),
  knowledge: [],
  services: [],
  decisions: [
    {
      id: 'd',
      name: 'd',
      requires: columns.map((id) => ({ kind: 'input', id })),
      logic: {
        kind: 'table',
        table: {
          hitPolicy: 'COLLECT',
          inputs: columns.map((expression) => ({ expression })),
          outputs: [{}],
          annotations: [],
          rules: rules.map((inputs, i) => ({ inputs, outputs: [String(i)] })),
        },
      },
    },
  ],
})

test('rules that are looked up are those that pass when each is tried by itself', () => {
  const roll = dice(20_261_122)
  const pick = <T>(from: readonly T[]) => from[roll(from.length)]!
  const values: Value[] = [-2, 0, 1, 2.5, 3, 3.5, 4, 5, 7, 100, 'a', 'b', 'c', 'd', true, null]
  for (let round = 0; round < 60; round++) {
    const rules = Array.from({ length: 1 + roll(70) }, () => [pick(numberTests), pick(textTests)])
    const compiled = compileModel(table(['tal', 'tekst'], rules))
    for (let i = 0; i < 20; i++) {
      const [number, text] = [pick(values), pick(values)]
      const expected = rules.flatMap(([a, b], rule) =>
        meets(a!, number).value === true && meets(b!, text).value === true ? [rule] : [],
      )
      const inputs = new Map<string, Value>([
        ['tal', number],
        ['tekst', text],
      ])
      assert.deepEqual(
        decide(compiled, 'd', inputs).outcome,
        expected,
        JSON.stringify([rules, number, text]),
      )
    }
  }
})
