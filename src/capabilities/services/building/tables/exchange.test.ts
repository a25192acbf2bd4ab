import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoDefinition, demoServices } from '../../demo.ts'
import { Definition } from '../../definition.ts'
import { lint } from '../../publishing/lint.ts'
import { compare } from '../versions/compare.ts'
import { tableOf } from './columns.ts'
import { csvOf, dmnOf, withCsv, withDmn } from './exchange.ts'

const read = (name: (typeof demoServices)[number]) => Definition.parse(demoDefinition(name))

test('decisions go out as DMN and come back as they were', () => {
  for (const name of demoServices) {
    const work = read(name)
    const back = withDmn(work, dmnOf(work))
    assert.ok(back.ok, back.ok ? '' : back.problems.join('\n'))
    assert.deepEqual(compare(work, back.work), [], name)
    assert.deepEqual(lint(Definition.parse(back.work)), [], name)
  }
})

test('a table goes out as a spreadsheet and comes back as it was', () => {
  for (const name of demoServices) {
    const work = read(name)
    for (const decision of work.rules.decisions) {
      const table = tableOf(decision)
      if (!table) continue
      const back = withCsv(work, decision, csvOf(table))
      assert.ok(back.ok, `${decision.name}: ${back.ok ? '' : back.problems.join('\n')}`)
      const rules = tableOf(back.work.rules.decisions.find(({ id }) => id === decision.id))!.rules
      assert.deepEqual(
        rules.map(({ inputs, outputs }) => [inputs, outputs]),
        table.rules.map(({ inputs, outputs }) => [inputs.map((cell) => cell || '-'), outputs]),
        `${name}, ${decision.name}`,
      )
    }
  }
})

test('what is wrong in a file is told with line and column', () => {
  const work = read('carport')
  const decision = work.rules.decisions.find((one) => tableOf(one))!
  const csv = csvOf(tableOf(decision)!).trimEnd().split('\r\n')
  const broken = [...csv.slice(0, -1), csv.at(-1)!.replace(/;[^;]*/, ';<= ')].join('\r\n')
  const table = withCsv(work, decision, broken)
  assert.ok(!table.ok)
  assert.match(table.problems[0]!, new RegExp(`^Linje ${csv.length}, kolonne 2: `))
  const xml = withDmn(work, dmnOf(work).replace('</definitions>', ''))
  assert.ok(!xml.ok)
  assert.match(xml.problems[0]!, /^Linje \d+, kolonne \d+: /)
})
