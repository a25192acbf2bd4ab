import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableFromCsv } from './csv-read.ts'
import { tableToCsv } from './csv.ts'
import type { Table } from './model.ts'
import { placeless } from './placeless.ts'

const fee: Table = {
  hitPolicy: 'COLLECT',
  aggregation: 'SUM',
  inputs: [
    { label: 'Areal, m²', expression: 'areal', type: 'number', values: '>= 0' },
    { expression: 'anvendelse', type: 'string', values: '"bolig", "erhverv"' },
  ],
  outputs: [{ name: 'gebyr', label: 'Gebyr', type: 'number', default: '0' }],
  annotations: ['Hvorfor'],
  rules: [
    {
      id: 'stor',
      inputs: ['> 50', '"bolig"'],
      outputs: ['1200'],
      annotations: ['Over 50; m²'],
      law: { text: 'BR18 § 5', eli: 'https://www.retsinformation.dk/eli/lta/2019/1399' },
    },
    { inputs: ['-', 'not("bolig")'], outputs: ['500 +\n 20'], annotations: [''] },
  ],
}

for (const separator of [';', ','] as const) {
  test(`a table comes back from its spreadsheet as it was, with ${separator} between the cells`, () => {
    const read = tableFromCsv(tableToCsv(fee, separator))
    assert.ok(read.ok, JSON.stringify(read.problems))
    assert.deepEqual(placeless(read.table), fee)
  })
}

test('a spreadsheet that is no table is refused with the line that is wrong', () => {
  const read = tableFromCsv('SOMETIMES;ind;ud\nnavn;a;b\n1;-;2\n')
  assert.ok(!read.ok)
  assert.match(read.problems[0]!.sentence, /hit policy.*SOMETIMES/)
  const open = tableFromCsv('UNIQUE;ind;ud\n1;"-;2\n')
  assert.ok(!open.ok)
  assert.equal(tableFromCsv('').ok, false)
})

test('a cell outside the columns is not lost in silence', () => {
  const read = tableFromCsv('UNIQUE;ind;ud\nudtryk;a;b\n1;-;2;3\n')
  assert.ok(!read.ok)
  assert.deepEqual(read.problems[0]!.place, { line: 3, column: 1 })
})
