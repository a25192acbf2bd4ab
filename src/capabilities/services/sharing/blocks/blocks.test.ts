import assert from 'node:assert/strict'
import { test } from 'node:test'
import { die } from '../../../../merging/random-history.test.support.ts'
import { demoDefinition, demoServices } from '../../demo.ts'
import { Definition } from '../../definition.ts'
import { written } from '../promises.test.support.ts'
import { changed } from '../random-service.test.support.ts'
import { fromBlocks } from './from-blocks.ts'
import { toBlocks } from './to-blocks.ts'

/** Without what a definition may leave out or order as it likes, and with rules nameless. */
function bare(service: Definition) {
  const kept = JSON.parse(JSON.stringify(service), (name, value: unknown) => {
    if (name === 'required' && Array.isArray(value)) return value.toSorted()
    const isEmpty = Array.isArray(value) && value.length === 0
    return isEmpty && emptyable.includes(name) ? undefined : value
  }) as Definition
  for (const { logic } of kept.rules.decisions)
    if (logic?.kind === 'table')
      for (const rule of logic.table.rules) delete (rule as { id?: string }).id
  return written(kept)
}
const emptyable = ['options', 'parts', 'documents', 'tests', 'types', 'knowledge']

for (const name of demoServices) {
  test(`${name} becomes blocks and a service again, and says the same`, () => {
    const service = Definition.parse(demoDefinition(name))
    const blocks = toBlocks(service)
    assert.equal(new Set(blocks.map(({ id }) => id)).size, blocks.length, 'an id twice')
    const again = fromBlocks(service.id, blocks)
    assert.deepEqual(again.loose, [])
    assert.equal(bare(again.definition), bare(service))
    assert.deepEqual(toBlocks(again.definition), blocks, 'other ids the second time')
  })

  test(`${name} says the same through blocks after any change, and what was not changed keeps its id`, () => {
    const service = Definition.parse(demoDefinition(name))
    const before = toBlocks(service)
    for (let seed = 1; seed <= 20; seed++) {
      const d = die(seed)
      const next = changed(d, service, 6)
      const blocks = toBlocks(next, before)
      assert.equal(bare(fromBlocks(service.id, blocks).definition), bare(next), `seed ${seed}`)
    }
  })
}

test('a row that gets another amount is the same row, also when it has no name and has moved', () => {
  const service = Definition.parse(demoDefinition('boligstoette'))
  const before = toBlocks(service)
  const next = structuredClone(service)
  const table = next.rules.decisions.find(({ id }) => id === 'stoette')!.logic
  if (table?.kind !== 'table') throw new Error('no table')
  const rules = table.table.rules as { outputs: string[] }[]
  const [first] = rules.splice(0, 1)
  first!.outputs[0] = '9999'
  rules.push(first!)
  const ids = (blocks: { id: string; type: string }[]) =>
    blocks.filter(({ id }) => id.startsWith('rule.stoette.')).map(({ id }) => id)
  const [was, is] = [ids(before), ids(toBlocks(next, before))]
  assert.deepEqual(is, [...was.slice(1), was[0]])
})
