import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Model } from './model.ts'
import { placeless } from './placeless.ts'
import { readModel } from './read.ts'
import { writeModel } from './write.ts'

const kit = globSync('../shared/data/dmn/**/*.dmn')

test(
  'every model of the kit is the same when it has been written and read again',
  {
    skip: kit.length === 0 && 'Kittets filer ligger her ikke.',
  },
  () => {
    for (const file of kit) {
      const read = readModel(readFileSync(file, 'utf8'))
      assert.ok(read.ok, file)
      assert.deepEqual(readModel(readFileSync(file, 'utf8')).problems, [], file)
      const again = readModel(writeModel(read.model))
      assert.ok(again.ok, file)
      assert.deepEqual(placeless(again.model), placeless(read.model), file)
    }
  },
)

const fence: Model = {
  id: 'fence',
  name: 'Hegn & "mure"',
  namespace: 'https://example.dk/hegn',
  description: 'Må hegnet <stå>?',
  imports: [{ name: 'fælles', namespace: 'https://example.dk/fælles' }],
  types: [
    { name: 'højde', base: 'number', allowed: '[0..10]' },
    {
      name: 'grund',
      parts: [
        { name: 'areal m2', base: 'number' },
        { name: 'ejere', base: 'string', list: true },
      ],
    },
    {
      name: 'regel',
      function: { parameters: [{ name: 'x', type: 'number' }], returns: 'boolean' },
    },
  ],
  inputs: [{ id: 'h', name: 'Højde', type: 'højde', question: 'Hvor højt er hegnet?' }],
  decisions: [
    {
      id: 'd',
      name: 'Tilladt',
      type: 'boolean',
      question: 'Er hegnet tilladt?',
      law: { text: 'Hegnsloven § 10', eli: 'https://www.retsinformation.dk/eli/lta/2014/59' },
      demo: true,
      requires: [
        { kind: 'input', id: 'h' },
        { kind: 'decision', id: 'x', namespace: 'https://example.dk/fælles' },
      ],
      logic: {
        kind: 'table',
        table: {
          hitPolicy: 'FIRST',
          inputs: [{ label: 'Højde', expression: 'Højde', type: 'number', values: '>= 0' }],
          outputs: [{ name: 'svar', type: 'boolean', values: 'true, false', default: 'false' }],
          annotations: ['Hvorfor'],
          rules: [
            {
              id: 'r1',
              inputs: ['<= 1.8'],
              outputs: ['true'],
              annotations: ['Lavt nok'],
              law: { text: 'Stk. 1' },
              description: 'Lavt hegn',
            },
          ],
        },
      },
    },
    {
      id: 'alt',
      name: 'Alt andet',
      requires: [],
      logic: {
        kind: 'context',
        entries: [
          {
            name: 'liste',
            type: 'Any',
            value: { kind: 'list', items: [{ kind: 'literal', text: '1 < 2' }] },
          },
          {
            name: 'valg',
            value: {
              kind: 'conditional',
              if: { kind: 'literal', text: 'true' },
              yes: {
                kind: 'filter',
                in: { kind: 'literal', text: 'liste' },
                match: { kind: 'literal', text: 'item' },
              },
              no: {
                kind: 'every',
                variable: 'x',
                in: { kind: 'literal', text: 'liste' },
                satisfies: { kind: 'literal', text: 'x' },
              },
            },
          },
          {
            value: {
              kind: 'invocation',
              callee: { kind: 'literal', text: 'plus' },
              bindings: [{ name: 'x', type: 'number', value: { kind: 'literal', text: '1' } }],
            },
          },
        ],
      },
    },
  ],
  knowledge: [
    {
      id: 'k',
      name: 'plus',
      requires: [],
      logic: {
        kind: 'function',
        parameters: [{ name: 'x', type: 'number' }],
        body: { kind: 'literal', text: 'x + 1', type: 'number' },
      },
    },
  ],
  services: [
    {
      id: 's',
      name: 'Dør',
      outputs: [{ id: 'd' }],
      encapsulated: [],
      inputDecisions: [],
      inputs: [{ id: 'h' }],
    },
  ],
}

test('laws, questions and signs that XML reserves come through', () => {
  const again = readModel(writeModel(fence))
  assert.ok(again.ok)
  assert.deepEqual(again.problems, [])
  assert.deepEqual(placeless(again.model), fence)
})

test('other tools get a drawing: a shape for each element, a line for each requirement, none on top of another', () => {
  const xml = writeModel(fence)
  const shapes = [...xml.matchAll(/<dc:Bounds x="(\d+)" y="(\d+)"/g)].map(([, x, y]) => `${x} ${y}`)
  assert.equal(shapes.length, 4)
  assert.equal(new Set(shapes).size, 4)
  const [, drawn] = /<dmndi:DMNEdge dmnElementRef="([^"]+)"/.exec(xml)!
  assert.ok(xml.includes(`<informationRequirement id="${drawn}">`))
})
